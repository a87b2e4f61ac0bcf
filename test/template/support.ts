import assert from 'node:assert/strict';
import type { Missing, ReadFigure } from '../../src/bulletin/figure.js';
import { InputError } from '../../src/inputError.js';
import { compileTemplates } from '../../src/template/compile.js';
import { render } from '../../src/template/render.js';
import { PRINTED, type Rendered } from '../../src/template/rendered.js';

/** A figure read from a cell. */
export function figure(text: string): ReadFigure {
  return {
    kind: 'read',
    title: '新认定国家高新技术企业 累计完成',
    text,
    asOf: '2021-09-30',
    value: '38',
    unit: '家',
    source: { from: 'workbook', sheet: '指标月报', cell: 'L12', text },
    conversion: null,
    approximate: false,
    bound: null,
  };
}

export const missing: Missing = { kind: 'missing', title: '技术合同登记额', reason: '单元格L9是空的。', source: null };

/** Renders one template, `main`, with the partials beside it. */
export function renderOne(source: string, content: unknown, partials: Readonly<Record<string, string>> = {}): Rendered {
  return render(compileTemplates(new Map([['main', source], ...Object.entries(partials)])), 'main', content);
}

/** The Markdown of one template, its data links without the mark of printed ones. */
export function markdownOf(source: string, content: unknown, partials: Readonly<Record<string, string>> = {}): string {
  return renderOne(source, content, partials).markdown.replaceAll(PRINTED, '');
}

/** The InputError that a call throws; anything else fails the test. */
export function inputErrorOf(run: () => unknown): InputError {
  let thrown: unknown;
  try {
    run();
  } catch (error) {
    thrown = error;
  }
  assert.ok(thrown instanceof InputError, `no InputError but ${String(thrown)}`);
  assert.equal(thrown.problem, 'template');
  return thrown;
}
