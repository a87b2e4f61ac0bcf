import assert from 'node:assert/strict';
import type { LightMark } from '../../src/bulletin/figure.js';
import { compileTemplates } from '../../src/template/compile.js';
import { numberedText, numberPrintables, type NumberedText } from '../../src/template/numbered.js';
import { printablesIn } from '../../src/template/printables.js';
import { render } from '../../src/template/render.js';
import type { Rendered } from '../../src/template/rendered.js';
import { MOST_RESTORED, restoreRendered } from '../../src/template/restore.js';
import { figure, inputErrorOf, missing } from './support.js';

const light: LightMark = { kind: 'light', title: '专利授权量', light: 'red', text: '红灯' };
const content = {
  actual: figure('38家'),
  rate: figure('126.7%'),
  odd: figure('甲]\r\n*乙\\'),
  blank: figure(' '),
  empty: null,
  missing,
  light,
  name: '高企',
};
const SOURCE =
  '# {{name}}\n{{actual}}、{{rate}}、{{odd}}{{actual}}\\\n{{missing}}{{nothing.here}}{{empty}}{{blank}}{{light}}\\[x]\n';
const templates = compileTemplates(new Map([['main', SOURCE]]));
const printables = printablesIn(content);
const here = (): Rendered => render(templates, 'main', content);

/** What a worker that does as it is told hands back. */
function honest(): NumberedText {
  const copy = structuredClone({ content, printables });
  numberPrintables(copy.printables);
  return structuredClone(numberedText(render(templates, 'main', copy.content)));
}

function restored(text: NumberedText): Rendered {
  return restoreRendered(text, { file: 'main.md.hbs', names: { templates: ['main'], extras: [] }, printables });
}

describe('a rendering that comes from elsewhere', () => {
  it('is the one that would be made here, and its figures are the objects of this content', () => {
    const rendered = restored(honest());
    assert.deepEqual(rendered, here());
    assert.equal(rendered.figures.get('f1'), content.actual);
    assert.equal(rendered.figures.get('f4'), content.actual);
    assert.equal(rendered.missing.get('m1'), content.missing);
    assert.match(rendered.missing.get('m2')?.reason ?? '', /^模板“main\.md\.hbs”第3行第12列要印“nothing\.here”/);
  });

  it('numbers each object once, in lists and in what is made on demand', () => {
    const lazy = { list: [content.actual, { again: content.actual }] };
    Object.defineProperty(lazy, 'late', { get: () => content.rate, enumerable: true });
    assert.deepEqual(printablesIn(lazy), [content.actual, content.rate]);
  });

  const forgeries: readonly (readonly [what: string, forge: (text: NumberedText) => Partial<NumberedText>])[] = [
    ['another number in a figure', ({ markdown }) => ({ markdown: markdown.replace('38家', '83家') })],
    ['a figure in the place of another', ({ figures }) => ({ figures: figures.with(0, figures[1] ?? 0) })],
    ['a number that was not given out', ({ figures }) => ({ figures: figures.with(0, printables.length) })],
    ['a number that is none', ({ figures }) => ({ figures: figures.with(0, 0.5) })],
    ['a missing value as a figure', ({ figures }) => ({ figures: figures.with(0, printables.indexOf(missing)) })],
    ['a blank as a figure', ({ figures }) => ({ figures: figures.with(0, printables.indexOf(content.blank)) })],
    ['a figure as a missing value', ({ missing: list }) => ({ missing: list.with(0, 0) })],
    ['a figure that is not in the text', ({ figures }) => ({ figures: [...figures, 0] })],
    ['a missing value that is not in the text', ({ missing: list }) => ({ missing: [...list, list[0] ?? 0] })],
    ['a figure that is printed and not told', ({ figures }) => ({ figures: figures.slice(0, -1) })],
    ['a figure printed twice', ({ markdown }) => ({ markdown: `${markdown}[38家](\ufdd0figure:f1)` })],
    ['figures in another order', ({ markdown }) => ({ markdown: swapped(markdown, 'figure:f1', 'figure:f2') })],
    ['a missing value with words', ({ markdown }) => ({ markdown: markdown.replace('[暂无数据]', '[99家]') })],
    ['a light of another colour', ({ markdown }) => ({ markdown: markdown.replace('light:red', 'light:green') })],
    ['a light with other words', ({ markdown }) => ({ markdown: markdown.replace('[红灯]', '[绿灯]') })],
    ['a light of no colour', ({ markdown }) => ({ markdown: `${markdown}[红灯](\ufdd0light:constructor)` })],
    ['words that are not escaped', ({ markdown }) => ({ markdown: markdown.replace('甲\\]', '甲]') })],
    ['markup in a figure', ({ markdown }) => ({ markdown: markdown.replace('[38家]', '[**38家**]') })],
    ['a figure that is no link', ({ markdown }) => ({ markdown: markdown.replace('[38家]', '\\[38家]') })],
    [
      'an address in pointed brackets',
      ({ markdown }) => ({ markdown: markdown.replace(/\ufdd0(figure:f1)/, '<\ufdd0$1>') }),
    ],
    ['an address with a title', ({ markdown }) => ({ markdown: markdown.replace('figure:f1)', 'figure:f1 "x")') })],
    ['the mark alone', ({ markdown }) => ({ markdown: `${markdown}\ufdd0` })],
    ['the mark at the beginning', ({ markdown }) => ({ markdown: `\ufdd0figure:f1)${markdown}` })],
    ['an address of another type', ({ markdown }) => ({ markdown: `${markdown}[x](\ufdd0chart:c1)` })],
    [
      'a place in a file that there is not',
      () => ({ missing: [4, 4, 4, { file: 'x.md.hbs', line: 1, column: 1, written: 'x', got: 'null' }] }),
    ],
  ];
  for (const [what, forge] of forgeries) {
    it(`is not taken with ${what}`, () => {
      const text = honest();
      const error = inputErrorOf(() => restored({ ...text, ...forge(text) }));
      assert.match(error.what, /与数据对不上/);
      assert.deepEqual(error.place, { file: 'main.md.hbs' });
    });
  }

  it('is not taken where it is too long, and says which template it is', () => {
    const error = inputErrorOf(() => restored({ markdown: 'x'.repeat(MOST_RESTORED + 1), figures: [], missing: [] }));
    assert.equal(error.message, 'main.md.hbs：生成的文字超过250000个字。请检查模板里的循环和片段是否重复过多。');
  });
});

function swapped(text: string, one: string, other: string): string {
  return text.replace(one, '?').replace(other, one).replace('?', other);
}
