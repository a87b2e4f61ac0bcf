import type { Figure, Missing, Source } from '../../bulletin/figure.js';
import type { Finding } from '../../check/report.js';
import type { Composed } from '../../pipeline/composing.js';
import { placeText } from '../../pipeline/hosting.js';
import { figureBook } from '../preview/figureBook.js';

/** Findings that say how things stand, which is what a document tells; nothing in the workbook is to be mended. */
const RESULTS: readonly Finding['rule'][] = ['behind-schedule', 'not-yet-due'];

/** The findings about the cells that a document prints, or lacks a value of; the gravest first. */
export function touching(
  { document, report }: Composed,
  { gravestFirst }: { gravestFirst: (findings: readonly Finding[]) => Finding[] },
): Finding[] {
  const sources = [...figureBook(document).values()].flatMap(({ value }) => sourcesOf(value));
  const cells = new Set(sources.flatMap((source) => (source.from === 'workbook' ? [placeText(source)] : [])));
  const about = report.findings.filter(
    (finding) => finding.severity !== 'info' && !RESULTS.includes(finding.rule) && cells.has(placeText(finding)),
  );
  return gravestFirst(about);
}

function sourcesOf(value: Figure | Missing): readonly Source[] {
  if (value.kind === 'derived') return value.inputs.flatMap(({ sources }) => sources);
  return value.source === null ? [] : [value.source];
}
