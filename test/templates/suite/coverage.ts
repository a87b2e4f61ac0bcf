import { branchesOf, type Branch } from '../../../src/template/branches.js';
import type { BranchCollector } from '../../../src/template/runtimeHelpers.js';
import { isShipped as isShippedKind } from '../../../src/plan/calendar.js';

/** Keeps which ways of which blocks were taken. */
export interface Coverage {
  collect: BranchCollector;
  /** Every way of the templates that was never taken, in the order of files and lines. */
  untried: (sources: ReadonlyMap<string, string>) => Branch[];
}

/** Nothing tried so far. */
export function createCoverage(): Coverage {
  const taken = new Set<string>();
  return {
    collect: (place, holds) => taken.add(keyOf({ ...place, holds })),
    untried: (sources) =>
      branchesOf(sources, isNeverEmpty).filter((branch) => isShipped(branch.template) && !taken.has(keyOf(branch))),
  };
}

/**
 * Lists that are never empty: what every plan has (chapters, items, tasks, targets), and what makes an entry be there at
 * all, as an office with targets behind has some. A bulletin of news without news is not drafted.
 */
const NEVER_EMPTY = new RegExp(
  `(?:${[
    String.raw`^\.chapters`,
    String.raw`^\.(?:chapter|chapters\[\])\.items`,
    String.raw`\.items\[\]\.tasks`,
    String.raw`^\.(?:targets\.all|checks|newsByItem|newsByItem\[\]\.news)`,
    String.raw`[wW]ithProblems\[\]\.problems`,
    String.raw`[wW]ithNext\[\]\.next`,
    String.raw`\.troubled\[\]\.problems`,
    String.raw`\.(?:lags|lagging)\[\]\.targets`,
    String.raw`\.offices\[\]\.behind`,
    String.raw`\.activeChapters\[\]\.highlights`,
    String.raw`\.districts\.(?:metrics|rows|totals|rows\[\]\.values)`,
  ].join('|')})$`,
);

function isNeverEmpty(path: string): boolean {
  return NEVER_EMPTY.test(path);
}

function keyOf({ file, line, column, holds }: Pick<Branch, 'file' | 'line' | 'column' | 'holds'>): string {
  return [file, line, column, holds].join(' ');
}

/** A kind of an office's own may begin with one case. */
function isShipped(name: string): boolean {
  const [folder, kind = ''] = name.split('/');
  return folder !== 'bulletins' || isShippedKind(kind);
}

/** `templates/partials/lags.md.hbs:4:7 {{#if problems}}：没有用例走到“否”的一边。` */
export function branchText({ file, line, column, block, written, holds }: Branch): string {
  const [yes, no] = WAYS[block] ?? ['是', '否'];
  return `templates/${file}:${line}:${column} {{#${block} ${written}}}：没有用例走到“${holds ? yes : no}”的一边。`;
}

const WAYS: Readonly<Record<string, readonly [string, string]>> = {
  each: ['列表里有内容', '列表是空的'],
  with: ['有', '没有'],
};
