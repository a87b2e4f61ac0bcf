import { latestConflict } from '../check/byTarget.js';
import { quantityText } from '../check/format.js';
import { placeText } from '../check/place.js';
import type { Assessment } from '../check/report.js';
import type { Target } from '../plan/plan.js';
import type { Entry, Progress } from '../progress/progress.js';
import type { Value } from './content.js';
import { summedFigure } from './derivedFigures.js';
import type { Figure, Missing } from './figure.js';
import { missing, readFigure, valueTitle } from './readFigures.js';
import type { Scope } from './scope.js';

/** What a target stands at; null where nothing is to be had yet. */
export function valueOf({ progress, asOf }: Scope, { target, entry, why, blank }: Assessment): Value | null {
  if (entry !== null) return entryFigure(progress, target, entry);
  const title = valueTitle(target);
  switch (why) {
    case 'not-yet-due':
    case 'not-published':
      return null;
    case 'conflict':
      return contradicted(title, progress, target, asOf);
    case 'no-row':
      return missing(title, '工作簿里没有这一指标。', null);
    case 'no-value':
    case null:
      return missing(title, '工作簿里没有这一时点可以确定的数。', blank);
  }
}

/** 38家: read from one cell, or added up over the months. */
export function entryFigure(progress: Progress, target: Target, entry: Entry): Figure {
  const [source] = entry.sources;
  return entry.how === 'read' && source !== undefined
    ? readFigure(target, entry, source)
    : summedFigure(progress, target, entry);
}

/** Names every cell that claims a value, so that someone can tell which is right. */
function contradicted(title: string, progress: Progress, target: Target, asOf: string): Missing {
  const claims = latestConflict(progress, target.id, asOf)?.claims ?? [];
  const told = claims.map(({ value, sources }) => {
    const cells = sources.map(placeText).join('、');
    return `${cells}为${quantityText(value, target.unit)}`;
  });
  return missing(title, `同一时点的数不一致，不能确定用哪一个：${told.join('，')}。`, claims[0]?.sources[0] ?? null);
}
