import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What a clerk typed: a text or a number, a number with its own format, or a formula that lost its reference. */
const Typed = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.strictObject({ value: z.number(), format: z.string() }),
  z.strictObject({ error: z.string().regex(/^#[A-Z0-9/]+[!?]?$/) }),
]);

/** A day as typed, or as a real date cell. */
const Day = z.union([z.string(), z.null(), z.strictObject({ date: z.iso.date() })]);

const Indicator = z.strictObject({
  /** 内部编号, in the hidden column. */
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  goal: Typed,
  /** January to December. */
  months: z.array(Typed).length(12),
  /** 全年累计完成; December's cell where absent. */
  total: Typed.optional(),
  /** Share of the goal: 1.05 is shown as 105.0%. */
  rate: Typed,
  office: z.string(),
  remark: z.string().optional(),
  /** Number format of the row's plain numbers. */
  format: z.string().optional(),
});

const Indicators = z.strictObject({
  title: z.string(),
  filing: z.string(),
  notes: z.array(z.string()),
  footer: z.string(),
  chapters: z.array(
    z.strictObject({
      title: z.string(),
      items: z.array(z.strictObject({ item: z.union([z.string(), z.number()]), rows: z.array(Indicator).nonempty() })),
    }),
  ),
});

const Task = z.strictObject({
  task: z.string(),
  office: z.string(),
  deadline: Day,
  updated: Day.optional(),
  progress: z.string().optional(),
  problems: z.string().optional(),
  next: z.string().optional(),
});

const Tasks = z.strictObject({
  title: z.string(),
  filing: z.string(),
  items: z.array(z.strictObject({ item: z.int(), tasks: z.array(Task).nonempty() })),
});

const Districts = z.strictObject({
  title: z.string(),
  names: z.array(z.string()),
  blocks: z.array(
    z.strictObject({
      asOf: z.string(),
      rows: z.array(
        z.strictObject({
          item: z.int(),
          name: z.string(),
          unit: z.string(),
          parts: z.array(z.number()),
          total: z.number(),
        }),
      ),
    }),
  ),
});

const News = z.strictObject({
  title: z.string(),
  items: z.array(
    z.strictObject({ date: Day, item: z.int(), headline: z.string(), text: z.string(), origin: z.string() }),
  ),
});

const Ledger = z.strictObject({
  title: z.string(),
  rows: z.array(
    z.strictObject({
      number: z.int(),
      runningNumber: z.int(),
      key: z.int().nullable(),
      title: z.string(),
      category: z.string(),
      period: z.string(),
      date: Day,
      state: z.enum(['已印发', '草稿']),
      file: z.string(),
    }),
  ),
});

/** A cell's content as typed. */
export type Typed = z.infer<typeof Typed>;
/** A day as typed, or as a real date. */
export type Day = z.infer<typeof Day>;
/** The content of the five sheets. */
export interface WorkbookData {
  indicators: z.infer<typeof Indicators>;
  tasks: z.infer<typeof Tasks>;
  districts: z.infer<typeof Districts>;
  news: z.infer<typeof News>;
  ledger: z.infer<typeof Ledger>;
}

/**
 * Reads the sheets' data files.
 * @param folder the year's `progress` folder
 * @throws where a file is absent or does not have its shape; the message names it
 */
export async function readData(folder: string): Promise<WorkbookData> {
  const read = async <Shape extends z.ZodType>(name: string, shape: Shape): Promise<z.infer<Shape>> => {
    const file = join(folder, `${name}.yaml`);
    const result = shape.safeParse(parse(await readFile(file, 'utf8')));
    if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
    return result.data;
  };
  return {
    indicators: await read('indicators', Indicators),
    tasks: await read('tasks', Tasks),
    districts: await read('districts', Districts),
    news: await read('news', News),
    ledger: await read('ledger', Ledger),
  };
}
