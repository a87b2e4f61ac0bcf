import { z, type ZodType } from 'zod';
import { parseYaml } from '../../plan/yaml.js';
import { faultAt } from '../../plan/yamlFault.js';
import type { Content } from '../content.js';
import { contentShape } from './contentShape.js';
import { writtenChart, writtenFigure, writtenLight } from './contentWords.js';
import type { Shape } from './shape.js';

/**
 * A Content that a person has written down to try a template with: only what matters stands in the YAML. A list that is
 * left out is empty, what need not be there is not there, yes or no is no; a text or a figure that should be there is
 * printed as 〔指标名称〕 or 暂无数据, so that one sees what to add. A figure is written as it is printed: `38家`.
 * @param text the whole file
 * @param file its name as the user knows it
 * @throws InputError `template` with line and path of the first fault
 */
export function contentFromYaml(text: string, file: string): Content {
  // The schema is made of the shape that the type is inferred from; the compiler cannot follow that.
  return parseYaml(text, file, contentSchema, 'template') as Content;
}

const made = new Map<Shape, ZodType>();

/** One schema a shape: targets stand in many places. */
function schemaOf(shape: Shape): ZodType {
  const known = made.get(shape);
  if (known !== undefined) return known;
  const schema = newSchema(shape);
  made.set(shape, schema);
  return schema;
}

function newSchema(shape: Shape): ZodType {
  switch (shape.type) {
    case 'text':
      return z.string().default(`〔${shape.about}〕`);
    case 'flag':
      return z.boolean().default(false);
    case 'figure':
      return written(
        (value) => writtenFigure(value, shape.about),
        '请照印出来的样子写，如 38家；没有的数写 暂无数据。',
      ).default(writtenFigure('暂无数据：用例没有写这一项。', shape.about));
    case 'light':
      return written(writtenLight, '可用：绿灯、黄灯、红灯。');
    case 'chart':
      return written(writtenChart, '请写图的标题。');
    case 'optional':
      return schemaOf(shape.of).nullable().default(null);
    case 'list':
      return z.array(schemaOf(shape.of)).default([]);
    case 'group':
      return groupSchema(shape.fields);
  }
}

/** A group that is left out is one of which nothing is written. */
function groupSchema(fields: Readonly<Record<string, Shape>>): ZodType {
  const entries = Object.entries(fields).map(([name, shape]) => [name, schemaOf(shape)] as const);
  return z.strictObject(Object.fromEntries(entries)).prefault({});
}

/** What a person writes on one line for a value that is more than a text; `read` gives null for what it does not know. */
function written(read: (value: string) => object | null, advice: string): ZodType<object> {
  return z.unknown().transform((value, context): object => {
    const found = typeof value === 'string' || typeof value === 'number' ? read(String(value)) : null;
    if (found !== null) return found;
    context.addIssue(faultAt([], value, '看不懂', advice));
    return z.NEVER;
  });
}

const contentSchema = schemaOf(contentShape);
