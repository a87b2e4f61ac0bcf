import assert from 'node:assert/strict';
import { readTemplates } from '../../src/cli/readFiles.js';
import { prepareYear, requestOf, runTemplate, TITLE } from '../../src/pipeline/composing.js';
import { printablesIn, restoreRendered } from '../../src/pipeline/sandboxing.js';
import { createAnswerer } from '../../src/sandbox/answer.js';
import {
  answerSchema,
  faultsSchema,
  numberedTextSchema,
  type Answer,
  type Question,
} from '../../src/sandbox/protocol.js';
import { root } from '../e2e/commandLine.js';
import { openSeedYear } from '../pipeline/seedYear.js';

/** A worker, asked over the border that copies all that crosses it. */
function openWorker(): (question: Question) => Answer {
  const answer = createAnswerer();
  return (question) => answerSchema.parse(structuredClone(answer(structuredClone(question))));
}

function load(ask: (question: Question) => Answer, sources: Readonly<Record<string, string>>): Answer {
  return ask({ ask: 'load', templates: new Map(Object.entries(sources)), extras: [] });
}

function renderMain(ask: (question: Question) => Answer, content: object = {}): Answer {
  return ask({ ask: 'render', template: 'main', content, printables: printablesIn(content), partials: new Map() });
}

describe('the worker of the sandbox', () => {
  it('yields every document of the year as it is made here, byte for byte', async function () {
    this.timeout(30_000);
    const { setup, progress } = await openSeedYear();
    const templates = await readTemplates(`${root}templates`);
    const ask = openWorker();
    assert.deepEqual(ask({ ask: 'load', templates, extras: [TITLE] }), { is: 'value', value: null });
    const documents = prepareYear(setup, progress, '2021-12-31');
    assert.ok(documents.length > 19);
    for (const { name, prepare } of documents) {
      const prepared = prepare();
      const { template, content, partials } = requestOf(prepared);
      const printables = printablesIn(content);
      const answer = ask({ ask: 'render', template, content, printables, partials });
      assert.ok(answer.is === 'value', name);
      const rendered = restoreRendered(numberedTextSchema.parse(answer.value), {
        file: `${template}.md.hbs`,
        names: { templates: templates.keys(), extras: partials.keys() },
        printables,
      });
      const expected = runTemplate(setup, prepared);
      assert.equal(rendered.markdown, expected.markdown, name);
      assert.deepEqual([...rendered.figures], [...expected.figures], name);
      assert.deepEqual([...rendered.missing], [...expected.missing], name);
      const tried = ask({
        ask: 'try',
        markdown: rendered.markdown,
        figures: [...rendered.figures.keys()],
        missing: [...rendered.missing.keys()],
        charts: content.charts,
      });
      assert.deepEqual(tried, { is: 'value', value: null });
    }
  });

  it('names the template, the line and the column of what cannot be compiled', () => {
    const answer = load(openWorker(), { 'bulletins/x': '# 标题\n{{#if a}}' });
    assert.ok(answer.is === 'fault');
    assert.deepEqual(answer.place, { file: 'bulletins/x.md.hbs', line: 2, column: 1 });
  });

  it('goes on with the templates it had where others cannot be compiled', () => {
    const ask = openWorker();
    load(ask, { main: '甲' });
    load(ask, { main: '{{' });
    assert.deepEqual(renderMain(ask), { is: 'value', value: { markdown: '甲', figures: [], missing: [] } });
  });

  it('says of a template that is not there that it is not there', () => {
    const answer = renderMain(openWorker());
    assert.ok(answer.is === 'fault');
    assert.match(answer.what, /没有名为“main”的模板/);
  });

  it('lints, in a form that the page can parse', () => {
    const templates = new Map([['bulletins/monthly', '# 标题\n{{#if a}}\n']]);
    const answer = openWorker()({ ask: 'lint', templates, calendar: null });
    assert.ok(answer.is === 'value');
    const [fault] = faultsSchema.parse(answer.value);
    assert.deepEqual([fault?.rule, fault?.file, fault?.line], ['syntax', 'bulletins/monthly.md.hbs', 2]);
  });

  it('tries a text, whose faults are for the page to tell', () => {
    const charts = { completion: null, course: null, districts: null };
    for (const markdown of ['# 标题\n', '没有大标题', '# a\n<script>\n']) {
      const answer = openWorker()({ ask: 'try', markdown, figures: [], missing: [], charts });
      assert.deepEqual(answer, { is: 'value', value: null }, markdown);
    }
  });
});

describe('what comes out of the frame', () => {
  const fault = { is: 'fault', what: 'x', place: {}, advice: 'y' };
  for (const [what, said] of [
    ['nothing', undefined],
    ['a text', 'ready'],
    ['an answer of another kind', { is: 'other' }],
    ['a fault without words', { is: 'fault', place: {} }],
    ['a fault with an endless text', { ...fault, what: 'x'.repeat(2001) }],
    ['a place that is none', { ...fault, place: { file: 1 } }],
    ['a line that is none', { ...fault, place: { line: -1 } }],
  ] as const) {
    it(`is not taken where it is ${what}`, () => assert.equal(answerSchema.safeParse(said).success, false));
  }

  it('is taken without what it may not say', () => {
    assert.deepEqual(answerSchema.parse({ ...fault, place: { file: 'a', cell: 'A1' }, problem: 'plan' }), {
      ...fault,
      place: { file: 'a' },
    });
  });

  it('is not taken as a text where its numbers or places are none', () => {
    const text = { markdown: '', figures: [], missing: [] };
    assert.deepEqual(numberedTextSchema.parse(text), text);
    for (const wrong of [
      { ...text, markdown: 1 },
      { ...text, figures: ['f1'] },
      { ...text, figures: { 0: 0, length: 1 } },
      { ...text, missing: [{ file: 'a', line: 1, column: 1 }] },
      { ...text, missing: [null] },
    ])
      assert.equal(numberedTextSchema.safeParse(wrong).success, false, JSON.stringify(wrong));
  });
});
