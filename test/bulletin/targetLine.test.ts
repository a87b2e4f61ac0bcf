import assert from 'node:assert/strict';
import type { Figure, Missing } from '../../src/bulletin/figure.js';
import { targetLine } from '../../src/bulletin/targetLine.js';
import type { Assessment } from '../../src/check/report.js';
import type { Reading } from '../../src/progress/progress.js';
import { assessment, entry, planOf, progressOf, read, reportOf, row, source, target } from '../report/sample.js';
import { passage, scope, taskRow } from './subjects.js';

const firms = target({ id: '1-1', metric: '新认定企业', objectiveQuote: '达到30家' });

function judged(given: Partial<Assessment>): Assessment {
  return assessment({ target: firms, entry: entry({ target: '1-1', value: '16' }), actual: '16', ...given });
}

function derivation(figure: Figure | null) {
  assert.equal(figure?.kind, 'derived');
  const { text, value, unit, formula, inputs, asOf } = figure;
  return {
    text,
    value,
    unit,
    formula,
    inputs: inputs.map((input) => `${input.name} ${input.value}${input.unit}`),
    asOf,
  };
}

describe('the line of a target', () => {
  it('gives rate and gap with their inputs where it is behind', () => {
    const line = targetLine(
      scope(),
      judged({ class: 'behind', rate: '0.53333333333333333333', pace: '0.75', points: '-21.666666666666666667' }),
    );
    assert.deepEqual(derivation(line.rate), {
      text: '53.3%',
      value: '53.333333333333333333',
      unit: '%',
      formula: '累计完成 ÷ 年度目标',
      inputs: ['累计完成 16家', '年度目标 30家'],
      asOf: '2031-09-30',
    });
    assert.deepEqual(derivation(line.gap), {
      text: '21.7个百分点',
      value: '-21.666666666666666667',
      unit: '个百分点',
      formula: '累计完成 ÷ 年度目标 − 序时进度',
      inputs: ['累计完成 16家', '年度目标 30家', '序时进度 75%'],
      asOf: '2031-09-30',
    });
    assert.equal(derivation(line.shortfall).text, '14家');
    assert.deepEqual([line.lead, line.excess, line.status, line.yardstick], [null, null, '欠进度', '序时进度']);
  });

  it('measures a target with a schedule of its own by that', () => {
    const scheduled = target({ ...firms, schedule: [{ month: 9, share: '0.4' }] });
    const line = targetLine(
      scope(),
      judged({ target: scheduled, class: 'ahead', rate: '0.53', pace: '0.4', points: '13' }),
    );
    assert.equal(line.yardstick, '计划进度');
    assert.equal(derivation(line.lead).formula, '累计完成 ÷ 年度目标 − 计划进度');
    assert.equal(line.gap, null);
  });

  it('says by how much it is exceeded, but not by 0.0%', () => {
    const of = (rate: string) =>
      targetLine(scope(), judged({ class: 'exceeded', rate, pace: '0.75', points: '30' })).excess?.text;
    assert.equal(of('1.26666666666666666667'), '26.7%');
    assert.equal(of('1.9996'), '99.9%');
    assert.equal(of('1.0004'), undefined);
  });

  it('compares growth, ratios and ceilings with the target and divides nothing', () => {
    for (const given of [{ basis: 'growth', unit: '%' }, { comparator: '<=' }] as const) {
      const line = targetLine(
        scope(),
        judged({ target: target({ ...firms, ...given }), class: 'behind', rate: '0.53', points: '-47' }),
      );
      assert.deepEqual([line.rate, line.gap, line.excess, line.compared], [null, null, null, true]);
    }
    const growth = target({ ...firms, basis: 'growth', unit: '%' });
    assert.equal(targetLine(scope(), judged({ target: growth, class: 'behind' })).shortfall?.text, '14个百分点');
  });

  it('knows no one shortfall where the strict limit is just reached, or quarters count', () => {
    const strict = target({ ...firms, comparator: '>', value: '16' });
    assert.equal(targetLine(scope(), judged({ target: strict, class: 'behind' })).shortfall, null);
    const quarterly = target({ ...firms, basis: 'per-quarter' });
    assert.equal(targetLine(scope(), judged({ target: quarterly, class: 'behind' })).shortfall, null);
  });

  it('marks what is approximate in every figure that rests on it', () => {
    const about = entry({ target: '1-1', value: '16', approximate: true });
    const line = targetLine(
      scope(),
      judged({ entry: about, class: 'behind', rate: '0.5', pace: '0.75', points: '-25' }),
    );
    const texts = [line.actual, line.rate, line.gap, line.shortfall].map((figure) => (figure as Figure).text);
    assert.deepEqual(texts, ['约16家', '约50.0%', '约25.0个百分点', '约14家']);
  });

  it('says of what rests on a bound in which direction it is one', () => {
    const over = entry({ target: '1-1', value: '16', bound: '>' });
    const line = targetLine(
      scope(),
      judged({ entry: over, class: 'behind', rate: '0.5', pace: '0.75', points: '-25' }),
    );
    const texts = [line.actual, line.rate, line.gap, line.shortfall].map((figure) => (figure as Figure).text);
    assert.deepEqual(texts, ['超过16家', '50.0%以上', '不超过25.0个百分点', '不超过14家']);
  });

  it('says since when an older value is known', () => {
    const older = entry({ target: '1-1', value: '16', asOf: '2031-06-30' });
    assert.equal(targetLine(scope(), judged({ entry: older })).known, '6月底');
    assert.equal(targetLine(scope(), judged({})).known, null);
  });

  it('gives the change since the issue before, as a size', () => {
    const change = (value: string) => {
      const then = assessment({
        target: firms,
        entry: entry({ target: '1-1', value, asOf: '2031-08-31' }),
        actual: value,
      });
      const previous = reportOf({ asOf: '2031-08-31', assessments: [then] });
      return targetLine(scope({ previous }), judged({})).change;
    };
    assert.deepEqual(derivation(change('11')), {
      text: '5家',
      value: '5',
      unit: '家',
      formula: '本期累计 − 上期累计',
      inputs: ['本期累计 16家', '上期累计 11家'],
      asOf: '2031-09-30',
    });
    const fell = change('18');
    assert.deepEqual([fell?.text, fell?.title], ['2家', '新认定企业 减少']);
    assert.equal(change('16'), null);
  });

  it('breaks a sum down into the months that were added', () => {
    const month = (index: number, reading: Reading) => ({
      period: { kind: 'month', year: 2031, index } as const,
      reading,
    });
    const summed = entry({
      target: '1-1',
      value: '16',
      how: 'summed',
      sources: [source('C5', '7'), source('D5', '9')],
    });
    const periods = [month(1, read('C5', '7')), month(2, read('D5', '9')), month(3, read('E5', '4'))];
    const progress = progressOf({
      rows: [row({ target: '1-1', label: source('A5', '企业'), periods, measure: 'increment' })],
    });
    const { actual } = targetLine(scope({ progress }), judged({ entry: summed }));
    assert.deepEqual(derivation(actual as Figure), {
      text: '16家',
      value: '16',
      unit: '家',
      formula: '各项相加',
      inputs: ['1月 7家', '2月 9家'],
      asOf: '2031-09-30',
    });
  });

  describe('without a value', () => {
    const none = (given: Partial<Assessment>) => judged({ entry: null, actual: null, class: 'undetermined', ...given });

    it('waits where none was to be had yet', () => {
      const line = targetLine(scope(), none({ why: 'not-published', until: '2032-10-31' }));
      assert.deepEqual([line.actual, line.waiting, line.status], [null, '尚未发布', '尚未发布']);
      assert.equal(targetLine(scope(), none({ why: 'not-yet-due' })).waiting, '未到时点');
    });

    it('marks it, with the cell where it should stand', () => {
      const line = targetLine(scope(), none({ why: 'no-value', blank: source('K5', '统计中') }));
      assert.deepEqual(line.actual, {
        kind: 'missing',
        title: '新认定企业 累计完成',
        reason: '工作簿里没有这一时点可以确定的数。',
        source: { from: 'workbook', sheet: '指标', cell: 'K5', text: '统计中' },
      });
      assert.equal(line.waiting, null);
    });

    it('names the cells that contradict each other', () => {
      const claims = [
        { value: '16', sources: [source('K5', '16')] },
        { value: '18', sources: [source('P5', '18')] },
      ];
      const conflicts = [
        { target: '1-1', asOf: '2031-09-30', claims },
        { target: '1-1', asOf: '2031-12-31', claims: [] },
      ];
      const actual = targetLine(scope({ progress: progressOf({ conflicts }) }), none({ why: 'conflict' }))
        .actual as Missing;
      assert.equal(actual.reason, '同一时点的数不一致，不能确定用哪一个：指标!K5为16家，指标!P5为18家。');
      assert.deepEqual(actual.source, { from: 'workbook', sheet: '指标', cell: 'K5', text: '16' });
    });
  });

  it('gives the latest problems and measures of its task within reach, only where it is behind', () => {
    const quote = '新认定企业';
    const plan = planOf([firms]);
    const withTask = {
      ...plan,
      chapters: plan.chapters.map((chapter) => ({
        ...chapter,
        items: chapter.items.map((item) => ({
          ...item,
          tasks: [{ id: '1-t1', chapter: 1, item: 1, quote: `大力${quote}` }],
        })),
      })),
    };
    const problems = [
      passage('H5', '申报晚。', '2031-09-15'),
      passage('H6', '过时了。', '2031-06-15'),
      passage('H7', '还没有发生。', '2031-10-15'),
      passage('H8', '不知何时。', null),
    ];
    const next = [passage('I5', '无日期。', null)];
    const tasks = [
      taskRow({ problems, next }),
      taskRow({ task: '1-t2', problems: [passage('H9', '别的事。', '2031-09-20')] }),
    ];
    const about = scope({ plan: withTask, progress: progressOf({ tasks }) });
    const line = targetLine(about, judged({ class: 'behind' }));
    assert.deepEqual(
      line.problems.map(({ text }) => text),
      ['申报晚'],
    );
    assert.deepEqual(line.next, []);
    assert.deepEqual(targetLine(about, judged({ class: 'on-pace' })).problems, []);
  });
});
