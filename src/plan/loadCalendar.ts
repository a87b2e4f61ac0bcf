import { z } from 'zod';
import { isShipped, type BulletinKind, type Calendar, type ShippedKind } from './calendar.js';
import { detailsFields, type Details } from './details.js';
import { countField, dateField, lineField, periodField, yearField } from './fields.js';
import { calledFault, ownKindFault, unknownKindFault } from './ownKind.js';
import type { Period } from './period.js';
import { periodText } from './periodText.js';
import { parseYaml } from './yaml.js';
import { faultAt, rule } from './yamlFault.js';

/** What a kind reports on; a kind that is not named here may report on any period. */
const PERIOD_KINDS: ReadonlyMap<BulletinKind, Period['kind']> = new Map<ShippedKind, Period['kind']>([
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['half-year', 'half-year'],
  ['year-review', 'year'],
]);

const bulletinSchema = z
  .strictObject({
    key: countField,
    // Which there are, the calendar itself says.
    kind: z.string(),
    period: periodField,
    date: dateField,
    title: lineField,
    chapter: countField.nullable().default(null),
    ...detailsFields,
  })
  .refine(({ kind, chapter }) => !isShipped(kind) || (kind === 'topic') === (chapter !== null), {
    ...rule('不该有，或者缺少', '专题（topic）要写明是哪一章，自带的其余各类不写。'),
    path: ['chapter'],
  })
  .refine(({ kind, period }) => (PERIOD_KINDS.get(kind) ?? period.kind) === period.kind, {
    ...rule('与简报类别不合', '月度用月，季度用季度，半年用半年，年终用年。'),
    path: ['period'],
  })
  .transform(withDetails);

const summarySchema = z.strictObject({ date: dateField, title: lineField, ...detailsFields }).transform(withDetails);

/** An entry's own fields, and what a person adds to it. */
function withDetails<T extends Details>(entry: T): Omit<T, keyof Details> & { details: Details } {
  const { note, editor, reviewer, signer, classification, copies, ...own } = entry;
  return { ...own, details: { note, editor, reviewer, signer, classification, copies } };
}

/** Own kinds, name → what it is called; written without any, it is empty. */
const kindsField = z
  .record(z.string(), lineField)
  .nullable()
  .default(null)
  .transform((written): ReadonlyMap<BulletinKind, string> => new Map(Object.entries(written ?? {})));

const calendarSchema = z
  .strictObject({
    year: yearField,
    issuedBefore: z.int().min(0).nullable().default(null),
    newsTitle: lineField,
    summary: summarySchema,
    halfYearSummary: summarySchema.nullable().default(null),
    kinds: kindsField,
    bulletins: z.array(bulletinSchema).min(1),
  })
  .superRefine(({ kinds }, context) => {
    const files = new Set<string>();
    const names = new Set<string>();
    for (const [kind, name] of kinds) {
      const path = ['kinds', kind];
      // Templates are files, and some file systems know no capitals.
      const file = kind.toLowerCase();
      const again = { message: '与前面的重复', advice: '请换一个名称，或删去一个。' };
      const fault = ownKindFault(kind) ?? (files.has(file) ? again : null);
      if (fault !== null) context.addIssue(faultAt(path, undefined, fault.message, fault.advice));
      const called = calledFault(name) ?? (names.has(name) ? again : null);
      if (called !== null) context.addIssue(faultAt(path, name, called.message, called.advice));
      files.add(file);
      names.add(name);
    }
  })
  .superRefine(({ year, kinds, bulletins }, context) => {
    const keys = new Set<number>();
    bulletins.forEach(({ key, kind, period }, at) => {
      const path = ['bulletins', at];
      const unknown = unknownKindFault(kind, kinds);
      if (unknown !== null) context.addIssue(faultAt([...path, 'kind'], kind, unknown.message, unknown.advice));
      if (keys.has(key)) context.addIssue(faultAt([...path, 'key'], key, '与前面的重复', '请改为没有用过的序号。'));
      keys.add(key);
      if (period.year === year) return;
      const advice = '一份编发计划只管一年，请改正时期或年份。';
      context.addIssue(faultAt([...path, 'period'], periodText(period), `不在${year}年`, advice));
    });
  });

/**
 * The year's bulletins from their YAML text.
 * @param text the whole file
 * @param file its name as the user knows it
 * @throws InputError with file, line and path of the first fault
 */
export function loadCalendar(text: string, file: string): Calendar {
  return parseYaml(text, file, calendarSchema, 'calendar');
}
