import { groupBy } from 'es-toolkit/array/groupBy';
import type { Assessment, Finding, Report, RuleId } from '../check/report.js';
import { gravestFirst } from '../check/severity.js';
import { describeFinding } from '../check/wording.js';
import type { Figure, Missing, Source } from './figure.js';

/** Rules whose finding puts a target's current value in doubt, whichever cell it names. */
const OF_THE_VALUE: readonly RuleId[] = [
  'rate-mismatch',
  'status-contradiction',
  'target-altered',
  'sum-mismatch',
  'duplicate-row',
  'cumulative-decrease',
  'behind-schedule',
];

/** Rules whose finding says all there is to say of a missing value. */
const TELLING: readonly RuleId[] = [
  'missing-target',
  'missing-value',
  'unreadable-value',
  'ambiguous-value',
  'cell-error',
  'scale-suspect',
  'unit-mismatch',
];

/** Rules whose finding puts a value out of use, besides. */
const BARRING: readonly RuleId[] = ['duplicate-row', 'sum-mismatch'];

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
  byCell: Readonly<Record<string, Finding[]>>;
  byTarget: Readonly<Record<string, Finding[]>>;
}

function factsOf({ assessments, findings }: Report): Facts {
  const gravest = gravestFirst(findings);
  return {
    assessments,
    byCell: groupBy(gravest, ({ sheet, cell }) => placeText(sheet, cell)),
    byTarget: groupBy(gravest, ({ target }) => target ?? ''),
  };
}

/** 指标月报!H12, empty where there is no place. */
function placeText(sheet: string | null, cell: string | null): string {
  if (sheet === null) return '';
  return cell === null ? sheet : `${sheet}!${cell}`;
}

function placeOf(source: Source): string {
  return source.from === 'workbook' ? placeText(source.sheet, source.cell) : '';
}

/** Error findings of the figure's cells, and of the target whose current value it is. */
function errorsOf(figure: Figure, facts: Facts): Finding[] {
  const value = assessmentOf(figure, facts);
  // What is worked out from values has its remarks where they stand.
  if (figure.kind === 'derived' && value === undefined) return [];
  const cells = sourcesOf(figure).flatMap((source) => facts.byCell[placeOf(source)] ?? []);
  const ofTarget = (value === undefined ? [] : (facts.byTarget[value.target.id] ?? [])).filter(({ rule }) =>
    OF_THE_VALUE.includes(rule),
  );
  return [...new Set([...cells, ...ofTarget])].filter(({ severity }) => severity === 'error');
}

/** The assessment whose value the figure is: the same value from no other cells. */
function assessmentOf(figure: Figure, { assessments }: Facts): Assessment | undefined {
  if (figure.kind === 'passage') return undefined;
  const places = sourcesOf(figure).map(placeOf);
  if (places.length === 0 || places.includes('')) return undefined;
  return assessments.find(({ target, entry }) => {
    if (entry === null || figure.value !== entry.value || figure.unit !== target.unit) return false;
    const own = entry.sources.map(({ sheet, cell }) => placeText(sheet, cell));
    return places.every((place) => own.includes(place));
  });
}

function sourcesOf(figure: Figure): readonly Source[] {
  return figure.kind === 'derived' ? figure.inputs.flatMap(({ sources }) => sources) : [figure.source];
}

function findingText(finding: Finding): string {
  const { message, hint } = describeFinding(finding);
  return `${prefixed(placeText(finding.sheet, finding.cell))}${message}${hint}`;
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
  return finding === undefined ? `${reason}${MEND}` : `${reason}\n${findingText(finding)}`;
}

/** The finding that explains a missing value: of its cell, otherwise of its target. */
function findingOf(title: string, place: string, { assessments, byCell, byTarget }: Facts): Finding | undefined {
  const target = assessments.find(({ target: { metric } }) => title.startsWith(`${metric} `))?.target.id ?? '';
  const candidates = [...(place === '' ? [] : (byCell[place] ?? [])), ...(byTarget[target] ?? [])];
  return candidates.find((finding) => isTelling(finding, place) || BARRING.includes(finding.rule));
}

/** Whether a finding says all there is to say of a value that should stand at a place; of another cell it does not. */
function isTelling(finding: Finding, place: string): boolean {
  const at = placeText(finding.sheet, finding.cell);
  const isConverted = finding.rule === 'unit-mismatch' && finding.converted !== null;
  return TELLING.includes(finding.rule) && !isConverted && (place === '' || at === '' || at === place);
}
