import { HostWriteError, InputError } from '../../src/pipeline/hosting.js';
import type { WriteProblem } from '../../src/workbook/host.js';

/** Excel's own code of an error of its own, null for any other error. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('debugInfo' in error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

const TOO_MUCH: ReadonlySet<string | null> = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'OperationCellsExceedLimit',
  'RangeExceedsLimit',
]);

/** Whether Excel refused because it was asked for too much at once. */
export function isTooMuch(error: unknown): boolean {
  return TOO_MUCH.has(codeOf(error));
}

/** The user is editing a cell, or Excel on the web has had too many requests. */
const BUSY: ReadonlySet<string> = new Set(['InvalidOperationInCellEditMode', 'ActivityLimitReached']);

/** Passes on what the work throws; Excel's errors as those that a pane can show. */
export async function reading<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    if (BUSY.has(code)) throw new HostWriteError('busy', null, code);
    throw new InputError(
      'file',
      `Excel没有交出工作簿的内容（${code}）。`,
      {},
      '如果上方有“启用编辑”，请先点它；否则请保存并重新打开工作簿，再试一次。',
    );
  }
}

const PROBLEMS: Readonly<Record<string, WriteProblem>> = {
  AccessDenied: 'protected',
  ItemAlreadyExists: 'name-taken',
  ItemNotFound: 'no-sheet',
};

/** Excel's error where it failed after a part was written; any other as it is. */
export function halfDone(error: unknown): unknown {
  const code = codeOf(error);
  return code === null ? error : new HostWriteError('other', null, code, true);
}

/** Passes on what the work throws; Excel's errors as HostWriteError. */
export async function writing<T>(sheet: string | null, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    throw new HostWriteError(BUSY.has(code) ? 'busy' : (PROBLEMS[code] ?? 'other'), sheet, code);
  }
}
