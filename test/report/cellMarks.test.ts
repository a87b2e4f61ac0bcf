import assert from 'node:assert/strict';
import type { Finding, Severity } from '../../src/check/report.js';
import { cellMarks } from '../../src/report/cellMarks.js';
import { reportOf } from './sample.js';

const unmatched = (severity: Severity, sheet: string | null, cell: string | null): Finding => ({
  rule: 'unmatched-row',
  severity,
  target: null,
  sheet,
  cell,
  label: '甲',
});

describe('marks', () => {
  it('has each cell once, by its gravest finding, the gravest first', () => {
    const findings = [
      unmatched('warning', '甲', 'B2'),
      unmatched('warning', '甲', 'B3'),
      unmatched('error', '甲', 'B3'),
      unmatched('warning', '乙', 'B3'),
    ];
    assert.deepEqual(cellMarks(reportOf({ findings })), [
      { sheet: '甲', cell: 'B3', level: 'error' },
      { sheet: '甲', cell: 'B2', level: 'warning' },
      { sheet: '乙', cell: 'B3', level: 'warning' },
    ]);
  });

  it('has nothing for what is about no cell, or needs nothing done', () => {
    const info = { severity: 'info', target: '1-1', sheet: '甲', metric: '乙' } as const;
    const findings: Finding[] = [
      unmatched('error', '甲', null),
      unmatched('error', null, null),
      { ...info, rule: 'not-yet-due', cell: 'B2', until: null, published: false },
      { ...info, rule: 'text-number', cell: 'B3', text: '１２' },
    ];
    assert.deepEqual(cellMarks(reportOf({ findings })), [{ sheet: '甲', cell: 'B3', level: 'info' }]);
  });
});
