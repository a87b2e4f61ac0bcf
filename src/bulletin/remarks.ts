import type { Assessment, Finding, Report } from '../check/report.js';
import { placeText } from '../check/place.js';
import { gravestFirst } from '../check/severity.js';
import { describeFinding } from '../check/wording.js';
import { grouped } from '../progress/grouped.js';
import { BEARINGS } from './bearings.js';
import type { Figure, Missing, Source } from './figure.js';
import { valueTitle } from './readFigures.js';

/** What to do about a missing value of which the check says nothing. */
const MEND = '请核实后在工作簿中补填并重新起草，或直接在文中改写。';

/**
 * What an editor should know of printed figures and missing values, by id: of every missing value why there is none, and
 * of a figure whose cell has an error finding what is wrong. Counts and shares rest on all targets, and a rate stands
 * beside the value that it was worked out from: they have none.
 */
export function remarksOn(
  figures: ReadonlyMap<string, Figure>,
  missing: ReadonlyMap<string, Missing>,
  report: Report,
): ReadonlyMap<string, string> {
  const facts = factsOf(report);
  const remarks = new Map<string, string>();
  for (const [id, figure] of figures) {
    const lines = errorsOf(figure, facts).map(findingText);
    if (lines.length > 0) remarks.set(id, lines.join('\n'));
  }
  for (const [id, value] of missing) remarks.set(id, missingText(value, facts));
  return remarks;
}

/** A report, looked up by cells and by targets. */
interface Facts {
  assessments: readonly Assessment[];
  byCell: ReadonlyMap<string, readonly Finding[]>;
  byTarget: ReadonlyMap<string, readonly Finding[]>;
}

function factsOf({ assessments, findings }: Report): Facts {
  const gravest = gravestFirst(findings);
  return {
    assessments,
    byCell: grouped(
      gravest.filter(({ sheet }) => sheet !== null),
      placeText,
    ),
    byTarget: grouped(gravest, ({ target }) => target ?? ''),
  };
}

function placeOf(source: Source): string {
  return source.from === 'workbook' ? placeText(source) : '';
}

/** Error findings of the figure's cells, and of the target whose current value it is. */
function errorsOf(figure: Figure, facts: Facts): Finding[] {
  const value = assessmentOf(figure, facts);
  // What is worked out from values has its remarks where they stand.
  if (figure.kind === 'derived' && value === undefined) return [];
  const cells = sourcesOf(figure).flatMap((source) => facts.byCell.get(placeOf(source)) ?? []);
  const ofTarget = value === undefined ? [] : (facts.byTarget.get(value.target.id) ?? []).filter(isOfTarget);
  return [...new Set([...cells, ...ofTarget])].filter(({ severity }) => severity === 'error');
}

function isOfTarget({ rule }: Finding): boolean {
  return BEARINGS[rule] === 'target' || BEARINGS[rule] === 'barring';
}

/** The assessment whose value the figure is: the same value from no other cells. */
function assessmentOf(figure: Figure, { assessments }: Facts): Assessment | undefined {
  if (figure.kind === 'passage') return undefined;
  const places = sourcesOf(figure).map(placeOf);
  if (places.length === 0 || places.includes('')) return undefined;
  return assessments.find(({ target, entry }) => {
    if (entry === null || figure.value !== entry.value || figure.unit !== target.unit) return false;
    const own = entry.sources.map(placeText);
    return places.every((place) => own.includes(place));
  });
}

function sourcesOf(figure: Figure): readonly Source[] {
  return figure.kind === 'derived' ? figure.inputs.flatMap(({ sources }) => sources) : [figure.source];
}

function findingText(finding: Finding): string {
  const { message, hint } = describeFinding(finding);
  return `${prefixed(placeText(finding))}${message}${hint}`;
}

function prefixed(place: string): string {
  return place === '' ? '' : `${place}：`;
}

/** Where the value should stand, why there is none, and what to do. */
function missingText(value: Missing, facts: Facts): string {
  const place = value.source === null ? '' : placeOf(value.source);
  const finding = findingOf(value.title, place, facts);
  if (finding !== undefined && isTelling(finding, place)) return findingText(finding);
  const reason = `${prefixed(place)}${value.reason}`;
  if (finding !== undefined) return `${reason}\n${findingText(finding)}`;
  return value.ofTemplate === true ? reason : `${reason}${MEND}`;
}

/** The finding that explains a missing value: of its cell, otherwise of its target. */
function findingOf(title: string, place: string, { assessments, byCell, byTarget }: Facts): Finding | undefined {
  const target = assessments.find((one) => valueTitle(one.target) === title)?.target.id;
  const ofCell = byCell.get(place) ?? [];
  const ofTarget = target === undefined ? [] : (byTarget.get(target) ?? []);
  return [...ofCell, ...ofTarget].find((finding) => isTelling(finding, place) || BEARINGS[finding.rule] === 'barring');
}

/** Whether a finding says all there is to say of a value that should stand at a place; of another cell it does not. */
function isTelling(finding: Finding, place: string): boolean {
  const at = placeText(finding);
  const isConverted = finding.rule === 'unit-mismatch' && finding.converted !== null;
  return BEARINGS[finding.rule] === 'telling' && !isConverted && (place === '' || at === '' || at === place);
}
