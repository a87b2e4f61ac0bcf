import Big from 'big.js';

/** A unit of measure: money and shares have factors, counters have the things they can count. */
export interface Unit {
  name: string;
  dimension: 'money' | 'share' | 'counter';
  /** How many base units (元, %) one is; 1 for counters. */
  factor: string;
}

const MONEY: ReadonlyMap<string, string> = new Map([
  ['元', '1'],
  ['千元', '1000'],
  ['万元', '10000'],
  ['百万元', '1000000'],
  ['亿元', '100000000'],
]);

const SHARES: ReadonlyMap<string, string> = new Map([
  ['%', '1'],
  ['个百分点', '1'],
]);

/** Counters that count the same things; 个 and 项 count any of them but people. */
const COUNTERS: readonly (readonly string[])[] = [
  ['家', '户'],
  ['场', '次', '期', '批次'],
  ['台', '套', '台套'],
  ['条'],
  ['支'],
  ['张', '份', '件', '篇', '册'],
  ['批'],
  ['处', '座'],
  ['笔', '宗'],
];
const ANY_THING = ['个', '项'];
const PEOPLE = ['人', '名', '位'];
/** Attendances: neither people nor things; named so that 人 is not read out of it. */
const ATTENDANCES = ['人次'];

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['台(套)', '台套'],
  ['台/套', '台套'],
  ['场(次)', '场'],
  ['场次', '场'],
  ['％', '%'],
  ['百分点', '个百分点'],
]);

const COUNTER_NAMES: readonly string[] = [...COUNTERS.flat(), ...ANY_THING, ...PEOPLE, ...ATTENDANCES];

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...[...MONEY].map(([name, factor]) => [name, { name, dimension: 'money', factor }] as const),
  ...[...SHARES].map(([name, factor]) => [name, { name, dimension: 'share', factor }] as const),
  ...COUNTER_NAMES.map((name) => [name, { name, dimension: 'counter', factor: '1' }] as const),
]);

const NAMES: readonly string[] = [...UNITS.keys(), ...SPELLINGS.keys()].sort((a, b) => b.length - a.length);

/**
 * The unit that a word names, null where it is none. Full-width forms and brackets are read alike.
 * @param word such as `家`, `万元`, `台(套)`, `％`
 */
export function unitNamed(word: string): Unit | null {
  const known = UNITS.get(word);
  if (known !== undefined) return known;
  const plain = word.normalize('NFKC').replace(/\s/g, '');
  return UNITS.get(SPELLINGS.get(plain) ?? plain) ?? null;
}

/** All names of units, longest first, for scanning text. */
export function unitNames(): readonly string[] {
  return NAMES;
}

/** The alternatives of a regular expression that finds a unit's name, the longest first. */
export function unitPattern(): string {
  return NAMES.map((name) => name.replace(/[()/]/g, '\\$&')).join('|');
}

/**
 * The decimal by which a number in `from` becomes one in `to`, null where they do not measure the same thing:
 * 万元 → 亿元 is 0.0001; 个 → 项 is 1; 元 → 家 is null.
 */
export function conversionFactor(from: Unit, to: Unit): string | null {
  if (from.dimension !== to.dimension) return null;
  if (from.dimension === 'counter') return countAlike(from.name, to.name) ? '1' : null;
  return FACTORS.get(`${from.factor}/${to.factor}`) ?? null;
}

/** By `factor/factor`. */
const FACTORS: ReadonlyMap<string, string> = new Map(
  [...MONEY.values()].flatMap((from) =>
    [...MONEY.values()].map((to) => [`${from}/${to}`, new Big(from).div(to).toFixed()] as const),
  ),
);

function countAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if ([a, b].some((name) => ATTENDANCES.includes(name))) return false;
  const [personA, personB] = [PEOPLE.includes(a), PEOPLE.includes(b)];
  if (personA || personB) return personA && personB;
  if (ANY_THING.includes(a) || ANY_THING.includes(b)) return true;
  return COUNTERS.some((group) => group.includes(a) && group.includes(b));
}
