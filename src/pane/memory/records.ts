import { z } from 'zod';
import type { KeptRow } from '../../bulletin/kept/keptRow.js';
import type { Correction } from '../../progress/mapping/correction.js';
import type { LastWorkbook, RememberedWork } from './memory.js';

/** Of all records; a later one is another program's business. */
export const VERSION = 1;

const version = z.literal(VERSION);
const place = z.number().int().nonnegative();

export const workbookSchema: z.ZodType<LastWorkbook> = z
  .object({
    version,
    id: z.string().min(1),
    name: z.string().min(1),
    content: z.instanceof(Blob).refine(({ size }) => size > 0),
    savedAt: z.number(),
  })
  .transform(({ id, name, content, savedAt }) => ({ id, name, content, savedAt }));

const correction: z.ZodType<Correction> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('column'), sheet: z.string(), table: place, column: place, words: z.string() }),
  z.object({
    kind: z.literal('row'),
    sheet: z.string(),
    table: place,
    row: place,
    words: z.string(),
    label: z.string(),
  }),
  z.object({ kind: z.literal('header'), sheet: z.string(), table: place, rows: z.string() }),
  z.object({ kind: z.literal('sheet'), sheet: z.string(), read: z.boolean() }),
]);

export const workSchema: z.ZodType<RememberedWork> = z
  .object({
    version,
    of: z.string().min(1),
    file: z.object({ name: z.string(), text: z.string() }).nullable(),
    corrections: z.array(correction),
    day: z.iso.date().nullable(),
  })
  .transform(({ of, file, corrections, day }) => ({ of, mapping: { file, corrections }, day }));

const keptRow: z.ZodType<KeptRow> = z.object({
  number: z.string(),
  runningNumber: z.string(),
  key: z.string(),
  headline: z.string(),
  kind: z.string(),
  period: z.string(),
  date: z.string(),
  status: z.string(),
  file: z.string(),
  id: z.string(),
});

export const ledgerSchema: z.ZodType<readonly KeptRow[]> = z
  .object({ version, rows: z.array(keptRow) })
  .transform(({ rows }) => rows);

const versioned = z.object({ version: z.number() });

/** Whether a record is of a later version of the program. */
export function isNewer(record: unknown): boolean {
  const { data } = versioned.safeParse(record);
  return data !== undefined && data.version > VERSION;
}
