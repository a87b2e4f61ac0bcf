import { isEqual } from 'es-toolkit/predicate';
import { InputError } from '../../pipeline/hosting.js';
import type { Clip } from '../../clip/clip.js';
import type { ClipFault } from '../../clip/clipRow.js';
import type { MergedClips } from '../../clip/mergeClips.js';
import { loadReading, loadReporting, type ClippingCore } from '../core.js';
import { download, MIME, type Delivered } from '../delivery/download.js';
import { today } from '../delivery/today.js';
import { fileBytes } from '../session/fileBytes.js';
import type { ClipKeeper } from './clipKeeper.js';

/** Hands clips over as a workbook. */
export async function exportClips(clips: readonly Clip[]): Promise<Delivered> {
  const { clipBook } = await loadReporting();
  const on = today();
  return download(`网页动态_${on}.xlsx`, await clipBook(clips, on), MIME.xlsx);
}

/** What an import came to. */
export interface ClipImport extends Omit<MergedClips, 'clips'> {
  fileName: string;
  faults: readonly ClipFault[];
}

/**
 * Adds the clips of a workbook to those that are kept.
 * @param year of a day that names none
 * @throws InputError where the file is no workbook or has no clips, or they cannot be kept
 */
export async function importClips(
  core: Pick<ClippingCore, 'mergeClips' | 'readClips'>,
  change: ClipKeeper['change'],
  file: File,
  year: number,
): Promise<ClipImport> {
  const [{ readWorkbook }, bytes] = await Promise.all([loadReading(), fileBytes(file)]);
  const { clips, faults, sheets } = core.readClips(readWorkbook(bytes, file.name), {
    now: new Date().toISOString(),
    year,
  });
  if (sheets.length === 0) {
    throw new InputError(
      'file',
      '这个工作簿里没有动态：没有一张表有“标题”和“内容”两列。',
      { file: file.name },
      '请选“导出”得到的文件，或有“标题”“内容”列的表。',
    );
  }
  const merged: { value: MergedClips | null } = { value: null };
  await change((own) => {
    merged.value = core.mergeClips(own, clips);
    return merged.value.clips;
  });
  if (merged.value === null) throw new Error('nothing was merged');
  const { added, same, kept, doubtful } = merged.value;
  return { added, same, kept, doubtful, faults, fileName: file.name };
}

/** What an import came to, in one sentence. */
export function importWords({ added, same, kept }: ClipImport): string {
  const parts = [
    added.length === 0 ? '没有新的动态' : `加进${added.length}条`,
    ...(same.length === 0 ? [] : [`${same.length}条原来就有`]),
    ...(kept.length === 0 ? [] : [`${kept.length}条这里改过，以这里的为准`]),
  ];
  return `${parts.join('，')}。`;
}

/** Clips without some that came in; those that were changed since stay. */
export function withoutClips(clips: readonly Clip[], added: readonly Clip[]): readonly Clip[] {
  return clips.filter((clip) => !added.some((one) => isEqual(one, clip)));
}
