import { z } from 'zod';
import { parseYaml } from '../plan/yaml.js';
import { rule } from '../plan/yamlFault.js';
import { cleanText } from '../xmlText.js';
import type { Letterhead } from './letterhead.js';

const text = z
  .string()
  .transform((written) => cleanText(written).trim())
  .refine(
    (written) => written !== '' && !/[\n\r\t]/.test(written),
    rule('不是一行文字', '请写成一行，不要留空；不需要的项可以整行删去。'),
  );
const names = z
  .array(text)
  .nullable()
  .default([])
  .transform((list) => list ?? []);

/** Fonts that Windows and WPS have, or that every bureau has installed; none is embedded. */
const fonts = z.strictObject({
  title: text.default('方正小标宋简体'),
  body: text.default('仿宋_GB2312'),
  heading1: text.default('黑体'),
  heading2: text.default('楷体_GB2312'),
  pageNumber: text.default('宋体'),
  latin: text.default('Times New Roman'),
});

const schema = z.strictObject({
  bureau: text,
  bulletinName: text,
  issuingOffice: text,
  classification: text.nullable().default(null),
  reportTo: names,
  sendTo: names,
  issueTo: names,
  copies: z.int().positive().nullable().default(null),
  fonts: fonts.prefault({}),
  red: z
    .string()
    .regex(/^[0-9A-Fa-f]{6}$/, rule('不是颜色', '请写成加引号的六位十六进制数，如 "FF0000"。'))
    .default('FF0000'),
});

/**
 * The letterhead from the text of letterhead.yaml; whatever the file leaves out is as the standard has it.
 * @throws InputError (`letterhead`) with line and path
 */
export function loadLetterhead(yaml: string, file: string): Letterhead {
  return parseYaml(yaml, file, schema, 'letterhead');
}
