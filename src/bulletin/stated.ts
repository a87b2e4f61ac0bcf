import { latestConflict } from '../check/byTarget.js';
import type { Finding } from '../check/report.js';
import type { CellSource, Progress } from '../progress/progress.js';
import type { PassageFigure } from './figure.js';
import { stretchFigure } from './readFigures.js';
import type { Scope } from './scope.js';
import { cellAt, labelCell } from './statedCells.js';

/** A longer text is quoted up to a pause, and not at all where it has none: half a number would be another number. */
const LONGEST = /^.{1,30}(?=[，。；;：、\n]|$)/u;

/** What the cells of a finding say, verbatim; nothing of an empty cell, or where the finding has none. */
export function statedBy({ progress, asOf }: Scope, finding: Finding, title: string): PassageFigure[] {
  return cellsOf(progress, finding, asOf).flatMap((source) => {
    const found = 'text' in finding ? source.text.indexOf(finding.text) : 0;
    const start = firstWord(source.text, Math.max(found, 0));
    const words = LONGEST.exec(source.text.slice(start))?.[0].replace(/[\s。；，]+$/, '') ?? '';
    if (words === '') return [];
    return [stretchFigure(title, source, { start, end: start + words.length }, asOf)];
  });
}

function firstWord(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
}

/** The cells that differ, where two do; the row's name, where it is about the whole row; otherwise the finding's own. */
function cellsOf(progress: Progress, finding: Finding, asOf: string): readonly CellSource[] {
  const rivals = differing(finding) ? rivalsOf(progress, finding.target, asOf) : [];
  if (rivals.length > 0) return rivals;
  const { sheet, cell } = finding;
  if (sheet === null || cell === null) return [];
  // A cell of notes may tell of later days, which its row's name does not.
  const own = 'label' in finding ? labelCell(progress, sheet, finding.label) : cellAt(progress, sheet, cell);
  return own === undefined ? [] : [own];
}

/** Whether a finding is about two figures of one target and day that differ. */
function differing(finding: Finding): boolean {
  if (finding.rule === 'duplicate-row') return finding.what === 'differ';
  return finding.rule === 'sum-mismatch' && finding.dropped;
}

/** Cells with the rival figures of a target's latest day in doubt; what was added up stands in no one cell. */
function rivalsOf(progress: Progress, target: string | null, asOf: string): CellSource[] {
  const claims = target === null ? [] : (latestConflict(progress, target, asOf)?.claims ?? []);
  return claims.flatMap(({ sources }) => (sources.length === 1 ? sources : []));
}
