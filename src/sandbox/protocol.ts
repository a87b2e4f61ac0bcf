import { z } from 'zod';
import type { Charts } from '../bulletin/chart.js';
import type { LintFault, LintRule } from '../template/lint/fault.js';
import type { LintInput } from '../template/lint/lint.js';
import type { NumberedText } from '../template/numbered.js';
import type { Printable } from '../template/printables.js';

/** What the page asks of the worker, one question at a time. */
export type Question =
  | ({ ask: 'lint' } & LintInput)
  /** Compiles templates, for all the renderings that follow. */
  | { ask: 'load'; templates: ReadonlyMap<string, string>; extras: readonly string[] }
  | {
      ask: 'render';
      template: string;
      /** `printables` are objects of this content. */
      content: object;
      printables: readonly Printable[];
      partials: ReadonlyMap<string, string>;
    }
  /** Reads a text as a document's, to see that it can be done. The text is one that the page has checked. */
  | { ask: 'try'; markdown: string; figures: readonly string[]; missing: readonly string[]; charts: Charts };

/** What the frame says. After `ready` it says one thing to each question. */
export type Answer =
  /** The worker runs. */
  | { is: 'ready' }
  | { is: 'value'; value: unknown }
  /** What a template is to blame for. */
  | { is: 'fault'; what: string; place: { file?: string; line?: number; column?: number }; advice: string }
  /** The worker failed, or spoke without being asked. */
  | { is: 'broken'; said: string };

const words = z.string().max(2_000);
const whole = z.number().int().min(0).max(10_000_000);

/** Parses what comes out of the frame. */
export const answerSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('ready') }),
  z.object({ is: z.literal('value'), value: z.unknown() }),
  z.object({
    is: z.literal('fault'),
    what: words,
    place: z.object({ file: words.exactOptional(), line: whole.exactOptional(), column: whole.exactOptional() }),
    advice: words,
  }),
  z.object({ is: z.literal('broken'), said: words }),
]) satisfies z.ZodType<Answer>;

/** The compiler asks for every rule. */
const RULES = Object.keys({
  unreadable: true,
  calendar: true,
  syntax: true,
  'unknown-variable': true,
  'unknown-helper': true,
  'unknown-partial': true,
  'wrong-argument': true,
  'not-printable': true,
  'no-provenance': true,
  'typed-figure': true,
  'not-a-list': true,
  'not-a-group': true,
  'endless-partial': true,
  'heading-skipped': true,
  'table-rows': true,
  'unknown-chart': true,
  'unknown-directive': true,
  'stray-mark': true,
  'unsupported-markup': true,
  'doubled-unit': true,
  'no-template': true,
  'unused-partial': true,
  'too-large': true,
} satisfies Record<LintRule, true>) as LintRule[];

/** Parses the answer to `lint`. */
export const faultsSchema = z
  .array(
    z.object({
      rule: z.enum(RULES),
      severity: z.enum(['error', 'warning']),
      file: words,
      line: whole,
      column: whole,
      endColumn: whole,
      what: words,
      advice: words,
      text: z.string().max(100_000),
    }),
  )
  .max(10_000) satisfies z.ZodType<LintFault[]>;

const askedPlace = z.object({
  file: words,
  line: whole,
  column: whole,
  written: words,
  got: z.enum(['nothing', 'null', 'blanks']),
});

/** Parses the answer to `render`; what it says is checked by `restoreRendered`. */
export const numberedTextSchema = z.object({
  markdown: z.string(),
  figures: z.array(z.number().int()).max(100_000),
  missing: z.array(z.union([z.number().int(), askedPlace])).max(100_000),
}) satisfies z.ZodType<NumberedText>;
