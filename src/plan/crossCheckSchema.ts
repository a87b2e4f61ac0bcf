import { z } from 'zod';
import { textField, unitField } from './fields.js';
import { conversionFactor, unitNamed } from './unit.js';
import { faultAt } from './yamlFault.js';

/** A figure that is no target, by the words and the unit that it goes by. */
export const witnessSchema = z.strictObject({ id: textField, names: z.array(textField).min(1), unit: unitField });

const KINDS = '比率写 ratio、part、whole（ratio = part ÷ whole）；总数写 sum、parts（sum = parts 之和）。';

type CrossCheck = { ratio: string; part: string; whole: string } | { sum: string; parts: string[] };

/** A share of a whole, or a total of parts: which of them is told by `ratio` or `sum`. */
export const crossCheckSchema = z
  .strictObject({
    ratio: textField.optional(),
    part: textField.optional(),
    whole: textField.optional(),
    sum: textField.optional(),
    parts: z.array(textField).min(2).optional(),
  })
  .transform((raw, context): CrossCheck => {
    const { ratio, part, whole, sum, parts } = raw;
    const refuse = (key: keyof typeof raw | null, message: string): never => {
      context.addIssue(faultAt(key === null ? [] : [key], key === null ? null : raw[key], message, KINDS));
      return z.NEVER;
    };
    if (ratio === undefined && sum === undefined) return refuse(null, '要写 ratio 或 sum');
    if (ratio !== undefined && sum !== undefined) return refuse('sum', '与 ratio 只能写一个');
    if (sum !== undefined) {
      if (part !== undefined) return refuse('part', '不是总数（sum）的项目');
      if (whole !== undefined) return refuse('whole', '不是总数（sum）的项目');
      return parts === undefined ? refuse('parts', '没有写') : { sum, parts };
    }
    if (parts !== undefined) return refuse('parts', '不是比率（ratio）的项目');
    if (part === undefined) return refuse('part', '没有写');
    if (whole === undefined) return refuse('whole', '没有写');
    return ratio === undefined ? refuse('ratio', '没有写') : { ratio, part, whole };
  });

type Fault = ReturnType<typeof faultAt>;
type Path = readonly PropertyKey[];

/** What can be checked against one another: a target or a witness. */
export interface Checked {
  id: string;
  unit: string;
  /** Under which workbooks speak of it. */
  names: readonly string[];
}

/**
 * Witnesses that stand twice or bear a target's id or name, and cross-checks of what there is not, of a figure with itself,
 * or of units that cannot be added or divided.
 */
export function crossCheckFaults(
  targets: readonly Checked[],
  { witnesses, crossChecks }: { witnesses: readonly Checked[]; crossChecks: readonly CrossCheck[] },
): readonly Fault[] {
  const known = new Map(targets.map((target) => [target.id, target]));
  const faults = witnessFaults(witnesses, known);
  for (const witness of witnesses) if (!known.has(witness.id)) known.set(witness.id, witness);
  const unitOf = (id: string): string | null => known.get(id)?.unit ?? null;
  crossChecks.forEach((check, c) => {
    const used = idsOf(check).map(([id, ...path]) => ({ id, path: ['crossChecks', c, ...path] }));
    const seen = new Set<string>();
    for (const { id, path } of used) {
      if (!known.has(id)) {
        faults.push(faultAt(path, id, '没有这个编号', '请写目标（targets）或参照数（witnesses）的编号（id）。'));
      } else if (seen.has(id)) {
        faults.push(faultAt(path, id, '与同一条里前面的相同', '一个数不能与它自己核对，请改为另一个编号。'));
      }
      seen.add(id);
    }
    if (used.every(({ id }) => known.has(id))) faults.push(...unitFaults(check, ['crossChecks', c], unitOf));
  });
  return faults;
}

function idsOf(check: CrossCheck): [id: string, ...path: PropertyKey[]][] {
  if ('sum' in check)
    return [[check.sum, 'sum'], ...check.parts.map((id, at): [string, string, number] => [id, 'parts', at])];
  return (['ratio', 'part', 'whole'] as const).map((key) => [check[key], key]);
}

function witnessFaults(witnesses: readonly Checked[], known: ReadonlyMap<string, Checked>): Fault[] {
  const faults: Fault[] = [];
  const owners = new Map(
    [...known.values()].flatMap(({ id, names }) => names.map((name) => [plain(name), id] as const)),
  );
  const ids = new Set(known.keys());
  witnesses.forEach(({ id, names }, w) => {
    if (ids.has(id)) faults.push(faultAt(['witnesses', w, 'id'], id, '与前面的重复', '请改为没有用过的编号。'));
    ids.add(id);
    names.forEach((name, n) => {
      const owner = owners.get(plain(name));
      owners.set(plain(name), owner ?? id);
      if (owner === undefined || owner === id) return;
      const advice = '同一个名称只能指一个数，请改名或删去。';
      faults.push(faultAt(['witnesses', w, 'names', n], name, `已经是${owner}的名称`, advice));
    });
  });
  return faults;
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

/** A share is in %, of two that measure the same; what is added measures what its total does. */
function unitFaults(check: CrossCheck, path: Path, unitOf: (id: string) => string | null): readonly Fault[] {
  const isAlike = (one: string, other: string): boolean => {
    const [from, to] = [one, other].map((id) => unitNamed(unitOf(id) ?? ''));
    return from != null && to != null && conversionFactor(from, to) !== null;
  };
  const words = (id: string): string => `单位是${unitOf(id) ?? ''}`;
  if ('sum' in check) {
    const { sum, parts } = check;
    return parts.flatMap((id, at) => {
      const message = `${words(id)}，与总数${sum}（${unitOf(sum) ?? ''}）不能相加减`;
      return isAlike(id, sum) ? [] : [faultAt([...path, 'parts', at], id, message, '请改为单位能换算的数。')];
    });
  }
  const { ratio, part, whole } = check;
  if (unitNamed(unitOf(ratio) ?? '')?.dimension !== 'share')
    return [faultAt([...path, 'ratio'], ratio, `${words(ratio)}，不是比率`, '比率的单位是%，请改为另一个编号。')];
  if (isAlike(part, whole)) return [];
  const message = `${words(whole)}，不能除${part}（${unitOf(part) ?? ''}）`;
  return [faultAt([...path, 'whole'], whole, message, '请改为单位能换算的数。')];
}
