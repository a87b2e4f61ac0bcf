import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { check } from '../../src/check/check.js';
import { toJson, type ReportJson } from '../../src/check/json.js';
import type { Target } from '../../src/plan/plan.js';
import { end, entry, planOf, progressOf, row, target } from './builders.js';
import { plan, progress } from './seed.js';

const golden = new URL('../expected/check-2021-09-30.json', import.meta.url);

function json(given: Partial<Target>, value: string | null): ReportJson {
  const entries = value === null ? [] : [entry({ value })];
  return toJson(check(planOf([target(given)]), progressOf({ rows: [row()], entries }), end(9)));
}

describe('check: the report as plain data', () => {
  it('has the keys that other programs rely on', () => {
    const report = json({ value: '15' }, '8');
    assert.deepEqual(report.assessments, [
      {
        target: '9-2',
        item: 9,
        metric: '新认定国家高新技术企业',
        unit: '家',
        planned: 15,
        comparator: '>=',
        actual: 8,
        rate: 0.533,
        pace: 0.75,
        class: 'behind',
        light: 'yellow',
        sources: [{ sheet: '指标月报', cell: 'O14', text: '38家' }],
      },
    ]);
    assert.deepEqual(report.findings, [
      {
        rule: 'behind-schedule',
        severity: 'warning',
        target: '9-2',
        sheet: '指标月报',
        cell: 'O14',
        message:
          '“新认定国家高新技术企业”截至9月底为8家（目标15家以上），完成年度目标的53.3%，低于序时进度21.7个百分点。',
        hint: '请责任科室说明原因和下一步措施。',
      },
    ]);
    assert.equal(report.asOf, end(9));
  });

  it('has null where there is no value, and no sources', () => {
    const [assessment] = json({}, null).assessments;
    assert.deepEqual(
      [assessment?.actual, assessment?.rate, assessment?.pace, assessment?.sources],
      [null, null, null, []],
    );
  });

  it('leaves a percentage as it is: 0.75, not 0.0075', () => {
    const [assessment] = json({ basis: 'ratio', unit: '%', value: '0.75' }, '0.75').assessments;
    assert.deepEqual([assessment?.planned, assessment?.actual, assessment?.rate], [0.75, 0.75, 1]);
  });

  it('rounds no share onto the whole or the pace', () => {
    const rate = (value: string): number | null | undefined => json({ value: '10000' }, value).assessments[0]?.rate;
    assert.equal(rate('9999'), 0.999);
    assert.equal(rate('10001'), 1.001);
    assert.equal(rate('7499'), 0.749);
    assert.equal(rate('7500'), 0.75);
    assert.equal(rate('7501'), 0.751);
  });

  it('is for the bundled workbook as of 30 September as written down', () => {
    const actual = `${JSON.stringify(toJson(check(plan, progress, '2021-09-30')), null, 2)}\n`;
    if (process.env['ACCEPT'] === '1') writeFileSync(golden, actual);
    assert.ok(existsSync(golden), 'test/expected/check-2021-09-30.json is missing; ACCEPT=1 writes it');
    assert.equal(actual, readFileSync(golden, 'utf8'));
  });
});
