import { unitNamed } from '../../plan/unit.js';
import { isDateFormat } from '../../workbook/numberFormat.js';
import type { Cell } from '../../workbook/workbook.js';
import type { Table } from './table.js';

/** What a cell holds, as far as it tells what its column is for. An `amount` has a unit; `prose` is a sentence, `words` a short text. */
type Content = 'number' | 'percent' | 'amount' | 'date' | 'unit' | 'office' | 'state' | 'prose' | 'words';

/** Kinds that are figures. */
export const FIGURES = ['number', 'percent', 'amount'] as const satisfies readonly Content[];

/** What stands in a column, by a sample of its rows. */
export interface Contents {
  /** How many cells of the sample hold something. */
  filled: number;
  /** How many different texts. */
  distinct: number;
  /** The part (0–1) of the filled cells that hold one of some kinds. */
  share: (...kinds: readonly Content[]) => number;
}

/** So many rows tell what a column holds. */
const SAMPLE = 60;
const PROSE = 14;
const NOTHING = /^(?:[-—–/\\]+|无|暂无)?$/;
const DATE = /^(?:\d{4}\s*[年./-]\s*\d{1,2}(?:\s*[月./-].{0,8})?|\d{1,2}\s*月.{0,8}|(?:\d{4}|今|本)?年?[底末]前?)$/;
const QUANTITY =
  /^(?:[约近超逾达共≥≧⩾>＞≤<＜+-]|大约|不少于|不低于|至少|达到|突破|超过|力争|争取|争创|全年|每季度|累计|新增|完成)*(?:[\d０-９][\d０-９,.，．]*|[一二两三四五六七八九十百千]{1,5}(?=[^\d一二三四五六七八九十、.]))\s*[十百千万亿]*[余多]?\s*[^\d\s。；;，,、]{0,7}$/;
const PERCENT = /[%％]\s*(?:以上|左右)?$/;
const OFFICE = /^\S{1,12}(?:[科局委处办股部厅院]|中心|管委会|公司)(?:[\s、,，/(（].*)?$/;
const STATE =
  /^(?:(?:已|未|尚未|基本|正在|正|提前|按期|全部|超额|部分|持续|有序|正常|进展)*(?:完成|办结|启动|进行|推进|达标|实施|开展|滞后|推动|顺利)中?|是|否|正常|超前|长期|常态化|√|×|[超达欠](?:序时)?进度)[。.]?$/;

/** Samples the columns of a table; a column is only looked at when it is asked for. */
export function contentsOf({ grid, at, rows }: Pick<Table, 'grid' | 'at' | 'rows'>): (column: number) => Contents {
  const sample = rows.slice(0, SAMPLE);
  const kinds = new Map<string, Content | null>();
  const known = new Map<number, Contents>();
  const kindOf = (cell: Cell): Content | null => {
    if (cell.error !== null) return null;
    if (typeof cell.value === 'number') return contentOfNumber(cell.format);
    let kind = kinds.get(cell.text);
    if (kind === undefined) kinds.set(cell.text, (kind = contentOfText(cell.text)));
    return kind;
  };
  return (column) => {
    const found = known.get(column);
    if (found !== undefined) return found;
    const texts = new Set<string>();
    const counts = new Map<Content, number>();
    let filled = 0;
    for (const row of sample) {
      // Of a merged area only its first cell counts.
      const cell = grid.cells[row]?.[column] ?? null;
      const kind = cell === null || at(row, column).column !== column ? null : kindOf(cell);
      if (kind === null) continue;
      filled += 1;
      texts.add(cell?.text ?? '');
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const share: Contents['share'] = (...of) =>
      filled === 0 ? 0 : of.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) / filled;
    const contents = { filled, distinct: texts.size, share };
    known.set(column, contents);
    return contents;
  };
}

function contentOfNumber(format: string): Content {
  if (format === 'General') return 'number';
  if (format.includes('%')) return 'percent';
  return isDateFormat(format) ? 'date' : 'number';
}

function contentOfText(text: string): Content | null {
  const plain = text.trim();
  if (plain.length > 40) return 'prose';
  if (NOTHING.test(plain)) return null;
  if (STATE.test(plain)) return 'state';
  if (DATE.test(plain)) return 'date';
  if (QUANTITY.test(plain)) return PERCENT.test(plain) ? 'percent' : /\d[\d,.]*$/.test(plain) ? 'number' : 'amount';
  if (unitNamed(plain.replace(/[/／](?:年|季度?|团队)$/, '')) !== null) return 'unit';
  if (plain.length < 2 * PROSE && OFFICE.test(plain)) return 'office';
  return plain.length >= PROSE || /[。；;]/.test(plain) ? 'prose' : 'words';
}
