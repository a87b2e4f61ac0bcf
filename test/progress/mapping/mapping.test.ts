import assert from 'node:assert/strict';
import { loadMapping } from '../../../src/progress/mapping/loadMapping.js';
import type { Progress } from '../../../src/progress/progress.js';
import { readProgress } from '../../../src/progress/readProgress.js';
import type { Workbook } from '../../../src/workbook/workbook.js';
import { inputErrorOf } from '../../plan/inputErrorOf.js';
import { entriesOf, plan, readingText, rowOf, workbookOf } from '../sheets.js';

/** Headings that say nothing, and labels that no target has. */
const odd = workbookOf({
  附表: {
    rows: [
      ['截至2021年9月30日'],
      ['科室', '甲', '乙', '丙', '丁'],
      ['高新科', '第一件事', 30, 38, null],
      ['成果科', '第二件事', 65000, 27300, null],
      ['成果科', '第三件事', 1, 9, null],
      ['合计', null, 5, 6, null],
    ],
  },
});
const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;
const oddMapping = lines(
  '表格:',
  '  - 工作表: 附表',
  '    表头行: 2',
  '    列:',
  '      A: 责任科室',
  '      B: 指标名称',
  '      C: 年度目标',
  '      D: 累计完成（万元）',
  '    行:',
  '      3: 9-2（第一件事）',
  '      4: 11-2（第二…）',
  '      5: 不读',
);
const read = (workbook: Workbook, text: string): Progress =>
  readProgress(workbook, plan, loadMapping(text, '映射.yaml', plan));
const faultIn = (text: string, workbook = odd) => inputErrorOf(() => read(workbook, text));

describe('mapping: what a person confirms', () => {
  it('goes before what the headings and labels say', () => {
    assert.equal(inputErrorOf(() => readProgress(odd, plan)).problem, 'no-table');
    const progress = read(odd, oddMapping.replace('（万元）', ''));
    assert.deepEqual(entriesOf(progress), ['9-2 2021-09-30 38']);
    const { evidence, score, label, planned, office } = rowOf(progress, '9-2');
    assert.deepEqual([evidence, score, label.cell, office?.text], ['按映射文件指定', 1, 'B3', '高新科']);
    assert.equal(readingText(planned), '30');
  });

  it('gives a column its unit', () => {
    const progress = read(odd, oddMapping);
    assert.equal(readingText(rowOf(progress, '11-2').total), '2.73');
    assert.equal(readingText(rowOf(progress, '9-2').total), '(unit)');
  });

  it('overrules a label that says another target, and a total row', () => {
    const rows = [
      ['截至2021年9月30日'],
      ['指标名称', '年度目标', '累计完成'],
      ['国家高新技术企业新认定数', 30, 38],
      ['合计', 500, 420],
    ];
    const workbook = workbookOf({ 指标: { rows } });
    assert.deepEqual(entriesOf(readProgress(workbook, plan)), ['9-2 2021-09-30 38']);
    const text = lines('表格:', '  - 工作表: 指标', '    表头行: 2', '    行:', '      3: 目标9-3', '      4: 9-4');
    assert.deepEqual(entriesOf(read(workbook, text)), ['9-3 2021-09-30 38', '9-4 2021-09-30 420']);
  });

  it('leaves the columns and rows that it does not name to the program', () => {
    const rows = [
      ['截至2021年9月30日'],
      ['指标名称', '备用', '累计完成'],
      ['国家高新技术企业新认定数', 31, 38],
      ['国家科技型中小企业入库备案数', 420, 7],
    ];
    const workbook = workbookOf({ 指标: { rows } });
    const text = lines('表格:', '  - 工作表: 指标', '    表头行: 2', '    列: { B: 累计完成, C: 不读 }');
    assert.deepEqual(entriesOf(read(workbook, text)), ['9-2 2021-09-30 31', '9-3 2021-09-30 420']);
  });

  it('has a sheet hold only the tables that it gives, and leaves other sheets alone', () => {
    const rows = [['截至2021年9月30日'], ['指标名称', '年度目标', '累计完成'], ['国家高新技术企业新认定数', 30, 38]];
    const other = [['截至2021年6月30日'], ['指标名称', '年度目标', '累计完成'], ['国家高新技术企业新认定数', 30, 9]];
    const workbook = workbookOf({ 九月: { rows }, 六月: { rows: other } });
    const text = lines('表格:', '  - 工作表: 九月', '    不读: 是');
    assert.deepEqual(entriesOf(read(workbook, text)), ['9-2 2021-06-30 9']);
  });

  it('gives a table its day, its last row and its year', () => {
    const text = lines(
      '表格:',
      '  - 工作表: 附表',
      '    表头行: 2',
      '    数据截至: 2021-8-31',
      '    数据末行: 4',
      '    列: { b: 指标名称, d: 累计完成 }',
      '    行: { 3: 9-2 }',
    );
    const progress = read(odd, text);
    assert.deepEqual(entriesOf(progress), ['9-2 2021-08-31 38']);
    assert.deepEqual(progress.tables[0]?.rows, [2, 3]);
    const ofBefore = text.replace('数据截至: 2021-8-31', '年份: 2020');
    assert.equal(faultIn(ofBefore).problem, 'no-table');
  });

  it('reads tables that stand side by side, each in its columns', () => {
    const rows = [
      ['截至2021年9月30日'],
      ['事', '数', '事', '数'],
      ['国家高新技术企业新认定数', 38, '国家科技型中小企业入库备案数', 420],
    ];
    const table = (columns: string, name: string, figure: string): string[] => [
      '  - 工作表: 指标',
      '    表头行: 2',
      `    列范围: ${columns}`,
      `    列: { ${name}: 指标名称, ${figure}: 累计完成 }`,
      '    行: { 3: 自动 }',
    ];
    const text = lines('表格:', ...table('A-B', 'A', 'B'), ...table('C至D', 'C', 'D'));
    const progress = read(workbookOf({ 指标: { rows } }), text);
    assert.deepEqual(entriesOf(progress), ['9-2 2021-09-30 38', '9-3 2021-09-30 420']);
  });

  it('counts a list, or sums a column of it', () => {
    const rows = [['截至2021年9月30日'], ['公司', '金额'], ['甲公司', '1.5亿元'], ['乙公司', '1亿元']];
    const text = lines('表格:', '  - 工作表: 附表', '    表头行: 2', '    名单: 9-2', '    列: { A: 企业名称 }');
    const workbook = workbookOf({ 附表: { rows } });
    assert.deepEqual(entriesOf(read(workbook, text)), ['9-2 2021-09-30 2']);
    assert.deepEqual(entriesOf(read(workbook, text.replace('名单: 9-2', '名单: 11-2\n    合计列: B'))), [
      '11-2 2021-09-30 2.5',
    ]);
  });

  it('makes a row the task of an item, or a clause of it', () => {
    const rows = [
      ['事项', '说法'],
      ['某事', '3月5日召开会议。'],
      ['另一事', '正在推进。'],
      ['国家高新技术企业新认定', '无'],
    ];
    const columns = ['    列:', '      A: 工作任务', '      B: 进展情况', '    行:'];
    const text = lines(
      '表格:',
      '  - 工作表: 任务',
      '    表头行: 1',
      ...columns,
      '      2: 任务 第9项',
      '      3: 9-t1',
    );
    const { tasks } = read(workbookOf({ 任务: { rows } }), text);
    assert.deepEqual(
      tasks.slice(0, 2).map(({ item, task, label }) => [item, task, label.cell]),
      [
        [9, null, 'A2'],
        [9, '9-t1', 'A3'],
      ],
    );
  });

  it('takes a table with confirmed rows for the city’s, whatever its title says', () => {
    const rows = [
      ['船山区2021年科技指标（截至2021年9月30日）'],
      ['指标名称', '年度目标', '累计完成'],
      ['国家高新技术企业新认定数', 30, 38],
    ];
    const text = lines('表格:', '  - 工作表: 指标', '    表头行: 2', '    行: { 3: 9-2 }');
    const workbook = workbookOf({ 指标: { rows } });
    assert.deepEqual(entriesOf(read(workbook, text)), ['9-2 2021-09-30 38']);
  });
});

describe('mapping: faults', () => {
  /** Replaces a line and gives the fault, which must stand at that line. */
  const faultAt = (was: string, is: string): string => {
    assert.equal(oddMapping.split(was).length, 2, was);
    const text = oddMapping.replace(was, is);
    const error = faultIn(text);
    const [first = ''] = is.split('\n');
    const line = text.split('\n').findIndex((one) => one.includes(first)) + 1;
    assert.equal(error.problem, 'mapping');
    assert.deepEqual([error.place.file, error.place.line], ['映射.yaml', line], error.message);
    return error.message;
  };

  it('name file and line of what cannot be understood, with what can be written', () => {
    assert.match(faultAt('C: 年度目标', 'C: 同比增长'), /不认识C列的“同比增长”。可以写：序号、.*分项：甲县/);
    assert.match(faultAt('C: 年度目标', '3: 年度目标'), /“3”不是列的字母/);
    assert.match(faultAt('5: 不读', '5: 看看'), /不认识“看看”。请写目标的编号/);
    assert.match(faultAt('5: 不读', '第五行: 不读'), /“第五行”不是行号/);
    assert.match(faultAt('表头行: 2', '表头行: 三'), /表头行“三”不是行号/);
    assert.match(faultAt('表头行: 2', '表头: 2'), /不认识的项目“表头”/);
    assert.match(faultAt('C: 年度目标', 'b: 年度目标'), /“列”里b写了两次/);
    assert.match(faultAt('列:\n', '数据截至: 2月30日\n    列:\n'), /日期“2月30日”不对/);
    assert.match(faultAt('列:\n', '合计列: B\n    列:\n'), /前面没有“名单”/);
    assert.match(faultAt('列:\n', '年份: 21\n    列:\n'), /年份“21”不对/);
    assert.match(
      faultIn(oddMapping.replace('表头行', '不读: 是\n    表头行')).message,
      /第4行.*既写了“不读”，又写了怎样读/,
    );
    assert.match(faultIn('表格:\n  - 工作表: 附表\n').message, /第2行.*工作表“附表”没有写表头行。.*“不读: 是”/);
  });

  it('name file and line of what the plan does not have', () => {
    assert.match(faultAt('5: 不读', '5: 9-77'), /没有编号为“9-77”的目标。可以写的编号：9-1、9-2/);
    assert.match(faultAt('5: 不读', '5: 9-t77'), /没有编号为“9-t77”的任务。可以写的编号：9-t1/);
    assert.match(faultAt('5: 不读', '5: 任务第99项'), /没有第99项/);
    assert.match(faultAt('列:\n', '名单: 99-1\n    列:\n'), /没有编号为“99-1”的目标/);
  });

  it('name file and line of what the workbook does not have', () => {
    assert.match(faultAt('工作表: 附表', '工作表: 附件'), /工作簿里没有工作表“附件”。请改为其中之一：附表/);
    assert.match(faultAt('表头行: 2', '表头行: 6-7'), /没有第7行，只有6行/);
    assert.match(faultAt('5: 不读', '7: 不读'), /没有第7行，只有6行/);
    assert.match(faultAt('5: 不读', '2: 不读'), /第2行不在这张表的数据行里。请写3到6之间的行号/);
    assert.match(faultAt('C: 年度目标', 'Z: 年度目标'), /没有Z列，最后一列是E/);
    assert.match(faultAt('列:\n', '列范围: A-Z\n    列:\n'), /没有Z列/);
    assert.match(faultAt('列:\n', '数据末行: 1\n    列:\n'), /数据末行1不在这张表里/);
  });

  it('tell of a row that is no longer the one that was confirmed', () => {
    assert.match(faultAt('（第一件事）', '（第二件事）'), /第3行现在是“第一件事”，不是“第二件事”/);
    assert.match(faultAt('（第二…）', '（第三…）'), /第4行现在是“第二件事”/);
  });

  it('tell of a target or a task in a table that has no figures or no progress', () => {
    const text = oddMapping.replace('B: 指标名称', 'B: 备注').replace('（第一件事）', '').replace('（第二…）', '');
    assert.match(faultIn(text).message, /第3行写了目标/);
    const task = faultIn(text.replace('3: 9-2', '3: 9-t1'));
    assert.match(task.message, /第3行写了任务，但这张表没有可以读进展的列/);
  });

  it('tell of two tables in the same rows', () => {
    const twice = oddMapping + oddMapping.replace('表格:\n', '');
    assert.match(faultIn(twice).message, /第13行|第14行/);
    assert.match(faultIn(twice).message, /与这张工作表里前面的表重叠/);
  });
});
