import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellsOf, halvesOf, takeCells } from '../../../addin/excel/area.js';
import type { Area, Located } from '../../../addin/excel/area.js';

const areas = fc.record({
  top: fc.nat(9),
  left: fc.nat(9),
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 9 }),
});

/** Every cell of the areas, in words. */
function cells(list: readonly Located<number>[]): string[] {
  return list.flatMap(({ of, area: { top, left, rows, columns } }) =>
    Array.from(
      { length: rows * columns },
      (_, at) => `${of} ${top + Math.floor(at / columns)} ${left + (at % columns)}`,
    ),
  );
}

function located(list: readonly Area[]): Located<number>[] {
  return list.map((area, of) => ({ of, area }));
}

describe('areas', () => {
  it('are halved without losing a cell', () => {
    fc.assert(
      fc.property(areas, (area) => {
        fc.pre(cellsOf(area) > 1);
        const halves = halvesOf(area);
        assert.ok(halves.every((half) => cellsOf(half) > 0 && cellsOf(half) < cellsOf(area)));
        assert.deepEqual(
          cells(halves.map((half) => ({ of: 0, area: half }))).toSorted(),
          cells([{ of: 0, area }]).toSorted(),
        );
      }),
    );
  });

  it('are taken in parts of at most so many cells, each cell once', () => {
    fc.assert(
      fc.property(fc.array(areas, { maxLength: 5 }), fc.integer({ min: 1, max: 60 }), (list, most) => {
        let left = located(list);
        const seen: string[] = [];
        while (left.length > 0) {
          const { taken, rest } = takeCells(left, most);
          const count = taken.reduce((sum, { area }) => sum + cellsOf(area), 0);
          assert.ok(count > 0 && count <= most);
          seen.push(...cells(taken));
          left = rest;
        }
        assert.deepEqual(seen.toSorted(), cells(located(list)).toSorted());
      }),
    );
  });

  it('are taken by whole rows where these fit', () => {
    const { taken, rest } = takeCells(located([{ top: 0, left: 0, rows: 9, columns: 4 }]), 15);
    assert.deepEqual([taken[0]?.area.rows, rest[0]?.area], [3, { top: 3, left: 0, rows: 6, columns: 4 }]);
  });
});
