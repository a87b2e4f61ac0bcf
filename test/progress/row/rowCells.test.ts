import assert from 'node:assert/strict';
import { progressOf } from '../sheets.js';

const TITLE = ['指标完成情况（截至2021年9月30日）'];
const HEADER = ['指标名称', '计量单位', '年度目标', '累计完成', '牵头单位', '责任科室'];
const ROWS = [
  ['新认定国家高新技术企业', '家', 30, 20],
  ['备案国家科技型中小企业', '家', 400, 300],
  ['技术合同交易登记额', '亿元', 6.5, 5],
  ['编发《科技创新简报》', '期', 15, 11],
  ['新增省级以上创新平台', '家', 3, 2],
];

/** The cells in which an owner is lacking, for owners row by row. */
const blanks = (owners: readonly (readonly [string | null, string | null])[]): string[] =>
  progressOf([TITLE, HEADER, ...ROWS.map((row, at) => [...row, ...(owners[at] ?? [])])]).rows.flatMap(
    ({ officeBlank }) => officeBlank?.cell ?? [],
  );

describe('the owner of a row', () => {
  it('is lacking in a column that is filled beside another', () => {
    const own = ['市科技局', '高新科'] as const;
    assert.deepEqual(blanks([own, own, own, own, ['市科技局', null]]), ['F7']);
    assert.deepEqual(blanks([own, own, own, own, own]), []);
  });

  it('is one of two columns of which each row fills one', () => {
    assert.deepEqual(
      blanks([
        [null, '甲科'],
        [null, '乙科'],
        ['市科协', null],
        [null, '丙科'],
        ['市委人才办', null],
      ]),
      [],
    );
    assert.deepEqual(
      blanks([
        [null, '甲科'],
        [null, '乙科'],
        ['市科协', null],
        [null, '丙科'],
        [null, null],
      ]),
      ['E7'],
    );
  });
});
