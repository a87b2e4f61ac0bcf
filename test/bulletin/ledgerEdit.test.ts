import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowsOf, type LedgerNow } from '../../src/bulletin/ledgerNow.js';
import { numberClashes } from '../../src/bulletin/numberClashes.js';
import { calendar } from '../seeds/seeds.js';
import { after, draftFrom, editOf, isAsExpected, ledgerOf, rowEdit, rowWords, textsOf } from './ledgerBooks.js';

const HEADS = ['期号', '总期号', '日历编号', '标题', '印发日期', '状态'];

describe('an edit of the ledger', () => {
  it('writes numbers and days as the row above does, and adds a column for the ids', () => {
    const ledger = ledgerOf([['2021年简报台账'], HEADS, ['第1期', '总第87期', 1, '甲', '2021年1月29日', '已印发']]);
    const edit = rowEdit(ledger, draftFrom(ledger, 2, '乙'));
    const written = after(ledger, edit);
    assert.deepEqual(textsOf(written).slice(1), [
      [...HEADS, '标识'],
      ['第1期', '总第87期', '1', '甲', '2021年1月29日', '已印发'],
      ['第2期', '总第88期', '2', '乙', '2021年3月10日', '草稿', 'J1'],
    ]);
    assert.deepEqual(rowsOf(written).map(rowWords), ['1 87 1 甲 issued ', '2 88 2 乙 draft J1']);
  });

  it('leaves the ids out where something stands beside the ledger', () => {
    const ledger = ledgerOf([HEADS, [1, 87, 1, '甲', '2021.1.29', '已印发', '旁注']]);
    const written = after(ledger, rowEdit(ledger, draftFrom(ledger, 2, '乙')));
    assert.deepEqual(textsOf(written)[2], ['2', '88', '2', '乙', '2021.3.10', '草稿']);
  });

  it('goes below what stands under the last row, and into a row that is numbered beforehand', () => {
    const heads = ['序号', ...HEADS];
    const noted = ledgerOf([HEADS, [1, 87, 1, '甲', '2021-01-29', '已印发'], ['注：以上各期均已发送']]);
    assert.equal(after(noted, rowEdit(noted, draftFrom(noted, 2))).sheets[0]?.grid.cells[3]?.[0]?.text, '2');
    const numbered = ledgerOf([heads, [1, 1, 87, 1, '甲', '2021-01-29', '已印发'], [2], [3]]);
    const written = after(numbered, rowEdit(numbered, draftFrom(numbered, 2, '乙')));
    assert.deepEqual(textsOf(written)[2]?.slice(0, 5), ['2', '2', '88', '2', '乙']);
  });

  it('is refused where the row could not be written or read back', () => {
    const rows = [HEADS, [1, 87, 1, '甲', '2021-01-29', '已印发'], [null], [null], ['注']];
    const merged = ledgerOf(rows, ['A3:F4']);
    assert.throws(() => rowEdit(merged, draftFrom(merged, 2)), /合并的单元格，写不进新的一行.*插入几个空行/);
    const other = ledgerOf([['某地2020年简报台账'], HEADS, [1, 80, 1, '甲', '2020-01-29', '已印发']]);
    assert.throws(() => rowEdit(other, draftFrom(other, 2)), /没有认出本年的台账/);
  });

  it('expects the cells that it was thought out for', () => {
    const rows = [HEADS, [1, 87, 1, '甲', '2021-01-29', '已印发'], [2, 88, 2, '乙', '2021-03-10', '草稿']];
    const ledger = ledgerOf(rows);
    const gridOf = (now: LedgerNow) => now.sheets[0]?.grid ?? assert.fail();
    for (const what of [2, 3]) {
      const edit = rowEdit(ledger, draftFrom(ledger, what, '新'));
      assert.ok(isAsExpected(gridOf(ledger), edit));
      const inserted = ledgerOf([rows[0] ?? [], [9, 95, null, '插入', null, '草稿'], ...rows.slice(1)]);
      const changed = ledgerOf([...rows.slice(0, 2), [2, 88, 2, '别人改的', '2021-03-10', '草稿']]);
      const moved = ledgerOf(rows.map((row) => [...row.slice(0, 3), null, ...row.slice(3)]));
      for (const now of [inserted, changed, moved]) assert.ok(!isAsExpected(gridOf(now), edit));
    }
  });
});

/** Somebody drafts an issue with what was seen some edits ago, and enters it. */
interface Step {
  what: number | string;
  /** How many edits the person has not seen. */
  behind: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    what: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constantFrom('2021-03-20', '2021-05-18', '2021-05-20')),
    behind: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 8 },
);

const layouts = fc
  .tuple(
    fc.shuffledSubarray(['总期号', '日历编号', '类别', '期间', '印发日期', '文件名', '标识', '备注'], { minLength: 2 }),
    fc.nat({ max: 2 }),
    fc.boolean(),
  )
  .map(([more, at, titled]) => {
    const heads = [...more.slice(0, at), '期号', '标题', '状态', ...more.slice(at)];
    return titled ? [['2021年简报台账'], heads] : [heads];
  });

describe('edits of the ledger by several people, in any order', () => {
  it('give each issue a row that is read back, and no number twice: or it is told', () => {
    fc.assert(
      fc.property(fc.option(layouts), steps, (rows, drafts) => {
        const seen = [ledgerOf(rows)];
        for (const [at, { what, behind }] of drafts.entries()) {
          const now = seen.at(-1) ?? assert.fail();
          const drafted = draftFrom(seen.at(-1 - behind) ?? now, what);
          const { number } = drafted.order.issue;
          const edit = editOf(now, drafted, `J${at}`);
          if (edit.what === 'clash') {
            assert.notEqual(edit.next.number, number);
            assert.ok(rowsOf(now).some(({ source }) => source.cell === edit.by.source.cell));
            assert.equal(edit.own ? edit.next.number : number, edit.by.number);
            continue;
          }
          assert.ok(edit.what !== 'issued');
          const written = after(now, edit.edit);
          seen.push(written);
          const row = rowsOf(written).find(({ source }) => source.cell === edit.at.cell);
          assert.equal(row?.number, number);
          assert.equal(row.title, `题${what}`);
          assert.equal(row.state, 'draft');
          assert.deepEqual(numberClashes(calendar, rowsOf(written)), []);
          assert.equal(rowsOf(written).length, rowsOf(now).length + (edit.what === 'add' ? 1 : 0));
        }
      }),
      { numRuns: 150 },
    );
  });
});
