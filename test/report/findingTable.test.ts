import assert from 'node:assert/strict';
import type { Finding } from '../../src/check/report.js';
import { describeFinding } from '../../src/check/wording.js';
import { writeReport } from '../../src/report/writeReport.js';
import { across, cellOf, downFrom, readBack, sheetOf } from './readBack.js';
import { planOf, progressOf, reportOf } from './sample.js';

const FINDINGS: readonly Finding[] = [
  {
    rule: 'not-yet-due',
    severity: 'info',
    target: '1-2',
    sheet: null,
    cell: null,
    metric: '甲',
    until: null,
    published: false,
  },
  { rule: 'missing-target', severity: 'warning', target: '1-3', sheet: null, cell: null, metric: '乙' },
  {
    rule: 'cell-error',
    severity: 'error',
    target: '1-4',
    sheet: '指标',
    cell: 'F9',
    metric: '丙',
    text: '#REF!',
    period: '8月',
  },
  { rule: 'unmatched-row', severity: 'warning', target: null, sheet: '指标', cell: 'B7', label: '丁' },
];

async function findingSheet(findings: readonly Finding[]) {
  return sheetOf(readBack(await writeReport(planOf([]), progressOf({}), reportOf({ findings }))), '核对问题');
}

describe('sheet 核对问题', () => {
  it('lists the gravest first and otherwise keeps the report’s order', async () => {
    const sheet = await findingSheet(FINDINGS);
    assert.deepEqual(downFrom(sheet, 'A', 3), ['级别', '错误', '警告', '警告', '提示']);
    assert.deepEqual(downFrom(sheet, 'B', 3), [
      '规则',
      '单元格错误值 cell-error',
      '目标没有列入 missing-target',
      '行对不上 unmatched-row',
      '未到时点 not-yet-due',
    ]);
    assert.match(String(cellOf(sheet, 'A2').v), /错误1个，警告2个，提示1个$/);
  });

  it('says where, what and what to do', async () => {
    const sheet = await findingSheet(FINDINGS.slice(2, 3));
    const wording = FINDINGS.slice(2, 3).map(describeFinding)[0];
    const shown = across(sheet, 4, 7).map((cell) => cell?.v);
    assert.deepEqual(shown.slice(2), ['1-4', '指标', 'F9', wording?.message, wording?.hint]);
  });

  it('has only headings where nothing was found', async () => {
    const sheet = await findingSheet([]);
    assert.equal(cellOf(sheet, 'G3').v, '怎么办');
    assert.equal(sheet['A4'], undefined);
  });
});
