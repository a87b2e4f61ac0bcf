import { z } from 'zod';
import { copiesField, lineField } from '../plan/fields.js';
import { parseYaml } from '../plan/yaml.js';
import { faultAt, rule } from '../plan/yamlFault.js';
import type { Letterhead } from './letterhead.js';

const names = z
  .array(lineField)
  .nullable()
  .default([])
  .transform((list) => list ?? []);

/** Fonts that Windows and WPS have, or that every bureau has installed; none is embedded. */
const fonts = z.strictObject({
  title: lineField.default('方正小标宋简体'),
  body: lineField.default('仿宋_GB2312'),
  heading1: lineField.default('黑体'),
  heading2: lineField.default('楷体_GB2312'),
  pageNumber: lineField.default('宋体'),
  latin: lineField.default('Times New Roman'),
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
  bureau: lineField,
  bulletinName: lineField,
  issuingOffice: lineField,
  classification: lineField.nullable().default(null),
  reportTo: names,
  sendTo: names,
  issueTo: names,
  copies: copiesField.nullable().default(null),
  editor: lineField.nullable().default(null),
  reviewer: lineField.nullable().default(null),
  signer: lineField.nullable().default(null),
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
