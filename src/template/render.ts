import { InputError } from '../inputError.js';
import { runtimeHelpers, type BranchCollector } from './runtimeHelpers.js';
import { checkSize, createBudget, type Budget } from './budget.js';
import { createPrinter } from './print.js';
import type { Rendered } from './rendered.js';

/** A compiled template, called by Handlebars' conventions. */
export type Run = (content: unknown, options?: RuntimeOptions) => string;

/** One compiled template. */
export interface Template {
  /** File, for messages: `bulletins/monthly.md.hbs`. */
  file: string;
  run: Run;
}

/** Compiled templates: from `compileTemplates`, or precompiled by a build. */
export interface Templates {
  byName: ReadonlyMap<string, Template>;
  /** Compiles such a partial, or finds it compiled; throws an InputError like `compileTemplates`. */
  compileExtra: (name: string, source: string) => Template;
}

/** What a rendering brings along. */
export interface RenderOptions {
  /** Sources of partials by name, such as the calendar's title pattern as `title`. */
  partials?: ReadonlyMap<string, string>;
  /** Told of each way that a block takes, for tests that measure what they try. */
  branches?: BranchCollector;
}

/**
 * The Markdown of a content, with the register of the figures in it. The same templates and content give the same text.
 *
 * @param name the template's: `bulletins/monthly`
 * @throws InputError `template`, with the place, where a value cannot be printed, where a partial is not there or is
 * nested without end, and where the text grows beyond all measure
 */
export function render(templates: Templates, name: string, content: unknown, options: RenderOptions = {}): Rendered {
  const template = templates.byName.get(name);
  if (template === undefined) {
    const known = [...templates.byName.keys()].sort().join('、');
    throw new InputError(
      'template',
      `没有名为“${name}”的模板。`,
      { file: `${name}.md.hbs` },
      `现有的模板有：${known}。`,
    );
  }
  const extras = [...(options.partials ?? [])].map(
    ([key, source]) => [key, templates.compileExtra(key, source)] as const,
  );
  const partials = new Map([...templates.byName, ...extras]);
  const budget = createBudget();
  const printer = createPrinter();
  const markdown = template.run(content, {
    helpers: runtimeHelpers(printer, budget, partials, options.branches),
    partials: Object.fromEntries([...partials].map(([key, partial]) => [key, nested(partial, budget)])),
    // Stated, so that Handlebars refuses without writing to the console.
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
  checkSize(markdown, { file: template.file });
  return { markdown, figures: printer.figures, missing: printer.missing };
}

/** A partial that keeps count of how deep it stands. */
function nested({ file, run }: Template, budget: Budget): Run {
  return (content, options) => {
    const text = budget.nest(() => run(content, options));
    checkSize(text, { file });
    return text;
  };
}
