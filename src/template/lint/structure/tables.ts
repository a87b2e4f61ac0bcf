import { lineAt, type Place } from './place.js';
import { cellsKey, NO_TABLE, type Cells, type Row, type State } from './state.js';
import type { Verdicts } from './verdicts.js';

const RULE = 'table-rows';

/** The state after the end of a row. */
export function rowEnded(state: State, row: Row, verdicts: Verdicts): State {
  const { table } = state;
  const cells = cellsOf(row);
  const dashes = row.dashes && (row.dashed || row.ended);
  switch (table.phase) {
    case 'caption':
      verdicts.passes(RULE, table.place, state.worlds);
      return rowEnded({ ...state, table: NO_TABLE }, row, verdicts);
    case 'none':
      if (!dashes) return { ...state, table: { phase: 'head', cells } };
      verdicts.fails(
        {
          rule: RULE,
          place: row.place,
          what: '这一行是表头下面的分隔行，上面却没有表头。',
          advice: '请在它的上一行写表头，中间不要空行。',
        },
        state.worlds,
      );
      return { ...state, table: { phase: 'body', head: cells } };
    case 'head':
      if (dashes) {
        verdicts.passes(RULE, table.cells.place, state.worlds);
        compare(state, table.cells, cells, '分隔行', verdicts);
        return { ...state, table: { phase: 'body', head: table.cells } };
      }
      noDashes(state, table.cells.place, verdicts);
      return rowEnded({ ...state, table: { phase: 'body', head: table.cells } }, row, verdicts);
    case 'body':
      compare(state, table.head, cells, '这一行', verdicts);
      return state;
  }
}

/** The state after what is no row: an empty line, a paragraph's line (with its place), or what ends a table by itself. */
export function tableLeft(state: State, by: Place | 'blank' | 'block', verdicts: Verdicts): State {
  const { table } = state;
  switch (table.phase) {
    case 'none':
      return state;
    case 'caption':
      if (by === 'blank') return state;
      captionAlone(state, table.place, verdicts);
      break;
    case 'head':
      noDashes(state, table.cells.place, verdicts);
      break;
    case 'body':
      if (typeof by === 'object') {
        verdicts.fails(
          {
            rule: RULE,
            place: by,
            what: '这一行紧接在表格下面，会被当作表格的一行。',
            advice: '请在表格后面空一行；是表格的一行，则以“|”开头。',
          },
          state.worlds,
        );
      }
  }
  return { ...state, table: NO_TABLE };
}

/** A caption has no table under it. */
function captionAlone({ worlds }: State, place: Place, verdicts: Verdicts): void {
  const advice = '请把 ::caption[表题] 写在表格的前面，没有表格时不要印它。';
  verdicts.fails({ rule: RULE, place, what: '表题后面没有表格。', advice }, worlds);
}

function noDashes({ worlds }: State, place: Place, verdicts: Verdicts): void {
  const what = '这一行以“|”开头，却不成表格：它前面没有表头，后面没有分隔行。';
  const advice = '同一张表的各行之间不能有空行；表头的下一行要写分隔行，如 | :-- | --: |。';
  verdicts.fails({ rule: RULE, place, what, advice }, worlds);
}

function compare({ worlds }: State, head: Cells, cells: Cells, name: string, verdicts: Verdicts): void {
  const { place } = cells;
  if (cellsKey(head) === cellsKey(cells)) {
    verdicts.passes(RULE, place, worlds);
    return;
  }
  const where = head.place.template === place.template ? '' : `，${head.place.template.file}`;
  const what = `表头（第${lineAt(head.place).line}行${where}）有${words(head)}，${name}有${words(cells)}。`;
  verdicts.fails({ rule: RULE, place, what, advice: adviceFor(head, cells) }, worlds);
}

function adviceFor(head: Cells, cells: Cells): string {
  if (cellsKey({ ...cells, count: 0 }) !== cellsKey({ ...head, count: 0 })) {
    return '表头、分隔行和各行要有同样多的 {{#each}}，每项加的格数也要一样。';
  }
  return cells.count < head.count
    ? '请补上缺少的一格；没有内容的格写“—”。'
    : '请检查是否多写了“|”；文字中的竖线请写作 \\|。';
}

function words({ count, loops }: Cells): string {
  return loops.length === 0 ? `${count}格` : `${count}格，另由 {{#each}} 每项加${loops.join('、')}格`;
}

/** A `|` at either end of a line parts no cells. */
function cellsOf({ place, led, pipes, loops, ended }: Row): Cells {
  return { place, loops, count: pipes + 1 - (led ? 1 : 0) - (ended ? 1 : 0) };
}
