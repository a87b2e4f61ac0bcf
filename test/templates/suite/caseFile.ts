import { z } from 'zod';
import { InputError } from '../../../src/inputError.js';
import { dateField, lineField } from '../../../src/plan/fields.js';
import { parsePlacedYaml } from '../../../src/plan/yaml.js';
import { faultAt } from '../../../src/plan/yamlFault.js';
import type { IsoDate } from '../../../src/plan/period.js';

const SUMMARIES = ['year', 'half-year', 'year-table', 'half-year-table'] as const;

/** Which document of a plan a case is about. */
export type Asked = { bulletin: number } | { news: IsoDate } | { summary: (typeof SUMMARIES)[number] };

/** What a case is drafted from. */
export type CaseData =
  | { from: 'workbook'; plan: string; workbook: string; asked: Asked; asOf: IsoDate | null }
  | { from: 'content'; content: string; title: string };

/** What case.yaml says. */
export interface CaseFile {
  /** What the case is about, one line. */
  what: string;
  /** `bulletins/monthly`. */
  template: string;
  data: CaseData;
  /** Throws that a field is wrong, with its line. */
  fault: (field: string, what: string, advice: string) => never;
}

const caseSchema = z
  .strictObject({
    what: lineField,
    template: lineField,
    plan: lineField.optional(),
    workbook: lineField.optional(),
    bulletin: z.int().min(1).optional(),
    news: dateField.optional(),
    summary: z.enum(SUMMARIES).optional(),
    asOf: dateField.optional(),
    content: lineField.optional(),
    title: lineField.optional(),
  })
  .transform((raw, context): Omit<CaseFile, 'fault'> => {
    // Of a misspelt name nothing else is said.
    if (context.issues.length > 0) return z.NEVER;
    const { what, template, plan, workbook, bulletin, news, summary, asOf, content, title } = raw;
    const asked = [
      ...(bulletin === undefined ? [] : [{ bulletin }]),
      ...(news === undefined ? [] : [{ news }]),
      ...(summary === undefined ? [] : [{ summary }]),
    ];
    const [one, ...more] = asked;
    if (content !== undefined && plan === undefined && workbook === undefined && one === undefined) {
      return { what, template, data: { from: 'content', content, title: title ?? '标题' } };
    }
    if (
      content === undefined &&
      plan !== undefined &&
      workbook !== undefined &&
      one !== undefined &&
      more.length === 0
    ) {
      return { what, template, data: { from: 'workbook', plan, workbook, asked: one, asOf: asOf ?? null } };
    }
    const advice =
      '从工作簿写的，要有 plan、workbook，以及 bulletin、news、summary 中的一项；直接给变量的，只写 content（和 title）。';
    context.addIssue(faultAt([], undefined, '没有说清写哪一份', advice));
    return z.NEVER;
  });

/**
 * Reads case.yaml.
 * @param file its name as the user knows it
 * @throws InputError with the file and the line
 */
export function readCaseFile(text: string, file: string): CaseFile {
  const { value, placeOf } = parsePlacedYaml(text, file, caseSchema, 'file');
  const fault = (field: string, what: string, advice: string): never => {
    throw new InputError('file', what, placeOf([field]), advice);
  };
  return { ...value, fault };
}
