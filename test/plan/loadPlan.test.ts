import assert from 'node:assert/strict';
import { loadPlan } from '../../src/plan/loadPlan.js';
import { itemsOf, targetsOf } from '../../src/plan/plan.js';
import { inputErrorOf, lineOf } from './inputErrorOf.js';

const SAMPLE = `year: 2030
title: 某市工作要点
preamble: 总体要求
objective: 总体目标
settings:
  lights: { yellow: 10, red: 30.5 }
chapters:
  - number: 1
    title: 第一章
    items:
      - number: 1
        title: 第一项
        tasks:
          - 做好甲
          - 做好乙
  - number: 2
    title: 第二章
    items:
      - number: 2
        title: 第二项
        tasks: [新增丙10.50家以上, 丁占比达到0.75%]
        targets:
          - id: 2-1
            metric: 新增丙
            aliases: [丙的数量]
            comparator: '>='
            value: 10.50
            unit: 家
            basis: flow
            strength: firm
            office: 规划科
            quote: 新增丙10.50家以上
            objectiveQuote: 新增丙
            cycle: month
            schedule: { 12: 1, 6: 0.0000001 }
            judgedFrom: 2030-06-30
          - id: 2-2
            metric: 丁占比
            comparator: '>'
            value: 0.75
            unit: '%'
            basis: ratio
            strength: stretch
            quote: 丁占比达到0.75%
            cycle: year
            publishedFrom: 2031-10-31
witnesses:
  - id: gdp
    names: [地区生产总值]
    unit: 亿元
`;

/** The sample with one text in it replaced, and the fault that is found. */
function faultAfter(was: string, is: string) {
  assert.equal(SAMPLE.split(was).length, 2, `“${was}” should stand once in the sample`);
  const text = SAMPLE.replace(was, is);
  return { text, error: inputErrorOf(() => loadPlan(text, 'plan.yaml')) };
}

describe('loadPlan', () => {
  it('makes a plan of the text', () => {
    const plan = loadPlan(SAMPLE, 'plan.yaml');
    assert.deepEqual(
      { ...plan, chapters: plan.chapters.map(({ number, title }) => ({ number, title })) },
      {
        year: 2030,
        title: '某市工作要点',
        preamble: '总体要求',
        objective: '总体目标',
        settings: { lights: { yellow: '10', red: '30.5' }, cycle: 'quarter', severities: {} },
        witnesses: [{ id: 'gdp', names: ['地区生产总值'], unit: '亿元' }],
        crossChecks: [],
        chapters: [
          { number: 1, title: '第一章' },
          { number: 2, title: '第二章' },
        ],
      },
    );
    assert.deepEqual(itemsOf(plan)[0]?.tasks, [
      { id: '1-t1', chapter: 1, item: 1, quote: '做好甲' },
      { id: '1-t2', chapter: 1, item: 1, quote: '做好乙' },
    ]);
  });

  it('writes numbers as decimal text, steps in order of months, and null for what is absent', () => {
    assert.deepEqual(targetsOf(loadPlan(SAMPLE, 'plan.yaml')), [
      {
        id: '2-1',
        chapter: 2,
        item: 2,
        metric: '新增丙',
        aliases: ['丙的数量'],
        comparator: '>=',
        value: '10.5',
        unit: '家',
        basis: 'flow',
        strength: 'firm',
        office: '规划科',
        quote: '新增丙10.50家以上',
        objectiveQuote: '新增丙',
        cycle: 'month',
        schedule: [
          { month: 6, share: '0.0000001' },
          { month: 12, share: '1' },
        ],
        judgedFrom: '2030-06-30',
        publishedFrom: null,
        list: null,
        countsBulletins: false,
      },
      {
        id: '2-2',
        chapter: 2,
        item: 2,
        metric: '丁占比',
        aliases: [],
        comparator: '>',
        value: '0.75',
        unit: '%',
        basis: 'ratio',
        strength: 'stretch',
        office: null,
        quote: '丁占比达到0.75%',
        objectiveQuote: null,
        cycle: 'year',
        schedule: [],
        judgedFrom: null,
        publishedFrom: '2031-10-31',
        list: null,
        countsBulletins: false,
      },
    ]);
  });

  it('reads cross-checks of shares and of sums', () => {
    const more = ['a', 'b'].map((id) => `  - { id: ${id}, names: [${id}], unit: 万元 }\n`).join('');
    const witnesses = `  - { id: staff, names: [员工], unit: 户 }\n${more}`;
    const checks = 'crossChecks:\n  - { ratio: 2-2, part: 2-1, whole: staff }\n  - { sum: gdp, parts: [a, b] }\n';
    assert.deepEqual(loadPlan(SAMPLE + witnesses + checks, 'plan.yaml').crossChecks, [
      { kind: 'ratio', share: '2-2', part: '2-1', whole: 'staff' },
      { kind: 'sum', total: 'gdp', parts: ['a', 'b'] },
    ]);
  });

  it('refuses an unknown unit in words that a clerk understands', () => {
    const { error, text } = faultAfter('unit: 家', 'unit: 箩');
    const path = 'chapters[1].items[0].targets[0].unit';
    assert.deepEqual(error.place, { file: 'plan.yaml', line: lineOf(text, '箩'), path });
    assert.equal(error.problem, 'plan');
    assert.equal(
      error.message,
      `plan.yaml 第28行 （${path}）：“unit”写作“箩”，不是认识的计量单位。请改用家、项、个、万元、亿元、%等单位。`,
    );
  });

  for (const [fault, was, is, at, words] of [
    ['a target id that stands twice', 'id: 2-2', 'id: 2-1 # 这里', '# 这里', /“id”写作“2-1”，与前面的重复/],
    ['a target of another item', 'id: 2-2', 'id: 3-2', '3-2', /第2项之下.*2-/],
    ['a malformed target id', 'id: 2-2', 'id: 2-二', '2-二', /项号-序号/],
    [
      'an item number that stands twice',
      'number: 1\n        title',
      'number: 2\n        title',
      '',
      /items\[0\]\.number.*“number”写作2，与前面/,
    ],
    ['a chapter number that stands twice', '- number: 2\n    title', '- number: 1\n    title', '', /与前面的重复/],
    ['a day that does not exist', '2030-06-30', '2030-06-31', '06-31', /不是有效日期/],
    ['a month that does not exist', '12: 1, 6', '13: 1, 6', '13: 1', /“schedule”的月份不对/],
    ['a schedule that falls', '6: 0.0000001', '6: 1', '6: 1 ', /没有逐步增加/],
    ['a schedule that stops short', '12: 1,', '12: 0.9,', '0.9', /最后一步不是1/],
    [
      'a schedule for a ratio',
      'cycle: year',
      'cycle: year\n            schedule: { 12: 1 }',
      '{ 12: 1 }',
      /“schedule”用不上/,
    ],
    ['a share measured in a counter', "unit: '%'", 'unit: 项', 'unit: 项', /与性质（basis）不合/],
    ['a value in words', 'value: 0.75', 'value: 很多', '很多', /应为数字，现为“很多”/],
    ['a value of nothing', 'value: 0.75', 'value: 0', 'value: 0', /应大于0/],
    ['a basis of its own', 'basis: ratio', 'basis: rate', 'rate', /不能是“rate”.*flow、stock/],
    ['an empty task', '- 做好甲', "- ' '", "- ' '", /“tasks”第1项.*没有内容/],
    ['a misspelt key', 'office:', 'offfice:', 'offfice', /不认识的项目“offfice”/],
    ['a witness that bears the id of a target', 'id: gdp', 'id: 2-1 # 参照', '参照', /“id”写作“2-1”，与前面的重复/],
    [
      'a cross-check of what there is not',
      'unit: 亿元',
      'unit: 亿元\ncrossChecks:\n  - ratio: 2-2\n    part: 2-1\n    whole: gpd',
      'gpd',
      /“whole”写作“gpd”，没有这个编号/,
    ],
    [
      'a cross-check of no kind',
      'unit: 亿元',
      'unit: 亿元\ncrossChecks:\n  - parts: [gdp, 2-1] # 这里',
      '这里',
      /要写 ratio 或 sum/,
    ],
    [
      'a cross-check of both kinds',
      'unit: 亿元',
      'unit: 亿元\ncrossChecks:\n  - ratio: 2-2\n    sum: gdp # 这里',
      '这里',
      /“sum”写作“gdp”，与 ratio 只能写一个/,
    ],
    [
      'a share without its whole',
      'unit: 亿元',
      'unit: 亿元\ncrossChecks:\n  - ratio: 2-2 # 这里\n    part: 2-1',
      '这里',
      /“whole”没有写/,
    ],
    [
      'a share with parts',
      'unit: 亿元',
      'unit: 亿元\ncrossChecks:\n  - ratio: 2-2\n    parts: [gdp, 2-1] # 这里',
      '这里',
      /“parts”不是比率/,
    ],
    [
      'a share of a figure in itself',
      'unit: 亿元',
      'unit: 亿元\ncrossChecks:\n  - ratio: 2-2\n    part: gdp\n    whole: gdp # 这里',
      '这里',
      /“whole”写作“gdp”，与同一条里前面的相同/,
    ],
    [
      'a sum that contains itself',
      'unit: 亿元',
      'unit: 亿元\n  - { id: yi, names: [乙], unit: 万元 }\ncrossChecks:\n  - sum: gdp\n    parts: [yi, gdp] # 这里',
      '这里',
      /与同一条里前面的相同/,
    ],
    [
      'a sum of what cannot be added',
      'unit: 亿元',
      'unit: 亿元\n  - { id: yi, names: [乙], unit: 万元 }\ncrossChecks:\n  - sum: gdp\n    parts: [yi, 2-1] # 这里',
      '这里',
      /“parts”第2项写作“2-1”，单位是家，与总数gdp（亿元）不能相加减/,
    ],
    [
      'a ratio that is none',
      'unit: 亿元',
      'unit: 亿元\ncrossChecks:\n  - ratio: gdp # 这里\n    part: 2-1\n    whole: 2-2',
      '这里',
      /“ratio”写作“gdp”，单位是亿元，不是比率/,
    ],
    [
      'a share of what cannot be divided',
      'unit: 亿元',
      'unit: 亿元\ncrossChecks:\n  - ratio: 2-2\n    part: 2-1\n    whole: gdp # 这里',
      '这里',
      /单位是亿元，不能除2-1（家）/,
    ],
    [
      'a witness that bears a target’s name',
      'names: [地区生产总值]',
      'names: [丙的 数量]',
      '丙的 数量',
      /已经是2-1的名称/,
    ],
    [
      'a witness that names itself as a target',
      'names: [地区生产总值]',
      'names: [丁占比]',
      'names: [丁占比]',
      /已经是2-2的名称/,
    ],
    [
      'a list for a share',
      'publishedFrom: 2031-10-31',
      'list: { titles: [丁名单] }',
      '丁名单',
      /“list”用不上。比率和增速不能由名单数出/,
    ],
    [
      'a list of money without a column to sum',
      'unit: 家',
      'unit: 万元\n            list: { titles: [丙台账] }',
      '丙台账',
      /“sum”没有写。金额不能数行数，请补上 sum/,
    ],
    ['a severity that is none', 'red: 30.5 }', 'red: 30.5 }\n  severities: { stale: 重 }', '重', /“stale”不能是“重”/],
    ['a light that is red before yellow', 'yellow: 10', 'yellow: 40', 'yellow', /黄灯/],
  ] as const) {
    it(`refuses ${fault}`, () => {
      const { error, text } = faultAfter(was, is);
      assert.match(error.message, words);
      assert.ok((error.place.path ?? '') !== '');
      if (at !== '') assert.equal(error.place.line, lineOf(text, at));
      assert.doesNotMatch(error.advice, /此外/);
    });
  }

  it('refuses a list of which two targets are counted', () => {
    const list = '            list: { titles: [甲名单, 乙名单] }\n';
    const other = `          - { id: 2-3, metric: 戊, comparator: '>=', value: 1, unit: 家, basis: flow, strength: firm, quote: 戊, cycle: year,\n              list: { titles: [丙名单,\n                乙名单] } }\n`;
    const text = SAMPLE.replace('            judgedFrom', `${list}            judgedFrom`).replace(
      'witnesses:',
      `${other}witnesses:`,
    );
    const error = inputErrorOf(() => loadPlan(text, 'plan.yaml'));
    assert.deepEqual(error.place, {
      file: 'plan.yaml',
      line: lineOf(text, '                乙名单'),
      path: 'chapters[1].items[0].targets[2].list.titles[1]',
    });
    assert.match(error.message, /写作“乙名单”，已经是2-1的名单/);
  });
});
