import assert from 'node:assert/strict';
import type { Figure, Source } from '../../src/bulletin/figure.js';
import { figureList } from '../../src/cli/figureList.js';
import type { FigureListing } from '../../src/pipeline/documents.js';

const cell = { from: 'workbook', sheet: '指标月报', cell: 'H12', text: '27,300' } as const;
const promise = { from: 'plan', id: '11-1', quote: '技术合同交易登记额6.5亿元' } as const;

const amount: Figure = {
  kind: 'read',
  title: '技术合同交易登记额 累计完成',
  text: '2.73亿元',
  asOf: '2021-08-31',
  value: '2.73',
  unit: '亿元',
  source: cell,
  conversion: { fromUnit: '万元', toUnit: '亿元', factor: '0.0001' },
  approximate: false,
  bound: null,
};
const rate: Figure = {
  kind: 'derived',
  title: '技术合同交易登记额 完成率',
  text: '42.0%',
  asOf: null,
  value: '42',
  unit: '%',
  formula: '累计完成 ÷ 年度目标',
  inputs: [
    { name: '累计完成', value: '2.73', unit: '亿元', sources: [cell] },
    { name: '年度目标', value: '6.5', unit: '亿元', sources: [promise, promise] },
    { name: '已过月数', value: '8', unit: '', sources: [] },
  ],
};
const passage: Figure = {
  kind: 'passage',
  title: '第11项 存在问题',
  text: '合同\n不规范',
  asOf: '2021-08-31',
  source: { ...cell, text: `${'长'.repeat(59)}\n\n甲乙` },
  start: 0,
  end: 6,
};

const empty: FigureListing = {
  workbook: '进展.xlsx',
  fingerprint: 'sha256:00',
  asOf: '2021-09-30',
  plan: '工作要点',
  ownTemplates: null,
  figures: new Map(),
  missing: new Map(),
  charts: [],
  changes: [],
};

/** The paragraphs of a listing after its head. */
function listed(listing: Partial<FigureListing>): string[] {
  return figureList({ ...empty, ...listing })
    .split('\n\n')
    .slice(1);
}

describe('list of figures', () => {
  it('says that the templates were a person’s own', () => {
    const head = (ownTemplates: string | null): string | undefined =>
      figureList({ ...empty, ownTemplates })
        .split('\n')
        .find((line) => line.startsWith('模板'));
    assert.equal(head(null), undefined);
    assert.equal(head('sha256:1f'), '模板：自备 sha256:1f');
  });

  it('begins with the workbook, the plan and how many there are', () => {
    const figures = new Map([['f1', amount]]);
    assert.equal(
      figureList({ ...empty, figures }).split('\n\n')[0],
      '工作簿：进展.xlsx（截至2021-09-30）\n指纹：sha256:00\n工作要点：《工作要点》\n数据1处，暂无数据0处，图0幅',
    );
  });

  it('says of a figure that was read where it stands and how it was converted', () => {
    assert.deepEqual(listed({ figures: new Map([['f1', amount]]) }), [
      'f1 [读取] 技术合同交易登记额 累计完成：2.73亿元（截至2021-08-31）\n' +
        '  指标月报!H12 “27,300” → 2.73亿元（万元换算为亿元，×0.0001）',
    ]);
    assert.deepEqual(listed({ figures: new Map([['f1', { ...amount, asOf: null, conversion: null }]]) }), [
      'f1 [读取] 技术合同交易登记额 累计完成：2.73亿元\n  指标月报!H12 “27,300” → 2.73亿元',
    ]);
  });

  it('says of a derived one its formula and each input with all its sources', () => {
    assert.deepEqual(listed({ figures: new Map([['f2', rate]]) }), [
      'f2 [计算] 技术合同交易登记额 完成率：42.0%\n  累计完成 ÷ 年度目标 = 42%\n' +
        '    累计完成 2.73亿元  ← 指标月报!H12 “27,300”\n' +
        '    年度目标 6.5亿元  ← 工作要点 11-1 “技术合同交易登记额6.5亿元”  ← 工作要点 11-1 “技术合同交易登记额6.5亿元”\n' +
        '    已过月数 8',
    ]);
  });

  it('keeps a passage and a long cell on a line, its place counted from 1', () => {
    assert.deepEqual(listed({ figures: new Map([['f3', passage]]) }), [
      `f3 [摘录] 第11项 存在问题：合同 不规范（截至2021-08-31）\n  指标月报!H12 “${'长'.repeat(59)} ……” 第1—6字`,
    ]);
  });

  it('says of a text from a web page who published it, and where', () => {
    const clip = {
      from: 'clip',
      id: 'c1',
      address: 'https://a.example/1',
      site: '市科技\n局',
      text: '合同不规范',
    } as const;
    const from = (source: Source): string[] => listed({ figures: new Map([['f3', { ...passage, end: 5, source }]]) });
    const head = 'f3 [摘录] 第11项 存在问题：合同 不规范（截至2021-08-31）\n';
    assert.deepEqual(from(clip), [`${head}  网页摘录 市科技 局 https://a.example/1 “合同不规范” 第1—5字`]);
    assert.deepEqual(from({ ...clip, address: '', site: '' }), [`${head}  网页摘录 “合同不规范” 第1—5字`]);
  });

  it('says why a value is missing, and where it should be', () => {
    const missing = { kind: 'missing', title: '研发投入', reason: '没有填。' } as const;
    assert.deepEqual(
      listed({
        missing: new Map([
          ['m1', { ...missing, source: cell }],
          ['m2', { ...missing, source: null }],
        ]),
      }),
      ['m1 [暂无数据] 研发投入\n  没有填。\n  指标月报!H12 “27,300”', 'm2 [暂无数据] 研发投入\n  没有填。'],
    );
  });

  it('lists the points of a chart under it', () => {
    const points = [{ id: 'c1-1-2', series: '完成率', category: '技术合同', figure: rate }];
    const [chart = '', ...more] = listed({ charts: [{ id: 'c1', title: '各项目标完成率', unit: '%', points }] });
    assert.deepEqual(more, []);
    const [head, point, figure, formula] = chart.split('\n');
    assert.deepEqual(
      [head, point, figure, formula],
      [
        'c1 [图] 各项目标完成率',
        '  技术合同 完成率',
        '    c1-1-2 [计算] 技术合同交易登记额 完成率：42.0%',
        '      累计完成 ÷ 年度目标 = 42%',
      ],
    );
  });

  it('puts what an editor has changed before the figures', () => {
    const changes: FigureListing['changes'] = [{ what: 'filled', id: 'm1', title: '研发投入', text: '3\n亿元' }];
    const paragraphs = listed({ figures: new Map([['f1', amount]]), changes });
    assert.match(paragraphs[0] ?? '', /^起草以后的改动（1处）\n {2}m1 .*“3 亿元”.*$/);
    assert.match(paragraphs[1] ?? '', /^f1 /);
  });
});
