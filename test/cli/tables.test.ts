import assert from 'node:assert/strict';
import { findingCounts, findingList, writtenTable } from '../../src/cli/tables.js';
import type { Finding } from '../../src/check/report.js';

const unmatched = (cell: string, label: string): Finding => ({
  rule: 'unmatched-row',
  severity: 'warning',
  target: null,
  sheet: '指标月报',
  cell,
  label,
});
const cellError: Finding = {
  rule: 'cell-error',
  severity: 'error',
  target: '9-2',
  sheet: '指标月报',
  cell: 'G12',
  metric: '高新技术企业',
  text: '#REF!',
  period: '8月',
};
const missing: Finding = {
  rule: 'missing-target',
  severity: 'info',
  target: '9-2',
  sheet: null,
  cell: null,
  metric: '高企',
};

/** Columns that a terminal gives a text: two for a Chinese character or a full-width mark. */
function columns(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffef“”…]/.test(character) ? 2 : 1), 0);
}

describe('tables on the terminal', () => {
  it('count findings by rule, the gravest first', () => {
    const lines = findingCounts([unmatched('D3', '甲'), missing, unmatched('D4', '乙'), cellError]).split('\n');
    const rows = lines.filter((line) => line.startsWith('│')).map((line) => line.split('│').map((cell) => cell.trim()));
    assert.deepEqual(
      rows.map(([, severity, rule, count]) => [severity, rule, count]),
      [
        ['级别', '规则', '条数'],
        ['错误', '单元格错误值 cell-error', '1'],
        ['警告', '行对不上 unmatched-row', '2'],
        ['提示', '目标没有列入 missing-target', '1'],
      ],
    );
  });

  it('say so where there is nothing', () => {
    assert.equal(findingCounts([]), '没有发现问题。');
    assert.equal(findingList([]), '');
  });

  it('shorten a long example between characters', () => {
    const text = findingCounts([unmatched('D3', '𠮷'.repeat(100))]);
    assert.match(text, /𠮷……/);
    assert.doesNotMatch(text, /[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('list each finding with its place and what to do', () => {
    const [first = '', second = '', third = ''] = findingList([missing, cellError]).split('\n');
    assert.equal(first, '[错误] 单元格错误值 cell-error 指标月报!G12');
    assert.match(second, /^ {2}.*高新技术企业.*#REF!/);
    assert.match(third, /^ {2}→ 请/);
    assert.match(findingList([missing]), /^\[提示\] 目标没有列入 missing-target\n/);
  });

  it('keep their columns under wide characters', () => {
    const text = writtenTable([
      { file: '第01期.docx', title: '目标发布', note: '' },
      { file: '年终总结.docx', title: 'short', note: '暂无数据2处' },
    ]);
    assert.equal(
      new Set(
        text
          .split('\n')
          .filter((line) => line.startsWith('│'))
          .map(columns),
      ).size,
      1,
    );
  });
});
