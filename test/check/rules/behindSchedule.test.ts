import assert from 'node:assert/strict';
import { behindSchedule } from '../../../src/check/rules/behindSchedule.js';
import { describeFinding } from '../../../src/check/wording.js';
import type { Target } from '../../../src/plan/plan.js';
import type { Entry } from '../../../src/progress/progress.js';
import { end, entry, findingsOf, planOf, progressOf, row, source, target, task, told } from '../builders.js';

function findings(given: Partial<Target>, entries: readonly Entry[], asOf = end(9)) {
  return findingsOf(behindSchedule, planOf([target(given)]), progressOf({ rows: [row()], entries }), asOf);
}

const found = (given: Partial<Target>, value: string): string[] => findings(given, [entry({ value })]).map(told);

const START = '9-2 指标月报!O14 “新认定国家高新技术企业”截至9月底为';

describe('rule behind-schedule', () => {
  it('is content with what is on pace or cannot be judged', () => {
    assert.deepEqual(found({}, '22.5'), []);
    assert.deepEqual(found({ judgedFrom: end(12) }, '0'), []);
    assert.deepEqual(findings({}, []), []);
  });

  it('gives the rate and the lag, and is an error once the light is red', () => {
    assert.deepEqual(found({ value: '15' }, '8'), [
      `behind-schedule warning ${START}8家（目标15家以上），完成年度目标的53.3%，低于序时进度21.7个百分点。`,
    ]);
    assert.deepEqual(found({}, '12'), [
      `behind-schedule error ${START}12家（目标30家以上），完成年度目标的40.0%，低于序时进度35.0个百分点。`,
    ]);
  });

  it('only notes a stretch target', () => {
    assert.match(found({ strength: 'stretch' }, '0').join(), /^behind-schedule info /);
  });

  it('keeps the printed rate below the pace, and the lag above nothing', () => {
    assert.deepEqual(found({ value: '10000' }, '7496'), [
      `behind-schedule warning ${START}7496家（目标10000家以上），完成年度目标的74.9%，低于序时进度0.04个百分点。`,
    ]);
  });

  it('keeps the printed lag on the light’s side of its limits', () => {
    assert.match(found({ value: '10000' }, '6504').join(), /低于序时进度9\.9个百分点。$/);
    assert.match(found({ value: '10000' }, '6500').join(), /^behind-schedule warning.*低于序时进度10\.0个百分点。$/);
    assert.match(found({ value: '10000' }, '4496').join(), /^behind-schedule error.*低于序时进度30\.1个百分点。$/);
  });

  it('says of what is never pro-rated only that it is not reached', () => {
    assert.deepEqual(found({ basis: 'growth', value: '20', unit: '%' }, '18.6'), [
      `behind-schedule warning ${START}18.6%（目标20%以上），未达到目标。`,
    ]);
    assert.deepEqual(found({ basis: 'ratio', comparator: '<=', value: '5', unit: '%' }, '5.2'), [
      `behind-schedule warning ${START}5.2%（目标不超过5%），已超出目标。`,
    ]);
  });

  it('says the same of 超过 at the value itself, when the year is over', () => {
    const last = entry({ asOf: end(12), value: '10.5', approximate: true });
    const given = { comparator: '>', value: '10.5', unit: '亿元' } as const;
    assert.deepEqual(findings(given, [last], end(12)).map(told), [
      'behind-schedule error 9-2 指标月报!O14 “新认定国家高新技术企业”截至12月底为约10.5亿元（目标超过10.5亿元），未达到目标。',
    ]);
  });

  it('speaks of no pace when the year is over', () => {
    const given = { value: '10000' } as const;
    assert.match(
      findings(given, [entry({ asOf: end(12), value: '8310' })], end(12))
        .map(told)
        .join(),
      /8310家（目标10000家以上），到年底没有完成年度目标（完成83\.1%）。$/,
    );
  });

  it('counts quarters of a quarterly commitment', () => {
    const entries = ['1', '1', '2'].map((value, index) => entry({ asOf: end((index + 1) * 3), value }));
    const given = { basis: 'per-quarter', value: '1', unit: '次', cycle: 'quarter' } as const;
    assert.deepEqual(findings(given, entries).map(told), [
      `behind-schedule warning ${START}2次（目标每季度1次以上），3个季度中只有2个季度完成。`,
    ]);
  });

  it('asks the office: the plan’s, the row’s, or that of the task', () => {
    const hint = (office: string | null, ofRow: string | null, ofTask: string | null): string => {
      const behind = target({ office });
      const named = (text: string | null) => (text === null ? null : source('U14', text));
      const quote = '全年认定国家高新技术企业30家以上';
      const plan = planOf([behind], [{ id: '9-t1', chapter: 2, item: 9, quote }]);
      const progress = progressOf({
        rows: [row({ office: named(ofRow) })],
        tasks: [task({ task: '9-t1', office: named(ofTask) })],
        entries: [entry({ value: '1' })],
      });
      return findingsOf(behindSchedule, plan, progress)
        .map((finding) => describeFinding(finding).hint)
        .join();
    };
    assert.equal(hint('规划科', '高新科', '成果科'), '请规划科说明原因和下一步措施。');
    assert.equal(hint(null, '市科技局\n高新科', '成果科'), '请市科技局、高新科说明原因和下一步措施。');
    assert.equal(hint(null, '—', '成果科'), '请成果科说明原因和下一步措施。');
    assert.equal(hint(null, null, null), '请责任科室说明原因和下一步措施。');
  });
});
