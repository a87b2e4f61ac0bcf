import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { root } from '../e2e/commandLine.js';
import type { Paragraph, Piece } from './paragraphs.js';
import { monthOf, rawCalendar, rawPlan, rawTargets } from './rawPlan.js';
import type { DraftedFile } from './year.js';

const DIGITS = /[0-9０-９]+/g;
/** Stands where a control was, so that what is on its two sides does not run together. */
const GAP = '\uFFFC';

const letterhead = parse(readFileSync(`${root}templates/letterhead.yaml`, 'utf8')) as Readonly<Record<string, unknown>>;
/** What of the letterhead is printed as it is written; its number of copies is, with the words around it, in `namesOf`. */
const TEXT_FIELDS = [
  'bureau',
  'bulletinName',
  'issuingOffice',
  'classification',
  'reportTo',
  'sendTo',
  'issueTo',
  'editor',
  'reviewer',
  'signer',
];
const letterheadTexts = TEXT_FIELDS.flatMap((field) => [letterhead[field] ?? []].flat().map(String));

/** Names that the plan gives: its title, its chapters, items and targets. */
const planNames = [
  rawPlan.title,
  ...rawPlan.chapters.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]),
  ...rawTargets.map(({ metric }) => metric),
].flatMap((name) => [name, name.replaceAll(',', '，')]);

/** Dates and periods: 2021年7月12日, 2021年, 3月5日, 6月底, 1—5月. */
const DATES = /(?:(20\d\d)年)?(?:(?<!\d)(?:1—)?(1[0-2]|[1-9])月(?:(3[01]|[12]\d|[1-9])日|底)?)?/g;

/**
 * Whether a date may stand in a document without a figure's control: the day of issue, the plan's year, and what its
 * period reaches, up to the month after it.
 */
function mayStand(
  file: DraftedFile,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): boolean {
  if (year !== undefined && month !== undefined && day !== undefined) return isDayOfIssue(file, year, month, day);
  const inYear = year === undefined || Number(year) === rawPlan.year;
  return inYear && (month === undefined || Number(month) <= monthOf(file.asOf) + (day === undefined ? 1 : 0));
}

function isDayOfIssue({ date }: DraftedFile, ...parts: readonly string[]): boolean {
  return date.split('-').map(Number).join() === parts.map(Number).join();
}

/** The digits of a paragraph that stand in no control and come from nowhere: each with the words around it. */
export function unexplainedDigits(paragraph: Paragraph, file: DraftedFile): string[] {
  const outside = paragraph.pieces.map((piece) => (isExplained(piece) ? GAP : piece.text)).join('');
  const rest = [...namesOf(paragraph, file), ...planNames, ...letterheadTexts]
    .filter((name) => /\d/.test(name))
    .reduce((text, name) => text.replaceAll(name, GAP), outside);
  const left = rest.replaceAll(DATES, (...found: [string, string?, string?, string?]) =>
    found[0] !== '' && mayStand(file, found[1], found[2], found[3]) ? GAP : found[0],
  );
  return (left.match(DIGITS) ?? []).map((digits) => `“${digits}” in “${outside.replaceAll(GAP, '…')}”`);
}

/** In a control, or the number of a caption or a page. */
function isExplained({ control, field }: Piece): boolean {
  return control !== null || (field !== null && /^(SEQ|PAGE|REF)\b/.test(field));
}

/** What the calendar, the ledger and the page itself number, each only where it belongs. */
function namesOf({ style }: Paragraph, { number }: DraftedFile): string[] {
  if (style === 'Imprint') return [`共印${String(letterhead['copies'])}份`];
  if (style === 'IssueNumber')
    return number === null ? [] : [`第${number}期（总第${rawCalendar.issuedBefore + number}期）`];
  return style.startsWith('Attachment') ? [1, 2, 3].flatMap((n) => [`附件${n}`, `${n}.`]) : [];
}
