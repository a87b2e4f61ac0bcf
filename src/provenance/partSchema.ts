import { z } from 'zod';

/** The part as it is read: attributes are text, ids are not yet followed. */
const offset = z.string().regex(/^\d+$/).transform(Number);
const printed = {
  title: z.string(),
  text: z.string(),
  asOf: z.string().nullable().default(null),
};
const number = { value: z.string(), unit: z.string() };

const conversion = z
  .object({ from: z.string(), to: z.string(), factor: z.string() })
  .transform(({ from, to, factor }) => ({ fromUnit: from, toUnit: to, factor }));

const read = z.object({
  kind: z.literal('read'),
  ...printed,
  ...number,
  source: z.string(),
  approximate: z
    .literal('true')
    .optional()
    .transform((said) => said !== undefined),
  bound: z.enum(['>=', '>', '<=']).nullable().default(null),
  conversion: conversion.nullable(),
});

const input = z.object({
  name: z.string(),
  ...number,
  sources: z
    .string()
    .default('')
    .transform((ids) => ids.split(' ').filter((id) => id !== '')),
});

const derived = z.object({
  kind: z.literal('derived'),
  ...printed,
  ...number,
  formula: z.string(),
  inputs: z.array(input),
});

const passage = z.object({ kind: z.literal('passage'), ...printed, source: z.string(), start: offset, end: offset });

const figure = z.discriminatedUnion('kind', [read, derived, passage]);

/** The shape of the part, once its elements are plain objects. */
export const partSchema = z.object({
  workbook: z.string(),
  fingerprint: z.string(),
  asOf: z.string(),
  plan: z.string(),
  ownTemplates: z.string().nullable().default(null),
  cells: z.array(z.object({ id: z.string(), sheet: z.string(), cell: z.string(), text: z.string() })),
  quotes: z.array(z.object({ id: z.string(), ref: z.string(), quote: z.string() })),
  clips: z.array(
    z.object({ id: z.string(), ref: z.string(), address: z.string(), site: z.string(), text: z.string() }),
  ),
  figures: z.array(z.object({ id: z.string(), figure })),
  missings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      reason: z.string(),
      source: z.string().nullable().default(null),
    }),
  ),
  charts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      unit: z.string(),
      points: z.array(z.object({ id: z.string(), series: z.string(), category: z.string(), figure })),
    }),
  ),
});

/** The part before its ids are followed. */
export type RawPart = z.infer<typeof partSchema>;
export type RawFigure = z.infer<typeof figure>;
