import { placeText } from '../check/place.js';
import type { Finding, Report, RuleId } from '../check/report.js';
import { gravestFirst } from '../check/severity.js';
import type { CellMark } from '../workbook/host.js';

/** Of what is only said for information, what somebody should mend in the cell; the rest needs nothing done. */
const TO_MEND: ReadonlySet<RuleId> = new Set<RuleId>(['text-number', 'duplicate-row']);

/** The cells that a check would have somebody look at, each once, as its gravest finding says; the gravest first. */
export function cellMarks({ findings }: Report): CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const finding of gravestFirst(findings.filter(isMarked))) {
    const { sheet, cell, severity } = finding;
    const place = placeText(finding);
    if (sheet !== null && cell !== null && !marks.has(place)) marks.set(place, { sheet, cell, level: severity });
  }
  return [...marks.values()];
}

function isMarked({ severity, rule }: Finding): boolean {
  return severity !== 'info' || TO_MEND.has(rule);
}
