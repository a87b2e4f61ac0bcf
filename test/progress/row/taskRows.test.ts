import assert from 'node:assert/strict';
import { progressOf } from '../sheets.js';

const header = [
  '序号',
  '要点条目',
  '工作任务',
  '责任科室',
  '完成时限',
  '更新日期',
  '进展情况',
  '存在问题',
  '下一步措施',
];

describe('taskRows', () => {
  const progress = progressOf(
    [
      ['2021年任务台账'],
      header,
      [
        1,
        2,
        '积极争创国家创新型城市',
        '规划科',
        '6月底',
        '2021.7.5',
        '3月18日：完成自评。\n6月22日：上报材料。',
        '无',
        '迎接评估',
      ],
      [2, null, '推动县域创新驱动发展', '规划科', '12月底', null, '正在推进', '/', null],
      [3, 99, '修建办公楼', null, '2月30日', null, '1月5日：开工。', null, null],
      [4, '第三项', '别的工作', '农村科', null, null, '—', '3月5日：人手不足。', null],
    ],
    ['B3:B4'],
  );

  it('finds the item by number and the clause by words', () => {
    assert.deepEqual(
      progress.tasks.map(({ item, task, label }) => [item, task, label.cell]),
      [
        [2, '2-t2', 'C3'],
        [2, '2-t3', 'C4'],
        [3, null, 'C6'],
      ],
    );
    assert.deepEqual(progress.unmatched, [
      { label: { sheet: '指标', cell: 'C5', text: '修建办公楼' }, candidates: [] },
    ]);
  });

  it('splits notes by their dates, and dates the rest by 更新日期', () => {
    const [first, second, third] = progress.tasks;
    const notes = (task: typeof first) =>
      task?.progress.map(({ date, source, start, end }) => [date, source.text.slice(start, end)]);
    assert.deepEqual(notes(first), [
      ['2021-03-18', '完成自评。'],
      ['2021-06-22', '上报材料。'],
    ]);
    assert.deepEqual(
      first?.next.map(({ date }) => date),
      ['2021-07-05'],
    );
    assert.deepEqual(notes(second), [[null, '正在推进']]);
    assert.deepEqual(notes(third), []);
  });

  it('passes over 无, / and —, and reads deadlines and offices', () => {
    const [first, second, third] = progress.tasks;
    assert.deepEqual([first?.problems, second?.problems], [[], []]);
    assert.deepEqual(
      third?.problems.map(({ date }) => date),
      ['2021-03-05'],
    );
    assert.deepEqual([first?.deadline?.date, first?.office?.text], ['2021-06-30', '规划科']);
    assert.equal(third.deadline, null);
  });

  it('finds the item by the clause where no number is given', () => {
    const { tasks } = progressOf([
      ['工作任务', '完成时限', '进展情况'],
      ['积极争创国家创新型城市', '2月30日', '3月18日：完成自评。'],
    ]);
    assert.deepEqual(
      tasks.map(({ item, task, deadline }) => [item, task, deadline?.date]),
      [[2, '2-t2', 'invalid']],
    );
  });
});
