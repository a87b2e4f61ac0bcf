import Big from 'big.js';
import { equals } from './numbers.js';
import type { FigureRecord, SourceRecord } from './provenancePart.js';
import { factorBetween, numberIn, rawText, type Reading } from './rawCells.js';
import { districtReading, districts } from './rawDistricts.js';
import { certainReading } from './rawTargets.js';
import { promised, rawTargets, targetOfTitle, wordingsOf } from './rawPlan.js';

/** What is wrong with where a figure comes from: a cell shows other text, a quote is not the plan's. */
export function sourceFaults(source: SourceRecord): string[] {
  if (source.from === 'plan') {
    return wordingsOf(source.ref).includes(source.quote) ? [] : [`the plan's ${source.ref} is not “${source.quote}”`];
  }
  const raw = rawText(source.sheet, source.cell);
  return raw === source.text ? [] : [`${source.sheet}!${source.cell} shows “${raw}”, not “${source.text}”`];
}

/** What is wrong with a figure read from a cell or from the plan; empty where nothing is. */
export function readFaults(figure: FigureRecord, asOf: string): string[] {
  const { source, title } = figure;
  if (source === null) return [`${title} has no source`];
  return source.from === 'plan' ? planFaults(figure, source.ref) : cellFaults(figure, source, asOf);
}

function planFaults({ title, text, value, unit }: FigureRecord, ref: string): string[] {
  const target = rawTargets.find(({ id }) => id === ref);
  if (target === undefined) return value === ref && text === ref ? [] : [`${title}: item ${ref} is printed as ${text}`];
  const named = targetOfTitle(title);
  const faults = named === null || named.target.id === ref ? [] : [`${title} cites ${ref}`];
  // 第9项 cites the target whose item it is.
  const isItem = text === ref.split('-')[0] && value === text && unit === '';
  const isPromise = equals(value, new Big(target.value)) && unit === target.unit && text === promised(target);
  return isItem || isPromise ? faults : [...faults, `${title} is ${promised(target)}, printed as ${text}`];
}

function cellFaults(figure: FigureRecord, source: SourceRecord & { from: 'cell' }, asOf: string): string[] {
  const { title, value, unit, conversion } = figure;
  const expected = readingOf(title, figure.asOf ?? asOf);
  if (expected === null) return [`no cell is certain for “${title}” as of ${figure.asOf ?? asOf}`];
  const faults: string[] = [];
  // Where two cells say the same, either is right.
  const same = numberIn(source.text);
  const factor = conversion?.factor ?? '1';
  if (same === null || !equals(value, same.value.times(factor)))
    faults.push(`${title}: ${source.text} × ${factor} is not ${value}`);
  if (!equals(value, expected.value)) faults.push(`${title} is ${expected.value.toFixed()}, the part says ${value}`);
  if (source.sheet !== expected.sheet || source.cell.slice(1) !== expected.cell.slice(1)) {
    faults.push(`${title} stands in ${expected.sheet}!${expected.cell}, the part says ${source.sheet}!${source.cell}`);
  }
  if (conversion !== null && (conversion.to !== unit || factorBetween(conversion.from, unit) !== factor)) {
    faults.push(`${title}: from ${conversion.from} to ${unit} is not × ${factor}`);
  }
  if (figure.approximate !== expected.approximate) faults.push(`${title}: 约 is lost or made up`);
  const printed = `${expected.approximate ? '约' : ''}${expected.value.toFixed()}`;
  // In a table whose heading names the unit the number stands alone.
  if (![`${printed}${unit}`, printed].includes(figure.text))
    faults.push(`${title} is ${printed}${unit}, printed as ${figure.text}`);
  return faults;
}

function readingOf(title: string, asOf: string): Reading | null {
  const named = targetOfTitle(title);
  if (named !== null) return certainReading(named.target, asOf);
  const district = [...districts, '合计'].find((name) => title.startsWith(`${name} `));
  const target = district === undefined ? null : targetOfTitle(title.slice(district.length + 1))?.target;
  return district === undefined || target == null ? null : districtReading(district, target, asOf);
}

/** Marks that a typist sets half width and a printer full width; nothing else changes. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

/** What is wrong with a passage: it must be its source's text letter by letter, and not be of a later day. */
export function passageFaults({ title, text, source, start, end }: FigureRecord, asOf: string): string[] {
  if (source === null) return [`${title} has no source`];
  const whole = source.from === 'plan' ? source.quote : source.text;
  const verbatim = whole.slice(start, end);
  const printed = Array.from(verbatim, (letter) => FULL_WIDTH[letter] ?? letter).join('');
  const faults = mixed(text, verbatim, printed) ? [] : [`${title}: “${verbatim}” is printed as “${text}”`];
  const line = whole.slice(whole.lastIndexOf('\n', Math.max(start - 1, 0)) + 1);
  const month = source.from === 'cell' ? /^(\d{1,2})月/.exec(line)?.[1] : undefined;
  if (month !== undefined && asOf.slice(0, 4) === '2021' && Number(month) > Number(asOf.slice(5, 7))) {
    faults.push(`${title} is of ${month}月, later than ${asOf}`);
  }
  return faults;
}

function mixed(text: string, verbatim: string, printed: string): boolean {
  if (text.length !== verbatim.length) return false;
  return Array.from({ length: text.length }, (_, at) => text.charAt(at)).every(
    (letter, at) => letter === verbatim.charAt(at) || letter === printed.charAt(at),
  );
}
