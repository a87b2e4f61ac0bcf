import assert from 'node:assert/strict';
import { chartsOf } from '../../../src/bulletin/charts/charts.js';
import type { Chart } from '../../../src/bulletin/chart.js';
import type { DistrictTable, Value } from '../../../src/bulletin/content.js';
import { districtTable } from '../../../src/bulletin/districts.js';
import type { Scope } from '../../../src/bulletin/scope.js';
import { targetLine } from '../../../src/bulletin/targetLine.js';
import { check } from '../../../src/check/check.js';
import type { Target } from '../../../src/plan/plan.js';
import type { Entry } from '../../../src/progress/progress.js';
import { entry, planOf, progressOf, read, reportOf, row, source, target } from '../../report/sample.js';
import { scope } from '../subjects.js';

const flow = (given: Partial<Target> & Pick<Target, 'id' | 'metric'>): Target =>
  target({ basis: 'flow', value: '40', unit: '家', ...given });

const at = (id: string, value: string, asOf = '2031-09-30'): Entry => entry({ target: id, value, asOf });

/** The scope of the third quarter over targets and what is known of them. */
function over(targets: readonly Target[], entries: readonly Entry[], given: Partial<Scope> = {}): Scope {
  const plan = planOf(targets);
  const progress = progressOf({ entries });
  const asOf = given.asOf ?? '2031-09-30';
  return scope({ plan, progress, report: check(plan, progress, asOf), ...given });
}

function charts(about: Scope, districts: DistrictTable | null = null): ReturnType<typeof chartsOf> {
  const assessed = about.report.assessments.map((assessment) => ({ assessment, line: targetLine(about, assessment) }));
  return chartsOf(about, assessed, () => districts);
}

/** Role, name and texts of each series. */
function drawn(chart: Chart | null): Record<string, readonly (string | null)[]> {
  const series = chart?.series ?? [];
  return Object.fromEntries(
    series.map(({ role, name, points }) => [`${role} ${name}`, points.map((p) => p?.text ?? null)]),
  );
}

describe('the chart of completion', () => {
  const ahead = flow({ id: '1-1', metric: '新认定企业' });
  const behind = flow({ id: '1-2', metric: '转化成果' });
  const own = flow({ id: '1-3', metric: '新建平台', schedule: [{ month: 9, share: '0.6' }] });
  const growth = target({ id: '1-4', metric: '营业收入增速', basis: 'growth', value: '20', unit: '%' });
  const level = target({ id: '1-5', metric: '人才团队', basis: 'stock', value: '40', unit: '支' });
  const entries = [at('1-1', '36'), at('1-2', '20'), at('1-3', '24'), at('1-4', '10'), at('1-5', '20')];

  it('has a bar of one kind for each target with a rate, in the plan’s order, and what was due', () => {
    const { completion } = charts(over([ahead, behind, own, growth, level], entries));
    assert.deepEqual(
      [completion?.unit, completion?.categories],
      ['%', ['新认定企业', '转化成果', '新建平台', '人才团队']],
    );
    assert.deepEqual(drawn(completion), {
      'bars 完成率': ['90.0%', null, '60.0%', null],
      'behind 完成率（欠进度）': [null, '50.0%', null, '50.0%'],
      'due 序时进度': ['75.0%', '75.0%', '75.0%', null],
      'due 计划进度': [null, null, '60.0%', null],
    });
  });

  it('can be followed: the due share to the months, or to the plan’s schedule', () => {
    const { completion } = charts(over([ahead, behind, own], entries));
    const [pace, , planned] = [2, 2, 3].map((index) =>
      completion?.series[index]?.points.find((point) => point !== null),
    );
    assert.deepEqual(pace, {
      kind: 'derived',
      title: '序时进度',
      text: '75.0%',
      asOf: '2031-09-30',
      value: '75',
      unit: '%',
      formula: '已过月数 ÷ 12',
      inputs: [{ name: '已过月数', value: '9', unit: '个月', sources: [] }],
    });
    assert(planned?.kind === 'derived');
    assert.equal(planned.title, '新建平台 计划进度');
    assert.deepEqual(planned.inputs, [
      { name: '计划进度', value: '60', unit: '%', sources: [{ from: 'plan', id: '1-3', quote: '新建平台' }] },
    ]);
  });

  it('marks what was due by the day of an older reading by itself', () => {
    const older = [at('1-1', '36'), at('1-2', '20', '2031-06-30')];
    const { completion } = charts(over([ahead, { ...behind, cycle: 'half-year' }], older));
    assert.deepEqual(drawn(completion)['due 序时进度'], ['75.0%', '75.0%']);
    assert.deepEqual(drawn(completion)['due 各项应达进度'], [null, '50.0%']);
  });

  it('marks nothing that is due of what has not begun', () => {
    const late = flow({ id: '1-3', metric: '新建平台', schedule: [{ month: 12, share: '1' }] });
    const idle = charts(over([ahead, behind, late], [...entries.slice(0, 2), at('1-3', '0')])).completion;
    assert.deepEqual(
      idle?.series.map(({ name }) => name),
      ['完成率', '完成率（欠进度）', '序时进度'],
    );
    const begun = charts(over([ahead, behind, late], [...entries.slice(0, 2), at('1-3', '4')])).completion;
    assert.deepEqual(drawn(begun)['due 计划进度'], [null, null, '0.0%']);
  });

  it('tells in words what it shows, what is behind first', () => {
    const { completion } = charts(over([ahead, behind, own], entries));
    assert.equal(
      completion?.description,
      '柱形图，截至9月底3项目标的完成率与应达到的进度，其中1项欠进度。欠进度的有转化成果50.0%（应达75.0%）。其余为新认定企业90.0%，新建平台60.0%。',
    );
    assert.match(charts(over([ahead, own], entries)).completion?.description ?? '', /没有欠进度的。其余为/);
  });

  it('keeps its description short however many targets there are', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      flow({ id: `1-${index + 1}`, metric: `名称很长的第${index + 1}项科技创新目标` }),
    );
    const { completion } = charts(
      over(
        many,
        many.map(({ id }) => at(id, '36')),
      ),
    );
    assert.equal(completion?.categories.length, 60);
    assert.equal(new Set(completion.categories).size, 60);
    assert(completion.description.length <= 500 && completion.description.endsWith('等。'));
  });

  it('is not drawn for a single bar', () => {
    assert.equal(charts(over([ahead, growth], entries)).completion, null);
  });
});

describe('the chart of a course', () => {
  const main = (id: string, metric: string, given: Partial<Target> = {}): Target =>
    flow({ id, metric, objectiveQuote: metric, ...given });
  const months = (id: string, values: Readonly<Record<string, string>>): Entry[] =>
    Object.entries(values).map(([month, value]) => at(id, value, month));
  const three = { '2031-01-31': '2', '2031-03-31': '8', '2031-06-30': '20' };

  it('is of the main figure with the most months: those known, and the year’s target', () => {
    const targets = [
      flow({ id: '1-1', metric: '其他' }),
      main('1-2', '甲'),
      main('1-3', '乙'),
      main('1-4', '丙', { basis: 'deliverable' }),
    ];
    const four = { ...three, '2031-07-31': '22' };
    const later = { '2031-10-31': '30', '2030-12-31': '1', '2031-08-15': '23' };
    const { course } = charts(
      over(targets, [
        ...months('1-1', { ...four, '2031-08-31': '24' }),
        ...months('1-2', three),
        ...months('1-3', { ...four, ...later }),
        ...months('1-4', { ...four, '2031-08-31': '24' }),
      ]),
    );
    const gap = null;
    assert.equal(course?.title, '乙月度走势');
    assert.equal(course.categories.length, 12);
    assert.deepEqual(drawn(course), {
      'line 累计完成': ['2家', gap, '8家', gap, gap, '20家', '22家', gap, gap, gap, gap, gap],
      'due 年度目标': Array.from({ length: 12 }, () => '40家以上'),
    });
    assert.equal(
      course.description,
      '折线图，截至9月底乙各月末的数与年度目标40家以上相比。各月末为1月2家，3月8家，6月20家，7月22家。',
    );
    assert.equal(course.series[0]?.points[0]?.kind, 'read');
  });

  it('is of the first in the plan where several have as many, and not drawn for fewer than three points', () => {
    const targets = [main('1-1', '甲'), main('1-2', '乙')];
    const both = [...months('1-1', three), ...months('1-2', three)];
    assert.equal(charts(over(targets, both)).course?.title, '甲月度走势');
    assert.equal(charts(over(targets, both, { asOf: '2031-05-31' })).course, null);
  });
});

describe('the chart of districts', () => {
  const plan = planOf([flow({ id: '1-1', metric: '新认定企业' })]);
  const chartOf = (parts: Readonly<Record<string, string | null>>): Chart | null => {
    const rows = [
      row({
        target: '1-1',
        label: source('A1', '新认定企业'),
        asOf: '2031-09-30',
        parts: Object.entries(parts).map(([name, value], index) => ({
          name,
          reading:
            value === null
              ? { ok: false, doubt: 'unreadable', source: source(`B${index}`, '？') }
              : read(`B${index}`, value),
        })),
      }),
    ];
    const about = scope({ plan, progress: progressOf({ rows }), report: reportOf({}) });
    return charts(about, districtTable(about)).districts;
  };

  it('has the largest first; what is not certain comes last, without a bar', () => {
    const chart = chartOf({ 东区: '9', 西县: null, 南市: '10', 北县: '9.5' });
    assert.deepEqual(chart?.categories, ['南市', '北县', '东区', '西县']);
    assert.deepEqual(drawn(chart), { 'bars 新认定企业': ['10', '9.5', '9', null] });
    assert.equal(
      chart.description,
      '条形图，截至9月底各地新认定企业，由多到少排列。依次为南市10家，北县9.5家，东区9家。没有可以确定的数的有西县。',
    );
  });

  it('is not drawn for fewer than two certain values, or without districts', () => {
    assert.equal(chartOf({ 东区: '9', 西县: null }), null);
    const none: Value[] = [];
    const about = scope({ plan });
    assert.equal(charts(about, null).districts, null);
    assert.equal(charts(about, { metrics: [], rows: [], totals: none }).districts, null);
  });
});
