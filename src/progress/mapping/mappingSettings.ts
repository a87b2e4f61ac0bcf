import type { InputError } from '../../inputError.js';
import type { Plan } from '../../plan/plan.js';
import {
  mappingFault as fault,
  type MappedColumn,
  type MappedRow,
  type MappedSheet,
  type MappedTable,
  type Mapping,
} from './mapping.js';
import { AUTOMATIC, COLUMN_WORDS, headingNamed, UNREAD } from './mappingWords.js';
import { requireNoUse, requireSameYear, requireSense } from './mappingSense.js';
import { rowUseReader, type NamedRow } from './rowUse.js';
import {
  columnNumber,
  columnSpan,
  dayOf,
  isRow,
  rowNumber,
  rowRange,
  single,
  yearOf,
  type Setting,
  type SettingKind,
} from './setting.js';

/** What is being gathered of a table and of a sheet. */
interface Table extends MappedTable {
  columns: Map<number, MappedColumn>;
  rows: Map<number, MappedRow>;
}
interface Sheet extends MappedSheet {
  tables: Table[];
}

/**
 * What the settings come to.
 * @param evidence what to call them where a row is a target's because of them
 * @throws InputError `mapping` at the place of the first that cannot be understood, or that the plan does not have
 */
export function mappingOf(settings: readonly Setting[], plan: Plan, evidence: string): Mapping {
  const sheets = new Map<string, Sheet>();
  const unread = new Set<Sheet>();
  const gather = gatherer(plan);
  for (const setting of settings) {
    const { sheet: name, places } = setting;
    const sheet = sheets.get(name) ?? { sheet: name, evidence, place: places.sheet, tables: [] };
    sheets.set(name, sheet);
    if (isUnread(setting)) {
      requireNoUse(setting);
      unread.add(sheet);
    } else gather(setting, sheet);
    if (unread.has(sheet) && sheet.tables.length > 0) {
      throw fault(places.setting, `工作表“${name}”既写了“${UNREAD}”，又写了怎样读。`, '请删去其中一种。');
    }
  }
  for (const { tables } of sheets.values()) for (const table of tables) requireSense(table, plan);
  return { sheets: [...sheets.values()] };
}

/** The whole sheet is not read. */
function isUnread({ kind, at }: Setting): boolean {
  return kind === UNREAD && at === '';
}

type Gather = (setting: Setting, sheet: Sheet) => void;

function gatherer(plan: Plan): Gather {
  const useOf = rowUseReader(plan);
  const addRow = (table: Table, setting: Setting, named: NamedRow): void => {
    const row = rowNumber(setting, setting.at, setting.places.at);
    requireNew(table.rows.has(row), setting);
    table.rows.set(row, { ...named, place: setting.places.at });
  };
  const addColumn = (table: Table, setting: Setting, heading: MappedColumn['heading']): void => {
    const column = columnNumber(setting, setting.at, setting.places.at);
    requireNew(table.columns.has(column), setting);
    table.columns.set(column, { heading, place: setting.places.at });
  };
  const kinds: Record<SettingKind, Gather> = {
    表头行: (setting, sheet) => void sheet.tables.push(newTable(setting, plan.year)),
    列范围: (setting, sheet) => void (openTable(setting, sheet).span = columnSpan(setting)),
    数据末行: (setting, sheet) => {
      const { text, place } = single(setting);
      openTable(setting, sheet).last = { row: rowNumber(setting, text, place), place };
    },
    数据截至: (setting, sheet) => {
      const table = openTable(setting, sheet);
      table.asOf = dayOf(setting);
      requireSameYear(table, setting);
    },
    年份: (setting, sheet) => {
      const table = openTable(setting, sheet);
      if (table.columns.size > 0) throw fault(setting.places.setting, '“年份”写在了列的后面。', '请移到列的前面。');
      table.year = yearOf(setting);
      requireSameYear(table, setting);
    },
    列: (setting, sheet) => {
      const table = openTable(setting, sheet);
      if (setting.as === AUTOMATIC) {
        // Nothing is to be said of it; it is written so that what was said before can be taken back in its place.
        requireNew(table.columns.has(columnNumber(setting, setting.at, setting.places.at)), setting);
        return;
      }
      const heading = headingNamed(setting.as, table.year);
      // A list has headings of its own: 企业名称, 认定时间.
      if (heading?.role === null && (table.list === null || setting.as === '')) throw unknownWords(setting);
      addColumn(table, setting, heading);
    },
    行: (setting, sheet) => addRow(openTable(setting, sheet), setting, useOf(setting.as, setting.places.as)),
    名单: (setting, sheet) => {
      const { text, place } = single(setting);
      const { use } = useOf(text, place);
      if (use.kind !== 'target')
        throw fault(place, `名单“${text}”不是目标的编号。`, '请写按这张名单计数的目标，如 9-2。');
      openTable(setting, sheet).list = { target: use.target, sumColumn: null, place };
    },
    合计列: (setting, sheet) => {
      const { text, place } = single(setting);
      const table = openTable(setting, sheet);
      if (table.list === null) throw fault(place, '写了“合计列”，前面没有“名单”。', '请先写名单是哪项目标的。');
      table.list = { ...table.list, sumColumn: columnNumber(setting, text, place), place };
    },
    [UNREAD]: (setting, sheet) => {
      requireNoUse(setting);
      if (isRow(setting.at)) addRow(openTable(setting, sheet), setting, { use: { kind: 'unread' }, label: null });
      else addColumn(openTable(setting, sheet), setting, null);
    },
  };
  return (setting, sheet) => kinds[setting.kind](setting, sheet);
}

function newTable(setting: Setting, year: number): Table {
  const { text, place } = single(setting);
  return {
    header: rowRange(text, place),
    place,
    span: null,
    year,
    last: null,
    asOf: null,
    columns: new Map(),
    rows: new Map(),
    list: null,
  };
}

function openTable({ kind, sheet: name, places }: Setting, sheet: Sheet): Table {
  const table = sheet.tables.at(-1);
  if (table !== undefined) return table;
  throw fault(places.setting, `工作表“${name}”写了“${kind}”，前面没有“表头行”。`, '请先写表头在第几行。');
}

function requireNew(isKnown: boolean, { kind, at, places }: Setting): void {
  if (isKnown) throw fault(places.at, `“${kind}”里${at}写了两次。`, '请删去一个。');
}

function unknownWords({ at, as, places }: Setting): InputError {
  const what = as.trim() === '' ? `${at}列没有写作为什么。` : `不认识${at}列的“${as}”。`;
  return fault(
    places.as,
    what,
    `${as.trim() === '' ? `不读的写“${UNREAD}”；` : ''}可以写：${COLUMN_WORDS}；后面可以用括号写单位，如 累计完成（万元）。`,
  );
}
