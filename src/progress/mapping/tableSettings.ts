import type { Plan } from '../../plan/plan.js';
import { lettersOf } from '../../workbook/grid.js';
import { UNREAD } from './mappingWords.js';
import type { ReadTable } from './readTables.js';
import { rowWords } from './rowUse.js';
import type { Setting } from './setting.js';

/** A setting without the places where it is written. */
export type BareSetting = Pick<Setting, 'kind' | 'at' | 'as'>;

/**
 * What a mapping has to say of a table, so that it is read as it was.
 * @param whole with every column and row in so many words; else only what the table itself does not tell
 */
export function tableSettings(read: ReadTable, plan: Plan, whole: boolean): BareSetting[] {
  const { table, span, last } = read;
  const { header, year, list } = table;
  const [first, end] = [header.first + 1, header.last + 1];
  return [
    // 4-5 is a date to Excel.
    { kind: '表头行', at: first === end ? `${first}` : `${first}至${end}`, as: '' },
    ...(span === null ? [] : [value('列范围', `${lettersOf(span.left)}-${lettersOf(span.right)}`)]),
    ...(year === plan.year ? [] : [value('年份', `${year}`)]),
    ...(last === null ? [] : [value('数据末行', `${last}`)]),
    ...(list === null ? [] : [{ kind: '名单', at: '', as: list.target } as const]),
    ...(list?.sumColumn == null ? [] : [value('合计列', lettersOf(list.sumColumn))]),
    ...columnSettings(read, whole),
    ...rowSettings(read, whole),
  ];
}

function value(kind: Setting['kind'], at: string): BareSetting {
  return { kind, at, as: '' };
}

function columnSettings({ columns, needed }: ReadTable, whole: boolean): BareSetting[] {
  const asked = whole ? null : needed();
  return columns
    .filter(({ column, isUnreadByItself }) => (asked === null ? !isUnreadByItself : asked.has(column)))
    .map(({ column, words }) => columnSetting(column, words));
}

/** A column as words of a mapping. */
export function columnSetting(column: number, words: string): BareSetting {
  return words === UNREAD ? value(UNREAD, lettersOf(column)) : { kind: '列', at: lettersOf(column), as: words };
}

function rowSettings({ rows }: ReadTable, whole: boolean): BareSetting[] {
  return rows.flatMap(({ row, answers, needs }): BareSetting[] => {
    const [answer, ...more] = answers;
    if (whole && answer !== undefined && more.length === 0)
      return [rowSetting(row, rowWords(answer.use, answer.label))];
    if (needs === null) return [];
    return [rowSetting(row, rowWords({ kind: needs }, answer?.label ?? ''))];
  });
}

/** A row as words of a mapping: 9-2（新认定高新技术企业）. */
export function rowSetting(row: number, words: string): BareSetting {
  return { kind: '行', at: `${row + 1}`, as: words };
}
