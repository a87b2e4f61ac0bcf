import type { ChapterLine, ItemLine, Lag, Review, TargetLine } from './content.js';
import type { Figure } from './figure.js';
import { gapsIn, overdueIn } from './findingLines.js';
import { lagsOf } from './lags.js';
import type { Scope } from './scope.js';
import { furthestFirst, type Assessed } from './standing.js';

/** How many figures an opening paragraph takes. */
const KEY_FIGURES = 6;

/** What a summary says beside the standing of the targets: what lags and why, and what is missing. */
export function reviewOf(scope: Scope, assessed: readonly Assessed[], chapters: readonly ChapterLine[]): Review {
  const behind = assessed.filter(({ assessment }) => assessment.class === 'behind').sort(furthestFirst);
  const ofStrength = (stretch: boolean): TargetLine[] =>
    behind.flatMap(({ line }) => (line.stretch === stretch ? [line] : []));
  const lagging = lagsOf([...ofStrength(false), ...ofStrength(true)]);
  const items = chapters.flatMap((chapter) => chapter.items);
  return {
    keyFigures: keyFiguresOf(assessed),
    lagging,
    overdue: overdueIn(scope, assessed),
    troubled: troubledItems(items, lagging),
    gaps: gapsIn(scope, assessed),
    silent: items.filter(({ notes, targets }) => notes.length === 0 && targets.every(({ actual }) => !isHad(actual))),
  };
}

function isHad(actual: TargetLine['actual']): boolean {
  return actual !== null && actual.kind !== 'missing';
}

/** Those behind come before others into the few, and all stand in the plan's order. */
function keyFiguresOf(assessed: readonly Assessed[]): TargetLine[] {
  const rated = assessed.filter(
    ({ assessment, line }) =>
      assessment.target.objectiveQuote !== null && line.rate !== null && assessment.class !== 'undetermined',
  );
  const isBehind = ({ assessment }: Assessed): boolean => assessment.class === 'behind';
  const few = [...rated.filter(isBehind), ...rated.filter((one) => !isBehind(one))].slice(0, KEY_FIGURES);
  return rated.filter((one) => few.includes(one)).map(({ line }) => line);
}

/** What of an item's problems is not told beside a target that is behind. */
function troubledItems(items: readonly ItemLine[], lags: readonly Lag[]): Review['troubled'] {
  const told = new Set(lags.flatMap(({ problems }) => problems.map(placeOf)));
  return items.flatMap(({ number, title, problems }) => {
    const others = problems.filter((problem) => !told.has(placeOf(problem)));
    return others.length === 0 ? [] : [{ number, title, problems: others }];
  });
}

/** What was said and where: two with the same place and words are the same note. */
function placeOf(figure: Figure): string {
  return JSON.stringify([figure.kind === 'derived' ? null : figure.source, figure.text]);
}
