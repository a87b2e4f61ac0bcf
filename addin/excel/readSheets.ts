import { uniqBy } from 'es-toolkit/array';
import type { ReadingStep, StopSignal } from '../../src/workbook/host.js';
import type { HostSheet } from '../../src/workbook/hostGrid.js';
import type { Merge } from '../../src/workbook/workbook.js';
import { cellsOf } from './area.js';
import type { Located } from './area.js';
import { readBlocks } from './blocks.js';
import { hiddenIn } from './hiddenLines.js';
import { mergesIn } from './merges.js';
import { usedAreas } from './usedAreas.js';

/** What goes on while sheets are read. */
export interface Watch {
  onStep: (step: ReadingStep) => void;
  signal: StopSignal;
}

/** For a small sheet that is read in a moment. */
export const unwatched: Watch = { onStep: () => undefined, signal: new AbortController().signal };

/**
 * All that Excel gives of some sheets, whose names and visibility are loaded.
 * @throws SheetTooLargeError; the signal's reason where it is aborted
 */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  { onStep, signal }: Watch,
): Promise<HostSheet[]> {
  signal.throwIfAborted();
  const areas = await usedAreas(context, sheets);
  signal.throwIfAborted();
  const frames = framesOf(areas);
  const hidden = await hiddenIn(context, frames);
  signal.throwIfAborted();
  const merges = await mergesIn(context, frames);
  signal.throwIfAborted();
  const total = areas.reduce((sum, { area }) => sum + cellsOf(area), 0);
  let done = 0;
  const blocks = await readBlocks(context, areas, (cells, { name }) => {
    done += cells;
    onStep({ done, total, sheet: name });
    signal.throwIfAborted();
  });
  return sheets.map((sheet) => {
    const lines = hidden.find(({ of }) => of === sheet);
    return {
      sheet: sheet.name,
      hidden: sheet.visibility !== 'Visible',
      blocks: blocks.flatMap(({ of, block }) => (of === sheet ? [block] : [])),
      merges: onlyOnce(merges.flatMap((found) => (found.of === sheet ? found.merges : []))),
      hiddenRows: lines?.rows ?? [],
      hiddenColumns: lines?.columns ?? [],
    };
  });
}

/** A merge across two parts that were asked for apart is in both answers. */
function onlyOnce(merges: readonly Merge[]): Merge[] {
  return uniqBy(merges, ({ top, left }) => `${top} ${left}`);
}

/** From A1 to the last cell used, of each sheet: titles and hidden rows may stand before the first cell. */
function framesOf(areas: readonly Located<Excel.Worksheet>[]): Located<Excel.Worksheet>[] {
  const frames = new Map<Excel.Worksheet, { rows: number; columns: number }>();
  for (const { of, area } of areas) {
    const frame = frames.get(of) ?? { rows: 0, columns: 0 };
    frame.rows = Math.max(frame.rows, area.top + area.rows);
    frame.columns = Math.max(frame.columns, area.left + area.columns);
    frames.set(of, frame);
  }
  return [...frames].map(([of, frame]) => ({ of, area: { top: 0, left: 0, ...frame } }));
}
