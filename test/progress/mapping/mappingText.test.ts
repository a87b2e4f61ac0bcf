import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadMapping } from '../../../src/progress/mapping/loadMapping.js';
import { mappingText } from '../../../src/progress/mapping/mappingText.js';
import type { Progress } from '../../../src/progress/progress.js';
import { readProgress } from '../../../src/progress/readProgress.js';
import { readWorkbook } from '../../../src/workbook/readWorkbook.js';
import type { Workbook } from '../../../src/workbook/workbook.js';
import { entriesOf, plan, workbookOf } from '../sheets.js';
import { sense } from './sameProgress.js';

const seeds = readWorkbook(
  new Uint8Array(readFileSync(new URL('../../../seeds/2021/progress.xlsx', import.meta.url))),
  'progress.xlsx',
);
const textOf = (workbook: Workbook): string => mappingText(workbook, plan, readProgress(workbook, plan), null);
const readBy = (workbook: Workbook, text: string): Progress =>
  readProgress(workbook, plan, loadMapping(text, '映射.yaml', plan));

const assertSameAgain = (workbook: Workbook): Progress => {
  const progress = readProgress(workbook, plan);
  const again = readBy(workbook, textOf(workbook));
  assert.deepEqual(sense(again), sense(progress));
  return again;
};

describe('mappingText: what was read, for a person to correct', () => {
  it('changes nothing where it is read back as it is', () => {
    const progress = assertSameAgain(seeds);
    assert.ok(progress.entries.length > 300);
    assert.ok(progress.rows.every(({ evidence }) => evidence === '按映射文件指定'));
  });

  it('changes nothing of two tables under one another, with sub-headings, merges, notes, and a header that is printed again', () => {
    const rows = [
      ['2021年指标（万元）'],
      ['截至2021年9月30日'],
      ['要点条目', '指标名称', '累计完成情况', null, '年度目标'],
      [null, null, '8月', '9月', null],
      ['第9项', '国家高新技术企业新认定数', 30, 38, 30],
      [null, '国家高新技术企业新认定数', 30, 38, 30],
      ['第11项', '技术合同成交额（万元）', 20000, 27300, 65000],
      ['要点条目', '指标名称', '累计完成情况', null, '年度目标'],
      [null, null, '8月', '9月', null],
      ['第9项', '国家科技型中小企业入库备案数', 400, 420, 420],
      ['合计', null, 7, 8, 9],
      ['注：数据来自各科室'],
      ['2020年完成情况'],
      ['指标名称', '年度目标', '累计完成'],
      ['国家高新技术企业新认定数', 20, 21],
    ];
    const merges = ['C3:D3', 'C8:D8', 'A5:A6', 'B5:B6'];
    const workbook = workbookOf({ '附 表 #1': { rows, merges } });
    const progress = assertSameAgain(workbook);
    assert.ok(entriesOf(progress).includes('9-3 2021-09-30 420'));
    assert.match(textOf(workbook), /年份: 2020/);
  });

  it('changes nothing of tables side by side, of districts, and of tasks', () => {
    const beside = [
      ['截至2021年9月30日'],
      ['指标名称', '累计完成', '完成率', '指标名称', '累计完成', '完成率'],
      ['国家高新技术企业新认定数', 38, '126.7%', '国家科技型中小企业入库备案数', 420, '100%'],
      ['技术合同成交额', '2.7亿元', '42%', '新增省级瞪羚企业', 3, null],
    ];
    const districts = [
      ['截至2021年9月30日'],
      ['指标名称', '船山区', '安居区', '合计', '备注'],
      ['国家高新技术企业新认定数', 20, 18, 38, null],
    ];
    const tasks = [
      ['工作任务', '进展情况', '责任科室'],
      ['培育高新技术企业', '3月5日召开培训会。', '高新科'],
      ['某件无关的事', '正在做。', null],
    ];
    const sheets = { 并排: { rows: beside }, 区县: { rows: districts }, 任务: { rows: tasks } };
    assertSameAgain(workbookOf(sheets));
    assert.match(textOf(workbookOf(sheets)), /列范围: D-F/);
    assert.match(textOf(workbookOf(sheets)), /B: 分项：船山区/);
  });

  it('gives what was not certain as comments, of which one becomes the answer', () => {
    const rows = [
      ['截至2021年9月30日'],
      ['指标名称', '年度目标', '累计完成'],
      ['国家高新技术企业新认定数', 30, 38],
      ['某项不知名的工作数', 420, 421],
    ];
    const workbook = workbookOf({ 指标: { rows } });
    const text = textOf(workbook);
    assert.match(text, /\n {6}3: 9-2（国家高新技术企业新认定数）\n/);
    assert.match(
      text,
      /\n {6}# 没有找到“某项不知名的工作数”是哪项目标或任务：.*\n {6}# 4: 不读（某项不知名的工作数）\n/,
    );
    assert.equal(readBy(workbook, text).unmatched.length, 1);
    const answered = text.replace('# 4: 不读', '4: 9-3');
    assert.deepEqual(entriesOf(readBy(workbook, answered)), ['9-2 2021-09-30 38', '9-3 2021-09-30 421']);
    const dropped = readBy(workbook, text.replace('# 4: 不读', '4: 不读'));
    assert.deepEqual(dropped.unmatched, []);
  });

  it('names the targets that a row is like, each as an answer', () => {
    const like = { label: { sheet: '指标', cell: 'A4', text: '两可\n的事' }, candidates: ['9-2', '9-3'] };
    const rows = [['截至2021年9月30日'], ['指标名称', '年度目标', '累计完成'], ['国家高新技术企业新认定数', 30, 38]];
    const workbook = workbookOf({ 指标: { rows: [...rows, ['两可\n的事', 420, 421]] } });
    const progress = { ...readProgress(workbook, plan), unmatched: [like] };
    const text = mappingText(workbook, plan, progress, null);
    assert.match(
      text,
      /# “两可的事”像几项目标，没有采用.*\n {6}# 4: 9-2（两可的事） {2}# \S+\n {6}# 4: 9-3（两可的事） {2}# /,
    );
    const answered = readBy(workbook, text.replace('# 4: 9-3', '4: 9-3'));
    assert.deepEqual(entriesOf(answered), ['9-2 2021-09-30 38', '9-3 2021-09-30 421']);
  });

  it('gives a sheet without a table a sample to fill in', () => {
    const workbook = workbookOf({
      '甲 #乙': { rows: [['截至2021年9月30日'], ['甲', '乙'], ['高新技术企业新认定数', 38]] },
    });
    const text = mappingText(workbook, plan, null, null);
    assert.deepEqual(loadMapping(text, '映射.yaml', plan), { sheets: [] });
    const filled = text.replace(/^ {2}# (?=- 工作表| {2,4}\S)/gm, '  ').replace('表头行: 1', '表头行: 2');
    assert.deepEqual(entriesOf(readBy(workbook, filled)), ['9-2 2021-09-30 38']);
  });
});
