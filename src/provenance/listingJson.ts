import type { Figure, Missing } from '../bulletin/figure.js';
import { describeChange } from './editorChanges.js';
import type { FigureListing } from './listFigures.js';

/** A listing as JSON: lists instead of maps, each figure with its id, each change with its words. */
export function listingJson({ figures, missing, charts, changes, ...origin }: FigureListing): unknown {
  return {
    ...origin,
    figures: withIds(figures),
    missing: withIds(missing),
    charts: charts.map(({ points, ...chart }) => ({
      ...chart,
      points: points.map(({ figure, ...point }) => ({ ...point, ...figure })),
    })),
    changes: changes.map((change) => ({ ...change, message: describeChange(change) })),
  };
}

function withIds<T extends Figure | Missing>(values: ReadonlyMap<string, T>): unknown[] {
  return Array.from(values, ([id, value]) => ({ id, ...value }));
}
