import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAll } from '../../../../src/template/lint/parsed.js';
import { structureFaults } from '../../../../src/template/lint/structure/structureFaults.js';
import { compileTemplates } from '../../../../src/template/compile.js';
import { render } from '../../../../src/template/render.js';
import { faultsOf } from './support.js';

const CONDITIONS = [
  ...['@root.x', '@root.y', '(or @root.x @root.y)', '(and @root.x (not @root.y))', '@root.xs'],
  ...['a', '@first', '@last'],
];

/** Pieces of a template, one within another, around one kind of line. */
function bodyOf(line: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const condition = fc.constantFrom(...CONDITIONS);
  const { body } = fc.letrec<{ body: string; piece: string }>((tie) => ({
    body: fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
    piece: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      line,
      fc.tuple(condition, tie('body')).map(([asked, one]) => `{{#if ${asked}}}\n${one}{{/if}}\n`),
      fc
        .tuple(condition, tie('body'), tie('body'))
        .map(([asked, one, other]) => `{{#if ${asked}}}\n${one}{{else}}\n${other}{{/if}}\n`),
      fc.tuple(condition, tie('body')).map(([asked, one]) => `{{#unless ${asked}}}\n${one}{{/unless}}\n`),
      tie('body').map((one) => `{{#each @root.xs}}\n${one}{{/each}}\n`),
    ),
  }));
  return body;
}

/** All that the conditions can be: x, y, a, and up to three items that have a or not. */
const CONTENTS = ['', 'x', 'y', 'xy', 'a', 'ax', 'ay', 'axy'].flatMap((held) =>
  ['', 'f', 't', 'ff', 'ft', 'tf', 'tt', 'fff', 'fft', 'ftf', 'ttt'].map((items) => ({
    x: held.includes('x'),
    y: held.includes('y'),
    a: held.includes('a'),
    xs: Array.from(items, (item) => ({ a: item === 't' })),
  })),
);

/** What a template yields for each of them. */
function markdownsOf(source: string): string[] {
  const templates = compileTemplates(new Map([['main', source]]));
  return CONTENTS.map((content) => render(templates, 'main', content).markdown);
}

/** Whether the headings of a text go down more than one level at a time. */
function skips(markdown: string): boolean {
  const levels = [...markdown.matchAll(/^#+/gm)].map(([marks]) => marks.length);
  return levels.some((level, index) => level > Math.max(1, levels[index - 1] ?? 1) + 1);
}

describe('the structure of any template', () => {
  it('is at fault in its headings just where some content makes it so', () => {
    const heading = fc.constantFrom('## 甲\n\n', '### 乙\n\n', '#### 丙\n\n', '丁\n\n');
    let faulty = 0;
    fc.assert(
      fc.property(bodyOf(heading), (body) => {
        const source = `# 甲\n\n${body}`;
        const found = faultsOf(new Map([['bulletins/x', source]])).length > 0;
        const met = markdownsOf(source).some(skips);
        assert.equal(found, met);
        if (met) faulty += 1;
      }),
      { numRuns: 80, seed: 6 },
    );
    assert.ok(faulty > 15 && faulty < 65, `${faulty} of 80`);
  });

  it('is at fault in its tables just where some content makes a row differ', () => {
    const row = fc.constantFrom(
      '| 甲 | 乙 |\n',
      '| 甲 |{{#if @root.x}} 乙 |{{/if}}\n',
      '| 甲 | 乙 |{{#if a}} 丙 |{{/if}}\n',
      '| 甲 |{{#unless @root.x}} 乙 |{{else}}{{#if @root.y}} 丙 |{{/if}}{{/unless}}\n',
    );
    const differs = (line: string): boolean => line.startsWith('| 甲') && line.split('|').length !== 4;
    let faulty = 0;
    fc.assert(
      fc.property(bodyOf(row), (body) => {
        const source = `# 甲\n\n| 表 | 头 |\n| -- | -- |\n${body}`;
        const found = faultsOf(new Map([['bulletins/x', source]])).length > 0;
        const met = markdownsOf(source).some((markdown) => markdown.split('\n').some(differs));
        assert.equal(found, met);
        if (met) faulty += 1;
      }),
      { numRuns: 60, seed: 6 },
    );
    assert.ok(faulty > 10 && faulty < 50, `${faulty} of 60`);
  });

  it('is looked through in short time, whatever it is', () => {
    const scrap = fc.constantFrom(
      ...['# ', '## ', '### ', '|', ' | ', '| -- |', '--', '\n', '\n\n', ':::note', ':::', '::chart[', ']{course}'],
      ...['甲', '38', '\\', '\\|', ' ', '{{x}}', '{{~x~}}', '{{> partials/p}}', '{{> bulletins/x}}', '{{> title}}'],
      ...['{{#if x}}', '{{else}}', '{{/if}}', '{{#each xs}}', '{{/each}}', '{{#with x}}', '{{/with}}', '{{#foo}}'],
      ...['{{/foo}}', '{{^}}', '{{@last}}', '{{#each x as |y|}}', '{{#if y.z}}', '{{! -- }}', '：：', '::caption[甲]'],
    );
    const text = fc.array(scrap, { maxLength: 40 }).map((scraps) => scraps.join(''));
    const blocks = fc.array(fc.tuple(fc.constantFrom('if x', 'each x', 'with y', 'unless z'), text), { maxLength: 6 });
    const nested = blocks.map((list) =>
      list.reduce((inner, [block, own]) => `${own}{{#${block}}}${inner}{{/${block.split(' ')[0] ?? ''}}}`, ''),
    );
    let parsed = 0;
    fc.assert(
      fc.property(fc.oneof(text, nested), fc.oneof(text, nested), (entry, partial) => {
        const { templates } = parseAll(
          new Map([
            ['bulletins/x', entry],
            ['partials/p', partial],
          ]),
        );
        parsed += templates.size;
        const before = process.cpuUsage();
        for (const { line, column, endColumn, text: shown } of structureFaults(templates)) {
          assert.ok(line > 0 && column > 0 && endColumn > column && column <= shown.length + 1);
        }
        assert.ok(process.cpuUsage(before).user < 1_000_000);
      }),
      { numRuns: 300, seed: 6 },
    );
    assert.ok(parsed > 100, `only ${parsed} were parsed`);
  });
});
