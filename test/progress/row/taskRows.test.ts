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

  it('reads a table that tells of its tasks by status and dates alone', () => {
    const { tasks } = progressOf([
      ['表二　重点任务'],
      ['序号', '工作任务', '责任科室', '完成时限', '状态', '更新日期'],
      [1, '积极争创国家创新型城市', '规划科', '2021年9月30日', '推进中', '2021年8月12日'],
      [2, '推动县域创新驱动发展', '规划科', '2021年12月31日', '推进中', '2021年5月20日'],
    ]);
    assert.deepEqual(
      tasks.map(({ task, status, deadline, updated }) => [task, status?.text, deadline?.date, updated?.date]),
      [
        ['2-t2', '推进中', '2021-09-30', '2021-08-12'],
        ['2-t3', '推进中', '2021-12-31', '2021-05-20'],
      ],
    );
  });

  it('reads a table of dated notes beside items of the plan', () => {
    const { tasks } = progressOf([
      ['序号', '要点条目', '工作动态'],
      [1, '8.实施重大科技成果转化工程', '11月12日，召开工作推进会。'],
      [2, '15.推进人才协同创新', '组织人才团队对接需求。'],
    ]);
    assert.deepEqual(
      tasks.map(({ item, progress: notes }) => [item, notes.map(({ date }) => date)]),
      [
        [8, ['2021-11-12']],
        [15, [null]],
      ],
    );
  });
});
