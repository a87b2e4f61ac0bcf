import { omit } from 'es-toolkit/object';
import { isEqual } from 'es-toolkit/predicate';
import { addressOf } from '../../workbook/grid.js';
import type { Workbook } from '../../workbook/workbook.js';
import type { Plan } from '../../plan/plan.js';
import { grouped } from '../grouped.js';
import type { Progress } from '../progress.js';
import { readProgress } from '../readProgress.js';
import { correctedBlocks } from './correctedBlocks.js';
import type { Correction } from './correction.js';
import { blocksOf, joinedTables } from './joinedTables.js';
import { overlaid, type Mapping } from './mapping.js';
import { mappingOf } from './mappingSettings.js';
import { isSettingsSheet, settingsInSheet } from './mappingSheet.js';
import { readTables, type ReadTable } from './readTables.js';
import type { Setting } from './setting.js';
import { tableSettings, type BareSetting } from './tableSettings.js';

/** What corrections are made to. */
export interface Correctable {
  workbook: Workbook;
  plan: Plan;
  /** What a mapping file says that is in force; it goes before the sheet 简报设置. */
  file: readonly Setting[];
  /** What was read with it, and without the corrections; null where nothing was recognised. */
  progress: Progress | null;
}

/**
 * All that a mapping has to say of the sheets that corrections are about. Of a sheet that no mapping named it says how it was
 * read, so that a correction changes what it is about and nothing else.
 * @throws InputError `mapping` for a sheet without a table that is to be read
 */
export function correctedSheets(
  base: Correctable,
  corrections: readonly Correction[],
): ReadonlyMap<string, readonly Setting[]> {
  const { workbook } = base;
  const own = joinedTables(settingsInSheet(workbook)?.settings ?? []);
  return new Map(
    [...grouped(corrections, ({ sheet }) => sheet)].map(([sheet, of]) => {
      const named = [base.file, own].map((all) => all.filter((setting) => setting.sheet === sheet));
      const before = named.find((settings) => settings.length > 0) ?? placed(workbook, sheet, detected(base, sheet));
      const found = (): Setting[] => placed(workbook, sheet, detectedAnew(base, sheet));
      return [sheet, correctedBlocks(blocksOf(before), of, found, placeIn(workbook, sheet))];
    }),
  );
}

/** The mapping that is in force with corrections; null where there is nothing to say. */
export function correctedMapping(base: Correctable, corrections: readonly Correction[]): Mapping | null {
  const { plan, file } = base;
  const settings = [...correctedSheets(base, corrections).values()].flat();
  if (settings.length + file.length === 0) return null;
  const corrected = mappingOf(settings, plan, '按“识别”里的更正');
  return overlaid(corrected, mappingOf(file, plan, '按映射文件指定'));
}

/** The settings of a sheet that no mapping names: the fewest that read the same, else all. */
function detected(base: Correctable, sheet: string): BareSetting[] {
  const { workbook, plan, progress, file } = base;
  const mapping = file.length === 0 ? null : mappingOf(file, plan, '');
  const tables = readTables(workbook, plan, progress, mapping).filter(({ table }) => table.grid.sheet === sheet);
  const fewest = settingsOf(tables, plan, false);
  if (progress === null || tables.length === 0) return fewest;
  const said = mappingOf(placed(workbook, sheet, fewest), plan, '');
  const again = readProgress(workbook, plan, overlaid(said, mapping));
  return isEqual(senseOf(again), senseOf(progress)) ? fewest : settingsOf(tables, plan, true);
}

/** The same of a sheet that a mapping names, as if none did. */
function detectedAnew({ workbook, plan }: Correctable, sheet: string): BareSetting[] {
  const sheets = workbook.sheets.filter((grid) => !isSettingsSheet(grid));
  const tables = readTables({ ...workbook, sheets }, plan, null, null);
  return settingsOf(
    tables.filter(({ table }) => table.grid.sheet === sheet),
    plan,
    false,
  );
}

function settingsOf(tables: readonly ReadTable[], plan: Plan, whole: boolean): BareSetting[] {
  return tables.flatMap((read) => tableSettings(read, plan, whole));
}

/** What was read, but for why, and for how the columns' headings are written. */
function senseOf({ rows, entries, tables, ...progress }: Progress): unknown {
  return {
    ...progress,
    rows: rows.map((row) => omit(row, ['evidence', 'score'])),
    entries: entries.map((entry) => omit(entry, ['evidence'])),
    tables: tables.map((table) => omit(table, ['columns'])),
  };
}

function placed(workbook: Workbook, sheet: string, settings: readonly BareSetting[]): Setting[] {
  const place = placeIn(workbook, sheet)();
  return settings.map((setting) => ({
    ...setting,
    sheet,
    places: { sheet: place, setting: place, at: place, as: place },
  }));
}

/** Where something that is said of a sheet is meant: there is nothing else yet in which it is written. */
function placeIn({ name }: Workbook, sheet: string) {
  return (row?: number, column = 0) => ({
    file: name,
    sheet,
    ...(row === undefined ? {} : { cell: addressOf(row, column) }),
  });
}
