import { HostWriteError } from '../../pipeline/hosting.js';
import type { CellMark, OwnSheet, WorkbookWriter } from '../../workbook/host.js';

/** What is written into the workbook: marks, and the sheet that says what each is about. */
export interface Marking {
  marks: readonly CellMark[];
  sheet: OwnSheet;
}

/**
 * What could not be written, and how the workbook stands now: as before, without any marks, or with a part of them that
 * could not be taken back.
 */
export interface NotWritten {
  error: unknown;
  now: 'as-before' | 'without-marks' | 'with-a-part';
}

type Writer = Pick<WorkbookWriter, 'mark' | 'clearMarks' | 'replaceOwnSheet' | 'removeOwnSheet'>;

/** Writes marks and sheet, or neither: marks without their sheet, or an old sheet beside new marks, would mislead. Null when written. */
export async function writeMarking(writer: Writer, { marks, sheet }: Marking): Promise<NotWritten | null> {
  try {
    await writer.mark(marks);
  } catch (error) {
    const isHalfDone = error instanceof HostWriteError && error.halfDone;
    return { error, now: isHalfDone ? await takenBack(writer, sheet) : 'as-before' };
  }
  try {
    await writer.replaceOwnSheet(sheet);
    return null;
  } catch (error) {
    return { error, now: await takenBack(writer, sheet) };
  }
}

async function takenBack(writer: Writer, { sheet }: OwnSheet): Promise<NotWritten['now']> {
  const { failed } = await clearMarking(writer, sheet);
  return failed === null ? 'without-marks' : 'with-a-part';
}

/** What was taken away. */
export interface Cleared {
  marks: number;
  sheet: boolean;
}

/** Takes marks and sheet away; both are tried, and the first failure, if any, comes with what is gone all the same. */
export async function clearMarking(
  writer: Writer,
  sheet: string,
): Promise<{ cleared: Cleared; failed: { error: unknown } | null }> {
  const cleared: Cleared = { marks: 0, sheet: false };
  let failed: { error: unknown } | null = null;
  try {
    cleared.marks = await writer.clearMarks();
  } catch (error) {
    failed = { error };
  }
  try {
    cleared.sheet = await writer.removeOwnSheet(sheet);
  } catch (error) {
    failed ??= { error };
  }
  return { cleared, failed };
}

/** 已清除12处标记和工作表“核对结果”。 */
export function clearedText({ marks, sheet }: Cleared, name: string): string {
  const parts = [...(marks === 0 ? [] : [`${marks}处标记`]), ...(sheet ? [`工作表“${name}”`] : [])];
  return parts.length === 0 ? '工作簿里没有本程序做的标记。' : `已清除${parts.join('和')}。`;
}
