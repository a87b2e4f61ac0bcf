import { chunk } from 'es-toolkit/array';
import { HostWriteError } from '../../src/pipeline/hosting.js';
import type { CellMark, MarkLevel } from '../../src/workbook/host.js';
import { halfDone } from './excelError.js';
import { loadLocks, refuseProtected, refuseReadOnly } from './locks.js';
import { dress, isMark } from './markLook.js';

/** So many marks go out in one request: each takes about 3 KB, and Excel on the web takes 5 MB at most. */
const AT_ONCE = 500;

/** A sheet and the marks that it bears. */
interface Marked {
  sheet: Excel.Worksheet;
  marks: Excel.ConditionalFormat[];
}

/** Takes all marks away; how many cells had one. */
export async function clearMarks(context: Excel.RequestContext): Promise<number> {
  const sheets = await markedSheets(context);
  const old = checked(context, sheets, new Set());
  const ranges = old.map((mark) => mark.getRanges().load('cellCount'));
  for (const mark of old) mark.delete();
  if (old.length > 0) await context.sync();
  return ranges.reduce((sum, { cellCount }) => sum + cellCount, 0);
}

/** Takes all marks away and sets these instead. */
export async function setMarks(context: Excel.RequestContext, wanted: readonly CellMark[]): Promise<void> {
  const sheets = await markedSheets(context);
  const old = checked(context, sheets, new Set(wanted.map(({ sheet }) => sheet)));
  const cells = gravest(wanted).map(({ sheet, cell, level }) => ({
    range: context.workbook.worksheets.getItem(sheet).getRange(cell),
    level,
  }));
  // An address that is none comes out before anything has changed.
  for (const { range } of cells) range.load('cellCount');
  await context.sync();
  for (const mark of old) mark.delete();
  const [first = [], ...more] = chunk(cells, AT_ONCE);
  mark(first);
  try {
    await context.sync();
    for (const part of more) await markMore(context, part);
  } catch (error) {
    throw halfDone(error);
  }
}

type MarkedCell = { range: Excel.Range; level: MarkLevel };

async function markMore(context: Excel.RequestContext, cells: readonly MarkedCell[]): Promise<void> {
  mark(cells);
  await context.sync();
}

function mark(cells: readonly MarkedCell[]): void {
  for (const { range, level } of cells) dress(range.conditionalFormats.add('Custom'), level);
}

/** All sheets, with what else decides whether marks may be changed. */
async function markedSheets(context: Excel.RequestContext): Promise<Marked[]> {
  const { workbook } = context;
  loadLocks(workbook);
  workbook.worksheets.load('items/name');
  await context.sync();
  const sheets = workbook.worksheets.items.map((sheet) => {
    sheet.protection.load('protected');
    return { sheet, formats: sheet.getRange().conditionalFormats.load('items/type') };
  });
  await context.sync();
  const rules = sheets.map(({ sheet, formats }) => {
    const custom = formats.items.filter(({ type }) => type === 'Custom');
    return { sheet, custom: custom.map((format) => ({ format, rule: format.custom.rule.load('formula') })) };
  });
  await context.sync();
  return rules.map(({ sheet, custom }) => ({
    sheet,
    marks: custom.filter(({ rule }) => isMark(rule.formula)).map(({ format }) => format),
  }));
}

/** The marks there are, once nothing speaks against changing them and marking the sheets named. */
function checked(
  { workbook }: Excel.RequestContext,
  sheets: readonly Marked[],
  named: ReadonlySet<string>,
): Excel.ConditionalFormat[] {
  refuseReadOnly(workbook);
  for (const name of named) {
    if (!sheets.some(({ sheet }) => sheet.name === name)) throw new HostWriteError('no-sheet', name);
  }
  for (const { sheet, marks } of sheets) if (marks.length > 0 || named.has(sheet.name)) refuseProtected(sheet);
  return sheets.flatMap(({ marks }) => marks);
}

const LEVELS: readonly MarkLevel[] = ['error', 'warning', 'info'];

/** One mark a cell. */
function gravest(marks: readonly CellMark[]): CellMark[] {
  const byCell = new Map<string, CellMark>();
  for (const mark of marks) {
    const key = `${mark.sheet}!${mark.cell}`;
    const other = byCell.get(key);
    if (other === undefined || LEVELS.indexOf(mark.level) < LEVELS.indexOf(other.level)) byCell.set(key, mark);
  }
  return [...byCell.values()];
}
