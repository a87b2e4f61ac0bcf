import { z } from 'zod';
import { textField } from '../../plan/fields.js';
import type { Plan } from '../../plan/plan.js';
import { parsePlacedYaml } from '../../plan/yaml.js';
import { rule } from '../../plan/yamlFault.js';
import { mappingFault, type Mapping } from './mapping.js';
import { UNREAD } from './mappingWords.js';
import { mappingOf } from './mappingSettings.js';
import type { Setting, SettingKind } from './setting.js';

/** A value as typed, nothing where none is; rows and years are numbers to YAML. */
const valueField = z
  .union([z.string(), z.number()])
  .nullable()
  .transform((value) => String(value ?? ''));

const unreadField = z
  .unknown()
  .refine((value) => value === '是' || value === true, rule('只能写“是”', '要读的，请删去这一项。'));

const entriesField = z.record(z.string(), valueField);

const tableSchema = z.strictObject({
  工作表: textField,
  不读: unreadField.optional(),
  表头行: valueField.optional(),
  列范围: valueField.optional(),
  年份: valueField.optional(),
  数据截至: valueField.optional(),
  数据末行: valueField.optional(),
  名单: valueField.optional(),
  合计列: valueField.optional(),
  列: entriesField.optional(),
  行: entriesField.optional(),
});

/** 表格 of a mapping file: one or more entries a sheet; nothing where all of it is still commented out. */
const mappingSchema = z.strictObject({ 表格: z.array(tableSchema).nullable() });

type RawTable = z.output<typeof tableSchema>;

/** Single values before columns, which are read by the year, and columns before rows. */
const SINGLE = ['表头行', '列范围', '年份', '数据截至', '数据末行', '名单', '合计列'] as const;
const MANY = ['列', '行'] as const;

/**
 * Reads a mapping file, which a person has corrected and confirmed.
 * @param text the whole file
 * @param file its name as the user knows it
 * @throws InputError `mapping` with file, line and path of what cannot be understood, or what the plan does not have
 */
export function loadMapping(text: string, file: string, plan: Plan): Mapping {
  return mappingOf(settingsInFile(text, file), plan, '按映射文件指定');
}

/**
 * What a mapping file says, setting by setting.
 * @throws InputError `mapping` with file, line and path of what is no setting
 */
export function settingsInFile(text: string, file: string): Setting[] {
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line.replace('\uFEFF', '')))) {
    throw mappingFault(
      { file },
      '映射文件是空的。',
      '可以在窗格的“识别”里导出一份（命令行用 check 的 --write-mapping）。',
    );
  }
  const { value, placeOf } = parsePlacedYaml(text, file, mappingSchema, 'mapping');
  return (value.表格 ?? []).flatMap((table, index) =>
    settingsOf(table, (...path) => {
      const place = placeOf(['表格', index, ...path]);
      return { sheet: placeOf(['表格', index, '工作表']), setting: place, at: place, as: place };
    }),
  );
}

function settingsOf(table: RawTable, placesOf: (...path: PropertyKey[]) => Setting['places']): Setting[] {
  const { 工作表: sheet, 表头行, 不读 } = table;
  if (表头行 === undefined && 不读 === undefined) {
    const advice = '请写表头在第几行，如“表头行: 4”；整张表不读的，写“不读: 是”。';
    throw mappingFault(placesOf().setting, `工作表“${sheet}”没有写表头行。`, advice);
  }
  const one = (kind: SettingKind, path: PropertyKey[], at: string, as: string): Setting => ({
    sheet,
    kind,
    at: at.trim(),
    as: as.trim(),
    places: placesOf(...path),
  });
  return [
    ...(不读 === undefined ? [] : [one(UNREAD, [UNREAD], '', '')]),
    ...SINGLE.flatMap((kind) => {
      const value = table[kind];
      return value === undefined ? [] : [one(kind, [kind], value, '')];
    }),
    ...MANY.flatMap((kind) => Object.entries(table[kind] ?? {}).map(([at, as]) => one(kind, [kind, at], at, as))),
  ];
}
