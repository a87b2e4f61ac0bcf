import { z } from 'zod';
import { parseYaml } from '../plan/yaml.js';
import { faultAt, rule } from '../plan/yamlFault.js';
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

const color = z.string().regex(/^[0-9A-Fa-f]{6}$/, rule('不是颜色', '请写成加引号的六位十六进制数，如 "FF0000"。'));

const colors = z
  .strictObject({
    bars: color.default('8FB4D9'),
    behind: color.default('B03A2E'),
    line: color.default('1F3864'),
    green: color.default('2E8B57'),
    yellow: color.default('E6A700'),
    red: color.default('C00000'),
  })
  .superRefine(({ bars, behind }, context) => {
    if (brightness(bars) - brightness(behind) >= LEAST_CONTRAST) return;
    const advice = '请把 behind 换成深些的颜色，或把 bars 换成浅些的颜色；黑白打印时两种柱子要分得清。';
    context.addIssue(faultAt(['behind'], behind, `与 bars（${bars}）深浅相近`, advice));
  });

/** Of 1: bars of greys that are nearer to each other look alike. */
const LEAST_CONTRAST = 0.2;

/** How light a colour is in grey print, 0 to 1 (ITU-R BT.601). */
function brightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

const schema = z.strictObject({
  bureau: text,
  bulletinName: text,
  issuingOffice: text,
  classification: text.nullable().default(null),
  reportTo: names,
  sendTo: names,
  issueTo: names,
  copies: z.int().positive().nullable().default(null),
  editor: text.nullable().default(null),
  reviewer: text.nullable().default(null),
  signer: text.nullable().default(null),
  fonts: fonts.prefault({}),
  red: color.default('FF0000'),
  colors: colors.prefault({}),
});

/**
 * The letterhead from the text of letterhead.yaml; whatever the file leaves out is as the standard has it.
 * @throws InputError (`letterhead`) with line and path
 */
export function loadLetterhead(yaml: string, file: string): Letterhead {
  return parseYaml(yaml, file, schema, 'letterhead');
}
