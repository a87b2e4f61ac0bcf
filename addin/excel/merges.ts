import type { Merge } from '../../src/workbook/workbook.js';
import { cellsOf, halvesOf } from './area.js';
import type { Located } from './area.js';

/** Of a sheet. */
export interface MergesOf {
  of: Excel.Worksheet;
  merges: Merge[];
}

/**
 * The merged areas whose top left cell lies in one of the areas. Excel fails where there are more than 512 in a range, and
 * does not say so: what fails is asked for again in parts.
 */
export async function mergesIn(
  context: Excel.RequestContext,
  areas: readonly Located<Excel.Worksheet>[],
): Promise<MergesOf[]> {
  if (areas.length === 0) return [];
  try {
    return await askFor(context, areas);
  } catch (error) {
    const parts = partsOf(areas);
    if (parts === null) throw error;
    return [...(await mergesIn(context, parts[0])), ...(await mergesIn(context, parts[1]))];
  }
}

type Areas = readonly Located<Excel.Worksheet>[];

/** Half of the areas each, or half of the only one; null where that is a cell. */
function partsOf(areas: Areas): [Areas, Areas] | null {
  if (areas.length > 1) {
    const half = Math.ceil(areas.length / 2);
    return [areas.slice(0, half), areas.slice(half)];
  }
  const [only] = areas;
  if (only === undefined || cellsOf(only.area) === 1) return null;
  const [first, second] = halvesOf(only.area);
  return [[{ of: only.of, area: first }], [{ of: only.of, area: second }]];
}

async function askFor(context: Excel.RequestContext, areas: Areas): Promise<MergesOf[]> {
  const asked = areas.map(({ of, area: { top, left, rows, columns } }) => {
    const merged = of.getRangeByIndexes(top, left, rows, columns).getMergedAreasOrNullObject();
    return { of, merged: merged.load('areaCount') };
  });
  await context.sync();
  const found = asked.flatMap(({ of, merged }) =>
    merged.isNullObject
      ? []
      : [{ of, ranges: merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount') }],
  );
  if (found.length > 0) await context.sync();
  return found.map(({ of, ranges }) => ({ of, merges: ranges.items.map(mergeOf) }));
}

function mergeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Merge {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}
