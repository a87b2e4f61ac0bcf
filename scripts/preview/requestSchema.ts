import { z } from 'zod';
import type { PreviewRequest } from './messages.js';

const day = z.iso.date();

const wanted = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('planned'), key: z.int() }),
  z.strictObject({ what: z.literal('news'), day: day.nullable() }),
  z.strictObject({ what: z.literal('summary'), part: z.enum(['year', 'half-year']), tableOnly: z.boolean() }),
  z.strictObject({
    what: z.literal('trial'),
    kind: z.string(),
    period: z.strictObject({
      kind: z.enum(['month', 'quarter', 'half-year', 'year']),
      year: z.int().min(1900).max(2999),
      index: z.int().min(1).max(12),
    }),
  }),
]);

const schema = z.strictObject({
  workbook: z.string().nullable(),
  wanted: wanted.nullable(),
  day: day.nullable(),
});

/** What the page asks, null where it is nothing that the page would. */
export function readRequest(text: string): PreviewRequest | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
