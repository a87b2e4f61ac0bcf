import type { ExcelRun } from '../../../addin/excel/run.js';
import type { FakeExcel } from '../fakeExcel/fakeExcel.js';

/** `Excel.run` of a fake, with the types of the real one: conformance.ts compares what there is of them. */
export function runOf(fake: FakeExcel): ExcelRun {
  return fake.excel.run as unknown as ExcelRun;
}

/** For those who do not look on. */
export const unwatched = { onStep: (): void => undefined, signal: new AbortController().signal };
