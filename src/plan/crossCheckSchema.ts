import { z } from 'zod';
import { textField, unitField } from './fields.js';
import { faultAt } from './yamlFault.js';

export const witnessSchema = z.strictObject({ id: textField, names: z.array(textField).min(1), unit: unitField });

export const crossCheckSchema = z.union([
  z.strictObject({ ratio: textField, part: textField, whole: textField }),
  z.strictObject({ sum: textField, parts: z.array(textField).min(2) }),
]);

type Fault = ReturnType<typeof faultAt>;

/**
 * Witnesses that stand twice or bear a target's id, and cross-checks of what there is not.
 * @param targets ids of the plan's targets
 */
export function crossCheckFaults(
  targets: readonly string[],
  {
    witnesses,
    crossChecks,
  }: {
    witnesses: readonly z.output<typeof witnessSchema>[];
    crossChecks: readonly z.output<typeof crossCheckSchema>[];
  },
): readonly Fault[] {
  const known = new Set(targets);
  const faults: Fault[] = [];
  witnesses.forEach(({ id }, w) => {
    if (known.has(id)) faults.push(faultAt(['witnesses', w, 'id'], id, '与前面的重复', '请改为没有用过的编号。'));
    known.add(id);
  });
  const advice = '请写目标（targets）或参照数（witnesses）的编号（id）。';
  const check = (id: string, path: readonly PropertyKey[]): void => {
    if (!known.has(id)) faults.push(faultAt(path, id, '没有这个编号', advice));
  };
  crossChecks.forEach((one, c) => {
    if ('ratio' in one) {
      for (const key of ['ratio', 'part', 'whole'] as const) check(one[key], ['crossChecks', c, key]);
    } else {
      check(one.sum, ['crossChecks', c, 'sum']);
      one.parts.forEach((id, p) => {
        check(id, ['crossChecks', c, 'parts', p]);
      });
    }
  });
  return faults;
}
