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

  it('counts a list of names alone, and rows that have nothing but a name', () => {
    const names = [
      ['截至2021年9月30日'],
      ['企业'],
      ['一、第一批'],
      ['甲公司'],
      ['乙公司'],
      ['企业'],
      ['第二批'],
      ['丙公司'],
      ['合计3家'],
      ['注：不含撤销的'],
    ];
    const text = lines('表格:', '  - 工作表: 附表', '    表头行: 2', '    名单: 9-2');
    assert.deepEqual(entriesOf(read(workbookOf({ 附表: { rows: names } }), text)), ['9-2 2021-09-30 3']);
    const wide = [['截至2021年9月30日'], ['企业', '备注'], ['甲公司', null], ['乙公司', '新']];
    assert.deepEqual(entriesOf(read(workbookOf({ 附表: { rows: wide } }), text)), ['9-2 2021-09-30 2']);
  });

  it('gives a unit that goes before the row’s own', () => {
    const rows = [
      ['截至2021年9月30日'],
      ['指标名称', '单位', '年度目标', '累计完成'],
      ['技术合同交易登记额', '亿元', 6.5, 27300],
    ];
    const text = lines('表格:', '  - 工作表: 指标', '    表头行: 2', '    列: { D: 累计完成（万元） }');
    const { total, planned } = rowOf(read(workbookOf({ 指标: { rows } }), text), '11-2');
    assert.deepEqual([readingText(total), readingText(planned)], ['2.73', '6.5']);
    assert.equal(total?.ok === true ? total.unitFrom : null, 'heading');
    // What the heading says itself changes nothing where it is written down.
    const own = rows.map((cells) => cells.map((cell) => (cell === '累计完成' ? '累计完成（万元）' : cell)));
    const workbook = workbookOf({ 指标: { rows: own } });
    const plain = readingText(rowOf(readProgress(workbook, plan), '11-2').total);
    assert.equal(readingText(rowOf(read(workbook, text), '11-2').total), plain);
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

  it('tell of a column that is outside of the table’s own', () => {
    assert.match(
      faultIn(oddMapping.replace('列:\n', '列范围: A-C\n    列:\n')).message,
      /第9行.*D列不在列范围A-C里。请改正列的字母，或改列范围/,
    );
    const sum = faultIn(oddMapping.replace('列:\n', '列范围: A-D\n    名单: 11-2\n    合计列: E\n    列:\n'));
    assert.deepEqual([sum.place.line, sum.place.path], [6, '表格[0].合计列']);
    assert.match(sum.message, /E列不在列范围A-D里/);
  });

  it('tell of a day of another year', () => {
    assert.match(faultAt('列:\n', '数据截至: 2020-09-30\n    列:\n'), /数据截至2020-09-30，不在2021年/);
    assert.match(
      faultIn(oddMapping.replace('列:\n', '年份: 2020\n    数据截至: 2021-09-30\n    列:\n')).message,
      /第5行.*不在2020年/,
    );
    const before = oddMapping.replace('列:\n', '年份: 2020\n    数据截至: 2020-09-30\n    列:\n');
    assert.equal(faultIn(before).problem, 'no-table');
  });

  it('tell of a unit that is none, which would be passed over', () => {
    for (const unit of ['美元', '万园', '公斤', '件次', 'RMB', '第'])
      assert.match(
        faultAt('（万元）', `（${unit}）`),
        new RegExp(`不认识“累计完成（${unit}）”括号里的单位“${unit}”。可以写万元、`),
      );
    for (const words of ['单位：万元', '截至9月底', '％', '1—9月'])
      assert.doesNotThrow(() => read(odd, oddMapping.replace('万元', words)), words);
    const rows = [['截至2021年9月30日'], ['指标名称', '累计完成（含园区）'], ['国家高新技术企业新认定数', 38]];
    const text = lines('表格:', '  - 工作表: 指标', '    表头行: 2', '    列: { B: 累计完成（含园区） }');
    assert.deepEqual(entriesOf(read(workbookOf({ 指标: { rows } }), text)), ['9-2 2021-09-30 38']);
  });

  it('tell of a part without its whole', () => {
    const text = oddMapping.replace('累计完成（万元）', '分项：甲县');
    const error = faultIn(text);
    assert.equal(error.place.line, 8);
    assert.match(error.message, /只有一个分项“甲县”，没有合计，不能当作全市的数/);
    assert.doesNotThrow(() => read(odd, text.replace('甲县', '甲县\n      E: 分项：乙县')));
    assert.doesNotThrow(() => read(odd, text.replace('甲县', '甲县\n      E: 合计')));
  });

  it('tell of lists that cannot be what they are said to be', () => {
    const list = (target: string): string => lines('表格:', '  - 工作表: 附表', '    表头行: 2', `    名单: ${target}`);
    const fault = (text: string) =>
      faultIn(text, workbookOf({ 附表: { rows: [['截至9月底'], ['公司', '金额'], ['甲', 1]] } }));
    const money = fault(list('11-2'));
    assert.equal(money.place.line, 4);
    assert.match(money.message, /11-2（技术合同交易登记额）的单位是亿元，不能数名单的行数。请另写“合计列”/);
    assert.match(fault(list('10-3')).message, /第4行.*10-3（研发投入强度）是比率或增速，不能由名单数出/);
    assert.match(fault(`${list('10-3')}    合计列: B\n`).message, /不能由名单数出/);
    const nameless = fault(`${list('9-2')}    列: { A: 不读 }\n`);
    assert.equal(nameless.place.line, 4);
    assert.match(nameless.message, /没有认出名称是哪一列。请在“列”里写明哪一列是“企业名称”/);
  });

  it('tell of what is left empty, and of a file with nothing in it', () => {
    assert.match(faultAt('D: 累计完成（万元）', 'D:'), /D列没有写作为什么。不读的写“不读”；可以写：序号/);
    assert.match(faultAt('5: 不读', '5:'), /这一行没有写作为什么/);
    assert.match(faultAt('列:\n', '数据截至:\n    列:\n'), /“数据截至”没有写值/);
    for (const text of ['', '\n', '# 说明\n  # 再说明\n', '\uFEFF']) {
      const { problem, place, message } = faultIn(text);
      assert.deepEqual([problem, place], ['mapping', { file: '映射.yaml' }]);
      assert.match(message, /映射文件是空的。.*--write-mapping/);
    }
  });

  it('tell of 不读 that is no 是, and of sheets of which none is read', () => {
    const whole = (value: string, sheet = '附表') =>
      faultIn(lines('表格:', `  - 工作表: ${sheet}`, `    不读: ${value}`));
    for (const value of ['否', 'false', '', '以后再说']) {
      assert.equal(whole(value).place.line, 3);
      assert.match(whole(value).message, /“不读”.*只能写“是”。要读的，请删去这一项/);
    }
    for (const value of ['是', 'true']) {
      assert.equal(whole(value).problem, 'mapping');
      assert.match(whole(value).message, /每张工作表都写了“不读”，没有可以读的了/);
    }
    assert.match(whole('是', '简报设置').message, /工作表“简报设置”写的是怎样读工作簿，本身不是数据/);
  });

  it('tell of an id that a spreadsheet has changed', () => {
    for (const id of ['9.2', '9月2日', '9/2', '09月02日'])
      assert.match(faultAt('5: 不读', `5: ${id}`), /不是目标的编号，像是被 Excel 改过。请写“目标9-2”/);
  });

  it('tell of two tables in the same rows', () => {
    const twice = oddMapping + oddMapping.replace('表格:\n', '');
    assert.match(faultIn(twice).message, /第13行|第14行/);
    assert.match(faultIn(twice).message, /与这张工作表里前面的表重叠/);
  });
});
