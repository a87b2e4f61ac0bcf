import { delay } from 'es-toolkit/promise';
import type { WorkbookReader } from '../../workbook/host.js';

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

/**
 * Watches a workbook from now on. Excel refuses that as long as a cell is being edited: then it is asked again, or nobody
 * would ever hear of a change; and as what was changed meanwhile is not known, that counts as a change.
 * @param wanted whether it still is
 * @param pause milliseconds before it is asked again, longer each time
 * @returns what stops it
 */
export async function watchFrom(
  reader: Pick<WorkbookReader, 'watch'>,
  onChange: () => void,
  wanted: () => boolean,
  pause: number = FIRST_PAUSE,
): Promise<() => void> {
  try {
    return await reader.watch(onChange);
  } catch {
    await delay(pause);
    if (!wanted()) return () => undefined;
    const stop = await watchFrom(reader, onChange, wanted, Math.min(2 * pause, LONGEST_PAUSE));
    onChange();
    return stop;
  }
}
