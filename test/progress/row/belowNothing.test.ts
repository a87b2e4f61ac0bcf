import assert from 'node:assert/strict';
import { entriesOf, progressOf, readingText, rowOf } from '../sheets.js';

const TITLE = ['指标完成情况（截至2021年3月31日）'];

describe('figures below nothing', () => {
  const total = (label: string, unit: string, planned: number, value: string | number) =>
    progressOf([TITLE, ['指标名称', '计量单位', '年度目标', '累计完成'], [label, unit, planned, value]]);

  it('are in doubt as totals and stocks', () => {
    for (const value of [-2.73, '-2.73亿元', '－2.73']) {
      const progress = total('技术合同交易登记额', '亿元', 6.5, value);
      assert.equal(readingText(rowOf(progress, '11-2').total), '(ambiguous)');
      assert.deepEqual(progress.entries, []);
    }
  });

  it('are sound as growth', () => {
    assert.deepEqual(entriesOf(total('科技服务业营业收入增速', '%', 20, -2.5)), ['11-1 2021-03-31 -2.5']);
  });

  it('are sound as the amount of one month, which may correct those before it, but not as a total since January', () => {
    const months = (kind: string): string[] =>
      entriesOf(
        progressOf([
          [`各月${kind}（截至2021年3月31日）`],
          ['指标名称', '计量单位', '年度目标', ...[1, 2, 3].map((month) => `${month}月${kind}`)],
          ['新认定国家高新技术企业', '家', 30, 4, 5, -1],
        ]),
      );
    assert.equal(months('当月数').at(-1), '9-2 2021-03-31 8');
    assert.equal(months('累计数').at(-1), '9-2 2021-02-28 5');
  });
});
