import { z } from 'zod';
import { BULLETIN_KINDS, type BulletinKind, type Calendar } from './calendar.js';
import { detailsFields, type Details } from './details.js';
import { countField, dateField, lineField, periodField, yearField } from './fields.js';
import type { Period } from './period.js';
import { periodText } from './periodText.js';
import { parseYaml } from './yaml.js';
import { faultAt, rule } from './yamlFault.js';

/** What a kind reports on; a kind that is not named here may report on any period. */
const PERIOD_KINDS: Readonly<Partial<Record<BulletinKind, Period['kind']>>> = {
  monthly: 'month',
  quarterly: 'quarter',
  'half-year': 'half-year',
  'year-review': 'year',
};

const bulletinSchema = z
  .strictObject({
    key: countField,
    // An unplanned kind has no place in the calendar.
    kind: z.enum(BULLETIN_KINDS).exclude(['news']),
    period: periodField,
    date: dateField,
    title: lineField,
    chapter: countField.nullable().default(null),
    ...detailsFields,
  })
  .refine(({ kind, chapter }) => (kind === 'topic') === (chapter !== null), {
    ...rule('不该有，或者缺少', '专题（topic）要写明是哪一章，其余各类不写。'),
    path: ['chapter'],
  })
  .refine(({ kind, period }) => (PERIOD_KINDS[kind] ?? period.kind) === period.kind, {
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

const calendarSchema = z
  .strictObject({
    year: yearField,
    issuedBefore: z.int().min(0).nullable().default(null),
    newsTitle: lineField,
    summary: summarySchema,
    halfYearSummary: summarySchema.nullable().default(null),
    bulletins: z.array(bulletinSchema).min(1),
  })
  .superRefine(({ year, bulletins }, context) => {
    const keys = new Set<number>();
    bulletins.forEach(({ key, period }, at) => {
      const path = ['bulletins', at];
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
