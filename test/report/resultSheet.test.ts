import assert from 'node:assert/strict';
import type { Finding } from '../../src/check/report.js';
import { describeFinding } from '../../src/check/wording.js';
import { isResultSheet } from '../../src/progress/resultSheet.js';
import { resultSheet } from '../../src/report/resultSheet.js';
import { gridOf } from '../progress/sheets.js';
import { assessment, planOf, reportOf, target } from './sample.js';

const FIRM = target({ id: '1-1', metric: '瞪羚企业' });
const at = { target: '1-1', sheet: '指标', metric: '瞪羚企业' } as const;
const FINDINGS: Finding[] = [
  { ...at, rule: 'missing-target', severity: 'warning', sheet: null, cell: null },
  { ...at, rule: 'cell-error', severity: 'error', cell: 'E5', text: '#REF!', period: '8月' },
  { rule: 'unmatched-row', severity: 'warning', target: null, sheet: '指标', cell: 'B7', label: '=1+1\u0001' },
];

const sheet = resultSheet(
  planOf([FIRM]),
  reportOf({ assessments: [assessment({ target: FIRM, class: 'behind' })], findings: FINDINGS }),
);

describe('sheet 核对结果', () => {
  it('is one that the reading knows as the program’s own', () => {
    assert.equal(isResultSheet(gridOf(sheet.rows, [], sheet.sheet)), true);
  });

  it('says the day and the counts above the headings, which stay in sight', () => {
    const head = sheet.rows.slice(0, sheet.frozenRows);
    assert.deepEqual(head.at(-1), ['级别', '规则', '位置', '指标', '问题', '怎么办']);
    const above = head.slice(0, -1).flat().join('\n');
    assert.match(above, /清除标记/);
    assert.match(above, /2031年9月30日.*目标共1个：.*欠进度1个/);
    assert.match(above, /问题共3个：错误1个，警告2个，提示0个/);
    assert.equal(sheet.widths.length, head.at(-1)?.length);
  });

  it('has a row for each finding, the gravest first', () => {
    const rows = sheet.rows.slice(sheet.frozenRows);
    const { message, hint } = FINDINGS.slice(1, 2).map(describeFinding)[0] ?? {};
    assert.deepEqual(rows[0], ['错误', '单元格错误值', '指标!E5', '1-1 瞪羚企业', message, hint]);
    assert.deepEqual(
      rows.map(([severity, rule, place]) => [severity, rule, place]),
      [
        ['错误', '单元格错误值', '指标!E5'],
        ['警告', '目标没有列入', ''],
        ['警告', '行对不上', '指标!B7'],
      ],
    );
    assert.match(String(rows[2]?.[4]), /=1\+1□/, 'what no cell can hold is shown as a box');
  });

  it('leads from each place to its cell', () => {
    const first = sheet.frozenRows;
    assert.deepEqual(sheet.links, [
      { row: first, column: 2, sheet: '指标', cell: 'E5' },
      { row: first + 2, column: 2, sheet: '指标', cell: 'B7' },
    ]);
  });

  it('has its head alone where nothing was found', () => {
    const none = resultSheet(planOf([FIRM]), reportOf({}));
    assert.equal(none.rows.length, none.frozenRows);
    assert.deepEqual(none.links, []);
  });
});
