import { z } from 'zod';
import { crossCheckFaults, crossCheckSchema, witnessSchema } from './crossCheckSchema.js';
import { countField, dateField, textField, unitField, yearField } from './fields.js';
import { listFaults, listRefusal } from './countedList.js';
import { unitNamed } from './unit.js';
import { faultAt, rule } from './yamlFault.js';

/** Month to share, `{ 6: 0.2, 9: 0.6, 12: 1 }`: YAML's numbers become keys in ascending order. */
const scheduleField = z
  .record(z.string(), z.number().min(0).max(1))
  .refine(
    (steps) => Object.keys(steps).every((month) => /^([1-9]|1[0-2])$/.test(month)),
    rule('的月份不对', '月份请写1至12，如：{ 6: 0.2, 12: 1 }。'),
  )
  .refine(
    (steps) => Object.values(steps).every((share, at, shares) => at === 0 || share > (shares[at - 1] ?? 0)),
    rule('的比例没有逐步增加', '每一步应大于前一步。'),
  )
  .refine(
    (steps) => Object.values(steps).at(-1) === 1,
    rule('最后一步不是1', '全年目标应在最后一步全部到期，请改为1。'),
  );

const cycleField = z.enum(['month', 'quarter', 'half-year', 'year']);

const targetSchema = z
  .strictObject({
    id: z.string().refine((id) => /^[1-9]\d*-[1-9]\d*$/.test(id), rule('不合编号规则', '请写成“项号-序号”，如“9-2”。')),
    metric: textField,
    aliases: z.array(textField).default([]),
    comparator: z.enum(['>=', '>', '<=']),
    value: z.number().positive(),
    unit: unitField,
    basis: z.enum(['flow', 'stock', 'ratio', 'growth', 'deliverable', 'per-quarter', 'per-team']),
    strength: z.enum(['firm', 'stretch']),
    office: textField.nullable().default(null),
    quote: textField,
    objectiveQuote: textField.nullable().default(null),
    cycle: cycleField,
    schedule: scheduleField.optional(),
    judgedFrom: dateField.nullable().default(null),
    publishedFrom: dateField.nullable().default(null),
    list: z
      .strictObject({ titles: z.array(textField).min(1), sum: z.array(textField).min(1).nullable().default(null) })
      .nullable()
      .default(null),
    countsBulletins: z.boolean().default(false),
  })
  .superRefine((target, context) => {
    const isShare = unitNamed(target.unit)?.dimension === 'share';
    if (isShare !== (target.basis === 'ratio' || target.basis === 'growth')) {
      const advice = '比率（ratio）和增速（growth）的单位是%，其余性质的单位不是。';
      context.addIssue(faultAt(['unit'], target.unit, '与性质（basis）不合', advice));
    }
    if (target.schedule !== undefined && target.basis !== 'flow') {
      const advice = '只有累计性质（flow）的目标才分步到期，请删去或改性质。';
      context.addIssue(faultAt(['schedule'], target.schedule, '用不上', advice));
    }
    if (target.list === null) return;
    const refusal = listRefusal(target, target.list.sum !== null);
    if (refusal === 'share') {
      context.addIssue(faultAt(['list'], target.list, '用不上', '比率和增速不能由名单数出，请删去这一项。'));
    } else if (refusal === 'sum') {
      const advice = '金额不能数行数，请补上 sum（要相加的栏的表头），如：sum: [成交额]。';
      context.addIssue(faultAt(['list', 'sum'], target.list.sum, '没有写', advice));
    }
  });

const itemSchema = z.strictObject({
  number: countField,
  title: textField,
  tasks: z.array(textField).min(1),
  targets: z.array(targetSchema).default([]),
});

const chapterSchema = z.strictObject({ number: countField, title: textField, items: z.array(itemSchema).min(1) });

const limitField = z.number().min(0).max(100);

/** Yellow from 10 points behind, red above 30: the limits in use where a place sets none (practice). */
const settingsSchema = z.strictObject({
  lights: z
    .strictObject({ yellow: limitField, red: limitField })
    .refine(({ yellow, red }) => yellow <= red, rule('的黄灯界限大于红灯界限', '黄灯（yellow）应不大于红灯（red）。'))
    .default({ yellow: 10, red: 30 }),
  cycle: cycleField.default('quarter'),
  severities: z.record(z.string(), z.enum(['error', 'warning', 'info', 'off'])).default({}),
});

/** The plan as its file has it; `loadPlan` makes a Plan of it. */
export const planSchema = z
  .strictObject({
    year: yearField,
    title: textField,
    preamble: textField,
    objective: textField,
    settings: settingsSchema.default(settingsSchema.parse({})),
    witnesses: z.array(witnessSchema).default([]),
    crossChecks: z.array(crossCheckSchema).default([]),
    chapters: z.array(chapterSchema).min(1),
  })
  .superRefine((plan, context) => {
    const targets = plan.chapters.flatMap(({ items }) => items.flatMap((item) => item.targets));
    const checked = targets.map(({ id, unit, metric, aliases }) => ({ id, unit, names: [metric, ...aliases] }));
    const faults = [...numberingFaults(plan.chapters), ...listFaults(plan), ...crossCheckFaults(checked, plan)];
    for (const fault of faults) context.addIssue(fault);
  });

export type RawPlan = z.output<typeof planSchema>;

/** Numbers and ids that stand twice, and targets that do not bear their item's number. */
function numberingFaults(chapters: readonly z.output<typeof chapterSchema>[]): readonly ReturnType<typeof faultAt>[] {
  const known = { chapter: new Set<number>(), item: new Set<number>(), target: new Set<string>() };
  const faults: ReturnType<typeof faultAt>[] = [];
  const once = <T extends string | number>(seen: Set<T>, value: T, path: readonly PropertyKey[]): void => {
    if (seen.has(value)) faults.push(faultAt(path, value, '与前面的重复', '请改为没有用过的编号。'));
    seen.add(value);
  };
  chapters.forEach((chapter, c) => {
    once(known.chapter, chapter.number, ['chapters', c, 'number']);
    chapter.items.forEach((item, i) => {
      once(known.item, item.number, ['chapters', c, 'items', i, 'number']);
      item.targets.forEach(({ id }, t) => {
        const path = ['chapters', c, 'items', i, 'targets', t, 'id'];
        once(known.target, id, path);
        if (id.startsWith(`${item.number}-`)) return;
        const advice = `请改为以“${item.number}-”开头，或移到所属的项。`;
        faults.push(faultAt(path, id, `但它在第${item.number}项之下`, advice));
      });
    });
  });
  return faults;
}
