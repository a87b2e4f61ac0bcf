import type { Place } from '../../inputError.js';
import { lettersOf } from '../../workbook/grid.js';
import type { Correction } from './correction.js';
import { mappingFault as fault } from './mapping.js';
import { AUTOMATIC, UNREAD } from './mappingWords.js';
import { shortLabel } from './rowUse.js';
import { isRow, rowRange, type Setting } from './setting.js';
import { columnSetting, rowSetting, type BareSetting } from './tableSettings.js';

type PlaceIn = (row?: number, column?: number) => Place;

/**
 * The settings of a sheet with corrections in, each in the place of what was said before.
 * @param blocks what is said of the sheet so far, table by table
 * @param found what would be said of its tables if nothing were
 * @throws InputError `mapping` where a sheet is to be read that has no table
 */
export function correctedBlocks(
  blocks: readonly (readonly Setting[])[],
  corrections: readonly Correction[],
  found: () => readonly Setting[],
  placeIn: PlaceIn,
): readonly Setting[] {
  let tables = blocks.map((block) => [...block]);
  for (const correction of corrections) {
    if (correction.kind === 'sheet') {
      tables = correction.read ? [[...found()]] : [[written(correction, { kind: UNREAD, at: '', as: '' }, placeIn())]];
      if (tables.flat().length === 0) {
        throw fault(placeIn(), `工作表“${correction.sheet}”里没有找到表。`, '请写明表头在第几行。');
      }
      continue;
    }
    if (correction.kind === 'header') {
      const { first } = rowRange(correction.rows, placeIn());
      const header = { kind: '表头行', at: correction.rows.replace('-', '至'), as: '' } as const;
      tables = tables.filter(([head]) => head?.kind !== UNREAD);
      const block = (tables[correction.table] ??= []);
      put(block, written(correction, header, placeIn(first)), ({ kind }) => kind === '表头行', true);
      continue;
    }
    const block = tables[correction.table];
    if (block === undefined) throw fault(placeIn(), `工作表“${correction.sheet}”没有这张表了。`, '请撤销这一处更正。');
    if (correction.kind === 'column') putColumn(block, correction, placeIn);
    else putRow(block, correction, placeIn);
  }
  return tables.flat();
}

type ColumnCorrection = Extract<Correction, { kind: 'column' }>;
type RowCorrection = Extract<Correction, { kind: 'row' }>;

function putColumn(block: Setting[], correction: ColumnCorrection, placeIn: PlaceIn): void {
  const { column, words } = correction;
  const at = lettersOf(column);
  const setting = written(correction, columnSetting(column, words), placeIn(headerOf(block), column));
  put(block, setting, (one) => isColumnSetting(one) && plain(one.at) === at, words !== AUTOMATIC);
}

function putRow(block: Setting[], correction: RowCorrection, placeIn: PlaceIn): void {
  const { row, words } = correction;
  const label = shortLabel(correction.label);
  const setting = rowSetting(row, label === '' ? words : `${words}（${label}）`);
  const isSame = (one: Setting): boolean => isRowSetting(one) && plain(one.at) === String(row + 1);
  put(block, written(correction, setting, placeIn(row)), isSame, words !== AUTOMATIC);
}

/** In the place of what was said, else behind the rest. */
function put(block: Setting[], setting: Setting, isSame: (one: Setting) => boolean, isNews: boolean): void {
  const at = block.findIndex(isSame);
  if (at >= 0) block[at] = setting;
  else if (isNews) block.push(setting);
}

/** Whether a setting is about a column of its table. */
export function isColumnSetting({ kind, at }: BareSetting): boolean {
  return kind === '列' || (kind === UNREAD && at !== '' && !isRow(at));
}

/** Whether a setting is about a row of its table. */
export function isRowSetting({ kind, at }: BareSetting): boolean {
  return kind === '行' || (kind === UNREAD && isRow(at));
}

/** A position as it is compared: D列 is D, 第3行 is 3. */
export function plain(at: string): string {
  return at
    .normalize('NFKC')
    .replace(/[\s第行列]/g, '')
    .toUpperCase();
}

function headerOf(block: readonly Setting[]): number {
  const header = block.find(({ kind }) => kind === '表头行');
  const rows = header === undefined ? '' : header.at + header.as;
  return Math.max(0, Number(/\d+$/.exec(rows.replace(/\D+$/, ''))?.[0] ?? 1) - 1);
}

function written({ sheet }: Correction, setting: BareSetting, place: Place): Setting {
  return { ...setting, sheet, places: { sheet: place, setting: place, at: place, as: place } };
}
