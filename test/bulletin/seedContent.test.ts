import assert from 'node:assert/strict';
import type { Content, TargetLine, Value } from '../../src/bulletin/content.js';
import { orderBulletin } from '../../src/bulletin/order.js';
import { inOrder } from '../../src/pipeline/composing.js';
import { targetsOf } from '../../src/plan/plan.js';
import type { Progress } from '../../src/progress/progress.js';
import { openSeedYear } from '../pipeline/seedYear.js';
import { calendar, plan } from '../seeds/seeds.js';
import { contentOf } from './subjects.js';

function textOf(value: Value | null): string | null {
  return value === null ? null : value.kind === 'missing' ? `暂无：${value.reason}` : value.text;
}

/** The line of a target of the plan, by its id. */
function lineOf({ targets }: Content, id: string): TargetLine {
  const line = targets.all[targetsOf(plan).findIndex((target) => target.id === id)];
  assert.ok(line !== undefined, id);
  return line;
}

/** What a line says in numbers: value, rate, points, state. */
function told(content: Content, id: string): (string | null)[] {
  const { actual, rate, lead, gap, status } = lineOf(content, id);
  return [textOf(actual), textOf(rate), textOf(lead ?? gap), status];
}

const namesOf = (lines: readonly TargetLine[] | undefined): string[] | undefined => lines?.map(({ name }) => name);

describe('the content of the sample year', () => {
  let progress: Progress;
  let contents: ReadonlyMap<number, Content>;

  before(async () => {
    ({ progress } = await openSeedYear());
    contents = new Map(
      inOrder(calendar).map((planned) => {
        const { subject } = orderBulletin(planned, calendar, progress.ledger, '2021-12-31');
        return [planned.key, contentOf(subject, plan, progress)];
      }),
    );
  });

  function contentOfKey(key: number): Content {
    const content = contents.get(key);
    assert.ok(content !== undefined);
    return content;
  }

  describe('at the end of the first quarter', () => {
    let content: Content;
    before(() => (content = contentOfKey(3)));

    it('has the values of March', () => {
      assert.deepEqual(told(content, '8-2'), ['2项', '10.0%', null, '达进度']);
      assert.deepEqual(told(content, '9-3'), ['28家', '7.0%', '7.0个百分点', '超进度']);
      assert.deepEqual(told(content, '11-1'), ['18.6%', null, null, '欠进度']);
      assert.deepEqual(told(content, '11-2'), ['1.25亿元', '19.2%', '5.8个百分点', '欠进度']);
      assert.deepEqual(told(content, '28-1'), ['103人', '103.0%', null, '超额完成']);
      assert.equal(lineOf(content, '28-1').excess?.text, '3.0%');
    });

    it('follows a value to its cell, and tells how its unit was converted', () => {
      assert.deepEqual(lineOf(content, '11-2').actual, {
        kind: 'read',
        title: '技术合同交易登记额 累计完成',
        text: '1.25亿元',
        asOf: '2021-03-31',
        value: '1.25',
        unit: '亿元',
        source: { from: 'workbook', sheet: '指标月报', cell: 'I23', text: '12,500' },
        conversion: { fromUnit: '万元', toUnit: '亿元', factor: '0.0001' },
        approximate: false,
        bound: null,
      });
    });

    it('tells why a target lags, what is next, and whose it is', () => {
      const { problems, next, office } = lineOf(content, '11-2');
      assert.deepEqual(problems.map(textOf), [
        '企业对技术合同登记政策知晓不够，大额合同集中在下半年签订，一季度登记额偏低',
      ]);
      assert.deepEqual(next.map(textOf), ['二季度上门服务重点企业30家以上，推动已签合同应登尽登']);
      assert.equal(office, '成果转化与区域合作科');
    });

    it('waits for what is not published, and marks what the workbook lacks', () => {
      assert.deepEqual(told(content, '10-2'), [null, null, null, '尚未发布']);
      assert.deepEqual(told(content, '28-3'), ['暂无：工作簿里没有这一指标。', null, null, '台账未列']);
      assert.deepEqual(namesOf(content.targets.unknown), ['每个科技特派员团队定点联系乡村振兴示范户']);
    });

    it('tells what changed since February', () => {
      const { changes } = content;
      assert.equal(changes?.since, '2月底');
      assert.deepEqual(namesOf(changes.newlyBehind), ['科技服务业营业收入增速']);
      const others = changes.advancedOthers.map(({ name }) => name);
      assert.equal(others.length, 15);
      assert.deepEqual(
        changes.advanced
          .filter(({ name }) => !others.includes(name))
          .map(({ name, change }) => `${name} ${change?.text ?? ''}`),
        [
          '转化重大科技成果 1项',
          '入库备案国家科技型中小企业 28家',
          '技术合同交易登记额 0.56亿元',
          '高校·企业创新人才团队 2支',
        ],
      );
    });

    it('has the districts of the day', () => {
      const { districts } = content;
      assert.deepEqual(
        districts?.rows.map(({ name }) => name),
        ['射洪市', '遂宁经开区', '船山区', '遂宁高新区', '安居区', '大英县', '蓬溪县', '河东新区'],
      );
      assert.deepEqual(districts.rows[0]?.values.map(textOf), ['0.31', '1', '0', '5', '380']);
      assert.deepEqual(districts.totals.map(textOf), ['1.25', '2', '0', '28', '1560']);
    });
  });

  describe('at the end of the year', () => {
    let content: Content;
    before(() => (content = contentOfKey(18)));

    it('has the values of December', () => {
      assert.deepEqual(told(content, '9-2'), ['38家', '126.7%', null, '超额完成']);
      assert.equal(lineOf(content, '9-2').excess?.text, '26.7%');
      assert.deepEqual(told(content, '11-2'), ['7.3亿元', '112.3%', null, '超额完成']);
      assert.deepEqual(told(content, '16-2'), ['4860万元', '97.2%', '2.8个百分点', '欠进度']);
      assert.equal(lineOf(content, '16-2').shortfall?.text, '140万元');
      assert.deepEqual(told(content, '3-1'), ['4次', null, null, '已完成']);
    });

    it('uses neither of two values that contradict each other, and names both', () => {
      assert.match(textOf(lineOf(content, '17-1').actual) ?? '', /指标月报!R30为6712台，指标月报!S30为6721台/);
      assert.match(textOf(lineOf(content, '28-1').actual) ?? '', /指标月报!R42为108人.*指标月报!R46为118人/);
    });

    it('prints no total of the districts that its parts contradict', () => {
      assert.deepEqual(content.districts?.totals.map(textOf), [
        '7.3',
        '21',
        '38',
        '暂无：各部分相加与合计不一致。',
        '4860',
      ]);
    });
  });

  it('keeps the value of an older quarter, and says so', () => {
    const revenue = lineOf(contentOfKey(15), '9-5');
    assert.deepEqual([textOf(revenue.actual), revenue.known], ['462.5亿元', '9月底']);
  });

  it('marks an approximate value, and what is worked out from it', () => {
    const contracts = lineOf(contentOfKey(5), '11-2');
    assert.deepEqual(
      [contracts.actual, contracts.rate, contracts.change].map((value) => textOf(value ?? null)),
      ['约1.98亿元', '约30.5%', '约0.73亿元'],
    );
  });

  it('counts every target once', () => {
    for (const [key, { targets, chapters }] of contents) {
      const { all, onTrack, behind, behindStretch, waiting, unknown } = targets.counts;
      const parts = [onTrack, behind, behindStretch, waiting, unknown].map(({ text }) => Number(text));
      assert.equal(
        parts.reduce((a, b) => a + b),
        35,
        `第${key}号`,
      );
      assert.equal(all.text, '35');
      assert.equal(
        chapters.reduce((sum, { standing }) => sum + standing.all.length, 0),
        35,
      );
    }
  });

  it('has the chapter of a topic, and its news only', () => {
    const topic = contentOfKey(4);
    assert.equal(topic.chapter?.ordinal, '一');
    assert.deepEqual(
      topic.news.map(({ headline }) => headline.text),
      ['涪江流域科技特派员精英团队首次开展服务示范活动'],
    );
  });
});
