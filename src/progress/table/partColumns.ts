import { isDone, readHeading, type Heading } from './heading.js';

type Column = readonly [number, Heading];

const WHOLE = /^(?:全市|本市|市)?(?:合计|总计|汇总)(?:数)?$|^全市(?:完成|累计|合计|总数|数)*$/;
/** 县区小计 stands among parts and is none. */
const SUBTOTAL = /小计/;
/** Figures that are no one's part of what was done. */
const OF_OTHERS = /资金|经费|投[入资]|预算|电话|联系|得分|分值/;
const PLACE = /[县区市]$|[园城港]区?$|^市(?:直|本级)|经开|高新/;

/**
 * Columns that are the parts of a 合计 beside them: districts and whatever else has no known words for a heading, alone or
 * under 完成情况; or districts with 目标 and 完成 under each. Districts without a 合计 are parts too.
 */
export function withParts(headings: ReadonlyMap<number, Heading>): ReadonlyMap<number, Heading> {
  const all = [...headings];
  if (all.some(([, { role }]) => role === 'period')) return headings;
  const found = partsUnderPlaces(all) ?? partsBesideSum(all) ?? partsWithoutSum(all);
  return found === null ? headings : new Map([...all, ...found]);
}

/** The columns next to a 合计 on one side. */
function partsBesideSum(all: readonly Column[]): Column[] | null {
  const ofRole = all.findIndex(([, { role }]) => role === 'sum');
  const sum = ofRole >= 0 ? ofRole : all.findIndex(([, heading]) => isOfWhole(heading));
  if (sum < 0) return null;
  const before = partsIn(all.slice(0, sum).reverse());
  const after = partsIn(all.slice(sum + 1));
  const found = before.length >= after.length ? before : after;
  // 全市完成 is a sum beside districts only.
  if (ofRole < 0 && (found.length < 2 || !found.every(([, { name }]) => isPlace(name)))) return null;
  return found.map(([column, heading]) => [column, { ...heading, role: 'part' }]);
}

function isOfWhole({ role, name }: Heading): boolean {
  return role === 'total' && WHOLE.test(name.replace(/\s/g, ''));
}

function isPlace(name: string): boolean {
  return PLACE.test(name.trim());
}

/** The run of parts with which some columns begin. Subtotals lose a role that they only have from above. */
function partsIn(columns: readonly Column[]): Column[] {
  const stop = columns.findIndex(([, heading]) => !isPart(heading));
  const run = stop < 0 ? columns : columns.slice(0, stop);
  return run.filter(([, { name }]) => !SUBTOTAL.test(name));
}

/** No known words, or none but those of the group above. */
function isPart(heading: Heading): boolean {
  return isDone(heading.text) && !OF_OTHERS.test(heading.text) && (heading.role === null || inherits(heading));
}

/** 完成情况/甲区 is a total by the group's words only. */
function inherits({ role, name, text }: Heading): boolean {
  return role === 'total' && name !== text && readHeading([name], 0).role === null;
}

/** 完成情况 over districts, of which none is the whole. */
function partsWithoutSum(all: readonly Column[]): Column[] | null {
  const own = all.filter(([, heading]) => inherits(heading) && isDone(heading.text) && !SUBTOTAL.test(heading.name));
  if (own.length < 2 || !own.every(([, { name }]) => isPlace(name))) return null;
  if (all.some(([, { role, name }]) => role === 'total' && !own.some(([, one]) => one.name === name))) return null;
  return own.map(([column, heading]) => [column, { ...heading, role: 'part' }]);
}

/** 合计, 甲区 and others over 目标 and 完成: of a district what was done is a part, and its target no one's. */
function partsUnderPlaces(all: readonly Column[]): Column[] | null {
  const groupOf = ({ text, name }: Heading): string => (name === text ? '' : (text.split('/')[0] ?? '').trim());
  const isWhole = ([, heading]: Column): boolean => WHOLE.test(groupOf(heading).replace(/\s/g, ''));
  const places = all.filter((column) => isPlace(groupOf(column[1])) && !isWhole(column));
  const names = new Set(places.map(([, heading]) => groupOf(heading)));
  if (names.size < 2 || !all.some(isWhole)) return null;
  const done = places.filter(([, { role }]) => role === 'total' || role === 'sum');
  if (done.length !== names.size) return null;
  return places.map(([column, heading]) =>
    done.some(([one]) => one === column)
      ? [column, { ...heading, name: groupOf(heading), role: 'part' }]
      : [column, { ...heading, role: null }],
  );
}
