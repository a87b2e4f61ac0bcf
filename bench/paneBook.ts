import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';

type Row = readonly (string | number | undefined)[];

/** Sheets that grow through a year, and the row that their data begins in. */
const TASKS = { sheet: '任务台账', first: 3 };
const NEWS = { sheet: '工作动态', first: 2 };

/**
 * The bundled progress workbook, grown to so many rows over all its sheets as a busy office's would: half of what is
 * added are further notes on its tasks, half further news, spread over the year, each with words and figures of its own.
 */
export function grownBook(path: string, rows: number): Uint8Array {
  const book = XLSX.read(readFileSync(path), { cellNF: true });
  const wanted = rows - book.SheetNames.reduce((sum, name) => sum + rowsOf(book, name).length, 0);
  const days = Array.from({ length: Math.ceil(wanted / 2) }, (_, at) => at);
  const year = yearOf(rowsOf(book, TASKS.sheet));
  const tasks = rowsOf(book, TASKS.sheet).slice(TASKS.first);
  append(
    book,
    TASKS.sheet,
    days.map((at) => note(at, year, tasks[at % tasks.length] ?? [], tasks.length)),
  );
  const news = rowsOf(book, NEWS.sheet).slice(NEWS.first);
  append(
    book,
    NEWS.sheet,
    days.slice(0, wanted - days.length).map((at) => item(at, year, news[at % news.length] ?? [])),
  );
  return new Uint8Array(XLSX.write(book, { bookType: 'xlsx', type: 'array', compression: true }) as ArrayBuffer);
}

function rowsOf(book: XLSX.WorkBook, name: string): Row[] {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return XLSX.utils.sheet_to_json<Row>(sheet, { header: 1, blankrows: true });
}

function append(book: XLSX.WorkBook, name: string, rows: readonly Row[]): void {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  XLSX.utils.sheet_add_aoa(sheet, rows as unknown[][], { origin: -1 });
}

/** The year that a table's title names. */
function yearOf([[title = ''] = []]: readonly Row[]): string {
  return /\d{4}/.exec(String(title))?.[0] ?? '';
}

/** A further note on a task: its item, its words, its office, and what was done on a day. */
function note(at: number, year: string, [, part, task, office]: Row, taken: number): Row {
  const [month, day] = monthAndDay(at);
  const done = `${month}月${day}日：组织第${at + 1}次专题会商，走访企业${at % 40}家，形成意见${at % 7}条。`;
  return [taken + at + 1, part, task, office, `${year}年12月底`, `${year}年${month}月${day}日`, done, '无'];
}

/** News on an item, one of a day. */
function item(at: number, year: string, [, part, , , source]: Row): Row {
  const [month, day] = monthAndDay(at);
  const title = `第${at + 1}场科技服务活动举行`;
  const text = `${month}月${day}日，市科技局举行第${at + 1}场科技服务活动，服务企业${at % 40}家，解答问题${at % 30}个，收集需求${at % 12}项。`;
  return [`${year}年${month}月${day}日`, part, title, text, source];
}

function monthAndDay(at: number): [number, number] {
  return [(at % 12) + 1, (at % 28) + 1];
}
