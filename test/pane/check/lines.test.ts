import assert from 'node:assert/strict';
import { findingLines, rulesOf, severitiesOf } from '../../../src/pane/check/findingLines.js';
import { classesOf, targetLines } from '../../../src/pane/check/targetLines.js';
import type { Opened } from '../../../src/pane/session/opened.js';
import type { Assessment, Finding } from '../../../src/check/report.js';
import * as core from '../../../src/pipeline/reading.js';
import { assessment, entry, planOf, progressOf, reportOf, row, source, target } from '../../report/sample.js';

const named = (id: string) => target({ id, metric: `指标${id}` });

function openedOf(assessments: Assessment[], findings: Finding[] = []): Opened {
  const plan = planOf(assessments.map((one) => one.target));
  return {
    workbook: { name: '进展.xlsx', sheets: [], date1904: false },
    plan,
    calendar: { bulletins: [] } as unknown as Opened['calendar'],
    progress: {
      ...progressOf({ rows: [row({ target: '1-4', label: source('B9', '指标') })] }),
      fingerprint: () => '',
    },
    report: reportOf({ assessments, findings }),
    mapping: null,
  };
}

const behind = assessment({
  target: named('1-1'),
  entry: entry({ target: '1-1', value: '6' }),
  actual: '6',
  rate: '0.2',
  pace: '0.75',
  points: '-55',
  class: 'behind',
  light: 'yellow',
});
const red = { ...behind, target: named('1-2'), light: 'red' } as const;
const waiting = assessment({ target: named('1-3'), why: 'not-yet-due' });
const lacking = assessment({ target: named('1-4'), why: 'no-value' });
const met = { ...behind, target: named('1-5'), class: 'met', light: 'green' } as const;
const blank = assessment({ target: named('1-6'), why: 'no-value', blank: source('F6', '') });

const ALL = [met, waiting, behind, blank, red, lacking];

describe('lines of targets', () => {
  const lines = targetLines(core, openedOf(ALL));

  it('begin with what needs somebody: red before yellow, what is lacking before what only waits', () => {
    assert.deepEqual(
      lines.map(({ id }) => id),
      ['1-2', '1-1', '1-6', '1-4', '1-3', '1-5'],
    );
    assert.deepEqual(classesOf(lines), [
      { class: 'behind', count: 2, light: 'red' },
      { class: 'undetermined', count: 3, light: 'none' },
      { class: 'met', count: 1, light: 'green' },
    ]);
  });

  it('say how a target stands and lead to its cell, to the one to be filled in, or to its row', () => {
    const line = (id: string) => lines.find((one) => one.id === id);
    assert.match(line('1-1')?.standing ?? '', /^6.*（目标30.*以上）$/);
    assert.equal(line('1-1')?.pace, '完成20.0%，序时75.0%，落后55.0个百分点');
    assert.match(line('1-4')?.standing ?? '', /^暂无数据（目标/);
    assert.deepEqual(
      ['1-1', '1-6', '1-4', '1-3'].map((id) => line(id)?.place?.cell ?? null),
      ['E5', 'F6', 'B9', null],
    );
  });

  it('say no share of a list, nor of a ceiling', () => {
    const list = { ...behind, target: target({ id: '1-1', metric: '清单', basis: 'deliverable' }) } as const;
    const ceiling = { ...behind, target: target({ id: '1-2', metric: '能耗', comparator: '<=' }) } as const;
    assert.deepEqual(
      targetLines(core, openedOf([list, ceiling])).map(({ pace }) => pace),
      ['', ''],
    );
  });
});

describe('lines of findings', () => {
  const at = { target: '1-1', sheet: '指标', metric: '指标1-1' } as const;
  const findings: Finding[] = [
    { ...at, rule: 'missing-value', severity: 'warning', cell: 'E6', period: '8月' },
    { ...at, rule: 'cell-error', severity: 'error', cell: 'E5', text: '#REF!', period: '8月' },
    { ...at, rule: 'missing-value', severity: 'warning', cell: 'E7', period: '9月' },
  ];
  const opened = openedOf([behind], findings);
  const lines = findingLines(core, opened);

  it('begin with the gravest, and are found by their target', () => {
    assert.deepEqual(
      lines.map(({ said }) => said.place),
      ['指标!E5', '指标!E6', '指标!E7'],
    );
    assert.ok(lines.every(({ words }) => words.includes('1-1 指标1-1')));
  });

  it('are counted by severity and by rule', () => {
    assert.deepEqual(severitiesOf(lines), [
      { severity: 'error', name: '错误', count: 1 },
      { severity: 'warning', name: '警告', count: 2 },
    ]);
    assert.deepEqual(
      rulesOf(lines).map(({ rule, count }) => [rule, count]),
      [
        ['missing-value', 2],
        ['cell-error', 1],
      ],
    );
  });

  it('stand with their target, too', () => {
    const [line] = targetLines(core, opened);
    assert.deepEqual(line?.findings, [findings[1], findings[0], findings[2]]);
  });
});
