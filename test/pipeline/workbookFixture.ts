import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Plan } from '../../src/plan/plan.js';
import { loadMapping } from '../../src/progress/mapping/loadMapping.js';
import type { Mapping } from '../../src/progress/mapping/mapping.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import type { Workbook } from '../../src/workbook/workbook.js';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

/** What a folder says of its workbook; values are decimals in the plan's unit. */
const expectedSchema = z.strictObject({
  about: z.string().min(1),
  /** The day that the workbook says it stands at. */
  day: z.string(),
  /** Every target of which a value is known on that day. */
  values: z.record(z.string(), decimal),
  /** Targets with a figure that must not be used: they are in no other list. */
  refused: z.array(z.string()).default([]),
  earlier: z.array(z.strictObject({ day: z.string(), target: z.string(), value: decimal })).default([]),
  approximate: z.array(z.string()).default([]),
  /** Every finding but those that follow from the values. */
  findings: z
    .array(z.strictObject({ rule: z.string(), sheet: z.string().nullable(), cell: z.string().nullable() }))
    .default([]),
});

export type Expected = z.output<typeof expectedSchema>;

const makerSchema = z.object({ name: z.string(), make: z.custom<() => Uint8Array>((f) => typeof f === 'function') });

/** A folder's workbook, made by its script or read from its file, with its mapping and what is expected of it. */
export async function loadFixture(
  folder: string,
  plan: Plan,
): Promise<{ workbook: Workbook; mapping: Mapping | null; expected: Expected }> {
  const files = readdirSync(folder);
  const expected = expectedSchema.parse(parse(readFileSync(join(folder, 'expected.yaml'), 'utf8')));
  const mapping = files.includes('mapping.yaml')
    ? loadMapping(readFileSync(join(folder, 'mapping.yaml'), 'utf8'), 'mapping.yaml', plan)
    : null;
  if (files.includes('make.ts')) {
    const { name, make } = makerSchema.parse(await import(pathToFileURL(join(folder, 'make.ts')).href));
    return { workbook: readWorkbook(make(), name), mapping, expected };
  }
  const [name, ...more] = files.filter((file) => !file.endsWith('.yaml'));
  if (name === undefined || more.length > 0) throw new Error(`${folder} holds no workbook, or several`);
  return { workbook: readWorkbook(new Uint8Array(readFileSync(join(folder, name))), name), mapping, expected };
}
