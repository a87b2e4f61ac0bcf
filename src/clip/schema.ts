import { z } from 'zod';
import { partsOf, validDate } from '../plan/period.js';
import { cleanLine } from './cleanText.js';
import type { Capture, Clip } from './clip.js';
import { cutTo, LONGEST, MOST_FRAMES } from './limits.js';

export { LONGEST } from './limits.js';

/** Control characters but for the end of a line; marks that turn the direction of writing. */
const CONTROL = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** What stands for a character that could not be read, as no workbook and no page can hold it. */
const UNREADABLE = /[\p{Noncharacter_Code_Point}\ufffd]/gu;

/** Without what no sheet and no page can show. */
function sound(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .toWellFormed()
    .replace(CONTROL, '')
    .replace(UNREADABLE, '□');
}

/** Text of some lines. */
function lines(longest: number) {
  return z.string().transform((text) => cutTo(sound(text).trim(), longest).trim());
}

/** Text of one line. */
function line(longest: number) {
  return z.string().transform((text) => cutTo(cleanLine(sound(text)), longest).trim());
}

/** Only what a browser fetches a page by: never `javascript:`, never a file of the machine. */
const address = z
  .string()
  .transform((text) => text.trim())
  .transform((text) =>
    /^https?:\/\/[^\s/]/i.test(text) && !/[\s\p{Cc}]/u.test(text) && text.length <= LONGEST.address ? text : '',
  );

const day = z.string().refine((text) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return validDate(year, month, day) === text;
});

const id = z.string().regex(/^[\w.:-]{1,80}$/);

const stamp = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/);

const use = z.object({
  year: z.number().int().min(1_900).max(2_999),
  number: z.number().int().min(1).max(9_999).nullable(),
  title: line(LONGEST.headline),
});

/** A clip as it is kept, from outside: too long a text is cut, an address that is none of the web's is left out. */
export const clipSchema = z.object({
  id,
  headline: line(LONGEST.headline),
  text: lines(LONGEST.text),
  summary: line(LONGEST.summary),
  date: day.nullable(),
  source: line(LONGEST.source),
  address,
  item: z.number().int().min(1).max(999).nullable(),
  takenAt: stamp,
  used: z.array(use).max(200),
}) satisfies z.ZodType<Clip>;

/** HTML is only ever parsed for its words; half a character at its cut would be no text. */
const html = z.string().transform((text) => cutTo(text, LONGEST.html).toWellFormed());

/** What was taken from a page, from outside. The address is kept as it is where it is one of the web's. */
export const captureSchema: z.ZodType<Capture> = z.object({
  id,
  address,
  title: line(LONGEST.headline),
  selection: z.string().transform((text) => cutTo(text.toWellFormed(), LONGEST.text * 2)),
  frames: z
    .array(z.object({ address: z.string().transform((text) => cutTo(text, LONGEST.address)), html, cut: z.boolean() }))
    .max(MOST_FRAMES),
  takenAt: stamp,
});
