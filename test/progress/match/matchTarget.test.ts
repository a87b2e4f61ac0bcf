import assert from 'node:assert/strict';
import { targetsOf } from '../../../src/plan/plan.js';
import { targetMatcher } from '../../../src/progress/match/matchTarget.js';
import { itemNumber, plainWords } from '../../../src/progress/match/plainWords.js';
import { plan } from '../sheets.js';

const match = targetMatcher(plan);

function found(label: string, item: number | null = null): string {
  const result = match(label, item);
  return result.kind === 'one'
    ? result.target
    : result.kind === 'several'
      ? `several ${[...result.candidates].sort().join(' ')}`
      : 'none';
}

describe('matchTarget', () => {
  it('finds every target by each of its names and by the plan’s own words', () => {
    for (const { id, item, metric, aliases, quote } of targetsOf(plan)) {
      for (const name of [metric, ...aliases, quote]) {
        assert.equal(found(name), id, name);
        assert.equal(found(name, item), id, name);
      }
    }
  });

  it('finds it by words that are like them', () => {
    assert.equal(found('国家高新技术企业新认定数（家）'), '9-2');
    assert.equal(found('“遂州科创贷”新增发放额', 16), '16-1');
    assert.equal(found('军民融合平台上线科学仪器', 17), '17-1');
    assert.equal(found('省级科普基地争创', 29), '29-1');
    assert.equal(found('科技创新券兑付金额'), '19-1');
  });

  it('tells the companies above a size from all', () => {
    assert.equal(found('规上工业企业研发投入强度'), 'none');
    assert.equal(found('规模以上企业研发投入强度'), 'none');
    assert.equal(found('规上科技服务业营业收入增速'), '11-1');
  });

  it('tells what is asked for, kept, or counted otherwise from what is got', () => {
    for (const label of [
      ...['申报国家高新技术企业', '拟认定国家高新技术企业', '公示国家高新技术企业', '到期重新认定国家高新技术企业'],
      ...[
        '当月新认定国家高新技术企业',
        '9月新认定国家高新技术企业',
        '科技型中小企业评价申报数',
        '申领科技创新券',
        '新培育民参军企业意向',
      ],
      ...['吸纳技术合同成交额', '上线科学仪器原值', '农业科技培训人次', '人才团队服务企业数', '企业R&D经费支出'],
    ])
      assert.equal(found(label), 'none', label);
  });

  it('tells new ones from all, and loans from loans, by words', () => {
    assert.equal(found('新引进“高校·企业创新人才团队”', 15), '15-1');
    assert.equal(found('高校·企业创新人才团队（新引进）'), '15-1');
    assert.equal(found('“高校·企业创新人才团队”总数', 15), '15-2');
    assert.equal(found('人才团队', 15), 'several 15-1 15-2');
    assert.equal(found('科创贷新增额', 16), '16-1');
    assert.equal(found('专利质押贷款发放额', 16), '16-2');
    assert.equal(found('攻关项目', 7), 'several 7-1 7-2');
  });

  it('takes none for what is another figure though it sounds alike', () => {
    const others: readonly (readonly [string, number])[] = [
      ['市级高新技术企业', 9],
      ['国家高新技术企业总数', 9],
      ['有效国家高新技术企业', 9],
      ['国家高新技术企业净增数', 9],
      ['船山区新认定国家高新技术企业', 9],
      ['其中：规上高新技术企业', 9],
      ['新认定国家高新技术企业奖补资金', 9],
      ['高新技术产业营业收入增速', 9],
      ['高新技术产业产值', 9],
      ['上年同期高新技术产业营业收入', 9],
      ['科技服务业营业收入', 11],
      ['技术合同认定登记数', 11],
      ['质押贷款余额', 16],
      ['天府科创贷发放额', 16],
      ['省级科技特派员', 28],
      ['国家级科普基地', 29],
      ['有效发明专利拥有量', 10],
      ['固定资产投资', 1],
    ];
    for (const [label, item] of others) {
      assert.equal(found(label, item), 'none', label);
      assert.equal(found(label), 'none', label);
    }
  });

  it('does not take a target of another item', () => {
    assert.equal(found('新认定国家高新技术企业', 15), 'none');
    assert.equal(found('银企对接会', 9), 'none');
  });

  it('says by what it was found', () => {
    const result = match('银企对接会', 16);
    assert.deepEqual(result, {
      kind: 'one',
      target: '16-3',
      score: 1,
      evidence: '名称与“银企对接会”一致，要点条目同为第16项',
    });
  });

  it('lets a unit that cannot be converted speak against words that are not the target’s own', () => {
    const kindOf = (label: string, unit: string): string => match(label, 11, { unit }).kind;
    assert.equal(kindOf('技术合同登记成交金额', '万元'), 'one');
    assert.equal(kindOf('技术合同登记成交金额', '份'), 'none');
    assert.equal(match('大型科学仪器共享交易', null, { unit: '万元' }).kind, 'one');
    assert.equal(match('大型科学仪器共享交易', null, { unit: '次' }).kind, 'none');
    // The target's own words in a unit that it cannot have are a fault of the row.
    assert.equal(kindOf('技术合同成交额', '份'), 'one');
  });

  it('takes the unit from the stated target where no column has it, and never its value', () => {
    assert.equal(match('技术合同登记成交金额', null, { planned: '6.5亿元' }).kind, 'one');
    assert.equal(match('技术合同登记成交金额', null, { planned: '86份以上' }).kind, 'none');
    for (const planned of ['5000万元', '10支', '60支', '100个', '20项'])
      assert.deepEqual(match('人才团队', 15, { planned }).kind === 'one', false, planned);
  });

  it('counts a banner that is a title of the plan, whatever its numbering', () => {
    const evidence = (under: string): string => {
      const result = match('创新人才团队引进数', null, { under });
      return result.kind === 'one' ? result.evidence : result.kind;
    };
    assert.match(evidence('（四）推进人才协同创新'), /列在第15项之下$/);
    assert.match(evidence('三、推进协同创新，集聚创新资源'), /列在第3章之下$/);
    assert.doesNotMatch(evidence('一、创新能力'), /列在/);
    assert.ok(match('创新人才团队引进数', null, { under: '第二章 别的' }).kind === 'one');
  });

  it('names each part of the evidence', () => {
    assert.deepEqual(match('银企对接会', 16, { unit: '次' }), {
      kind: 'one',
      target: '16-3',
      score: 1,
      evidence: '名称与“银企对接会”一致，要点条目同为第16项，计量单位次可作场',
    });
  });

  it('leaves a label that speaks of two targets to a person', () => {
    assert.equal(found('新引进10支人才团队服务企业，年度高校人才团队达到60支'), 'several 15-1 15-2');
  });

  it('takes the figure of another year for no target', () => {
    assert.equal(found('2021年新认定国家高新技术企业'), '9-2');
    assert.equal(found('2020年新认定国家高新技术企业'), 'none');
  });

  it('does not mind numbering', () => {
    for (const numbering of ['1.', '2、', '（一）', '①', '三、', '第9项：', '9-2 ', '(3)'])
      assert.equal(plainWords(`${numbering}新认定国家高新技术企业`), '新认定国家高新技术企业', numbering);
    assert.equal(plainWords('一城多园'), '一城多园');
    assert.equal(plainWords('5户乡村振兴示范户'), '5户乡村振兴示范户');
  });

  it('keeps the words of a bracket but for a unit', () => {
    assert.equal(plainWords('技术合同成交额（万元）'), '技术合同成交额');
    assert.equal(plainWords('技术合同成交额（单位：亿元）'), '技术合同成交额');
    assert.equal(plainWords('人才团队（总数）'), '人才团队总数');
    assert.equal(plainWords('“五张清单” 编制'), '五张清单编制');
  });

  it('reads item numbers', () => {
    for (const [text, number] of [
      ['9', 9],
      ['第9项', 9],
      ['第十五项', 15],
      ['９', 9],
      ['9.积极培育', 9],
      ['9、', 9],
      ['9、10', null],
      ['2021', null],
      ['第一章', null],
      ['', null],
    ] as const) {
      assert.equal(itemNumber(text), number, text);
    }
  });
});
