import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { InputError, mappingText, openWorkbook, readWorkbook } from '../pipeline/reading.js';
import type { Plan } from '../plan/plan.js';
import type { Mapping } from '../progress/mapping/mapping.js';
import type { Progress } from '../progress/progress.js';
import { requireOtherFile } from './otherFile.js';
import { writeWhole, type Written } from './writeFiles.js';

/** A workbook that was read, and the mapping file that says how. */
export interface ReadAndMapped {
  progress: Progress;
  /** Null where none was asked for. */
  written: Written | null;
}

/**
 * Reads a workbook and writes how it was read to `path`, where one is given. Where no table can be recognised, the file is
 * written all the same: it is what a person needs then.
 */
export async function readAndMap(
  file: { name: string; bytes: Uint8Array },
  plan: Plan,
  mapping: Mapping | null,
  path: string | undefined,
): Promise<ReadAndMapped> {
  const workbook = readWorkbook(file.bytes, file.name);
  const write = (progress: Progress | null): Promise<Written> =>
    writeWhole(path ?? '', Buffer.from(mappingText(workbook, plan, progress, mapping), 'utf8'));
  try {
    const progress = openWorkbook(workbook, plan, mapping);
    return { progress, written: path === undefined ? null : await write(progress) };
  } catch (error) {
    if (path === undefined || !(error instanceof InputError) || error.problem !== 'no-table') throw error;
    process.stderr.write(mappingLine(await write(null)));
    throw error;
  }
}

/** Says where the mapping file is, and where the one that it replaces. */
export function mappingLine({ path, kept }: Written): string {
  return `映射文件：${path}\n${kept === null ? '' : `  原有的映射文件内容不同，已移到 ${kept}\n`}`;
}

/**
 * A mapping file is a .yaml, and takes the place neither of the workbook nor of a file of the plan's folder. The report of
 * --out is an .xlsx, so that the two never meet.
 */
export async function requireMappingName(
  path: string,
  { workbook, plan }: { workbook: string; plan: string },
): Promise<void> {
  await requireOtherFile(path, workbook, '映射文件不能写到工作簿自己上。', '--write-mapping');
  if (!['.yaml', '.yml'].includes(extname(path).toLowerCase())) {
    const what = `--write-mapping 的文件名“${path}”不是 .yaml。`;
    throw new InputError('usage', what, {}, '映射文件是文本，请写成如 映射.yaml。');
  }
  if (await isFileOf(plan, path)) {
    const what = '映射文件不能写到年度数据文件夹里已有的文件上。';
    throw new InputError('usage', what, { file: path }, '请给 --write-mapping 换一个文件名。');
  }
}

/** Whether a path is one of a folder's files, however either is written; 3.YAML and 3.yaml are one on some systems. */
async function isFileOf(folder: string, path: string): Promise<boolean> {
  const [own, other] = await Promise.all(
    [folder, dirname(resolve(path))].map((one) => realpath(one).catch(() => null)),
  );
  if (own == null || own !== other) return false;
  const names = await readdir(own).catch((): string[] => []);
  return names.some((name) => name.toLowerCase() === basename(path).toLowerCase());
}
