import { grouped } from '../progress/grouped.js';
import type { OfficeLine } from './content.js';
import { countFigure } from './countFigures.js';
import type { Scope } from './scope.js';
import { furthestFirst, type Assessed } from './standing.js';

/**
 * Offices with targets behind: the one with the most first, in the plan's order where they have as many; last what is
 * behind without an office. None where no office is known.
 */
export function laggingOffices({ asOf }: Scope, assessed: readonly Assessed[]): OfficeLine[] {
  const behind = assessed.filter(({ assessment }) => assessment.class === 'behind');
  const named = [...grouped(behind.filter(hasOffice), ({ line }) => line.office)];
  const unnamed = behind.filter((one) => !hasOffice(one));
  if (named.length === 0) return [];
  return [
    ...named.sort(([, some], [, others]) => others.length - some.length).map(([name, some]) => lineOf(name, some)),
    ...(unnamed.length === 0 ? [] : [lineOf(null, unnamed)]),
  ];

  function lineOf(name: string | null, some: readonly Assessed[]): OfficeLine {
    const assessments = some.map(({ assessment }) => assessment);
    return {
      name,
      count: countFigure(`${name ?? '未注明科室'}欠进度`, assessments, asOf),
      behind: [...some].sort(firmFirst).map(({ line }) => line),
    };
  }
}

function hasOffice({ line }: Assessed): boolean {
  return line.office !== null;
}

function firmFirst(a: Assessed, b: Assessed): number {
  return Number(a.line.stretch) - Number(b.line.stretch) || furthestFirst(a, b);
}
