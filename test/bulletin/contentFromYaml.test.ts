import assert from 'node:assert/strict';
import { contentFromYaml } from '../../src/bulletin/content/contentFromYaml.js';
import { InputError } from '../../src/inputError.js';

const faultOf = (text: string): string => {
  try {
    contentFromYaml(text, 'content.yaml');
  } catch (error) {
    assert.ok(error instanceof InputError);
    return error.message;
  }
  return '';
};

describe('contentFromYaml', () => {
  it('takes a figure as it is printed, and says that it stands in no workbook', () => {
    const { mainTargets } = contentFromYaml(
      'mainTargets: [{ name: 新认定企业, promise: 30家以上, actual: 38家 }]',
      'c',
    );
    const [target] = mainTargets;
    assert.equal(target?.name, '新认定企业');
    assert.deepEqual(target.actual, {
      kind: 'read',
      title: '累计完成数',
      text: '38家',
      asOf: null,
      source: { from: 'plan', id: '用例', quote: '38家' },
      value: '38',
      unit: '家',
      conversion: null,
      approximate: false,
      bound: null,
    });
  });

  it('tells numbers, passages and missing values apart', () => {
    const printed = ['-1.5', '约1.98亿元', '8月底：开工3个，竣工2个', '暂无数据', '暂无数据：台账未填'];
    const { mainTargets } = contentFromYaml(
      printed
        .map((text) => `- { name: 甲, actual: "${text}" }`)
        .join('\n')
        .replace(/^/, 'mainTargets:\n'),
      'c',
    );
    assert.deepEqual(
      mainTargets.map(({ actual }) => [actual?.kind, actual?.kind === 'read' ? actual.value : null]),
      [
        ['read', '-1.5'],
        ['read', '1.98'],
        ['passage', null],
        ['missing', null],
        ['missing', null],
      ],
    );
    const last = mainTargets.at(-1)?.actual;
    assert.equal(last?.kind === 'missing' ? last.reason : '', '台账未填');
  });

  it('fills in what is left out: empty lists, nothing, no; a text by its description', () => {
    const content = contentFromYaml('{}', 'c');
    assert.deepEqual(content.chapters, []);
    assert.equal(content.changes, null);
    assert.equal(content.period.isWholeYear, false);
    assert.match(content.period.label, /^〔本期/);
    assert.deepEqual(Object.keys(content.targets.counts).includes('onTrack'), true);
    assert.equal((content.pace as { kind: string }).kind, 'missing');
  });

  it('reads lights and charts by their words', () => {
    const { mainTargets, charts } = contentFromYaml(
      'mainTargets: [{ name: 甲, light: 黄灯 }]\ncharts: { completion: 目标完成率 }',
      'c',
    );
    assert.equal(mainTargets[0]?.light?.light, 'yellow');
    assert.equal(charts.completion?.title, '目标完成率');
    assert.equal(charts.course, null);
  });

  it('names the line of what it does not know', () => {
    assert.match(
      faultOf('plan: { title: 甲 }\nperiod:\n  lable: 3月\n'),
      /^content\.yaml 第3行 （period\.lable）：不认识的项目“lable”/,
    );
    assert.match(faultOf('mainTargets:\n  - light: 蓝灯\n'), /第2行.*“蓝灯”.*可用：绿灯、黄灯、红灯/);
    assert.match(faultOf('pace: [25%]\n'), /第1行 （pace）.*请照印出来的样子写/);
  });
});
