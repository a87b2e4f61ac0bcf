import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import { escapeMarkdown, normalizeText } from '../../src/template/escape.js';

/** Every extension on, text directives too: more markup than the documents know. */
function parse(markdown: string): Nodes {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), directive(), cjkFriendlyExtension()],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
}

/** The tree without positions: types, and the text itself. */
function outline(node: Nodes): string {
  const inner = 'children' in node ? node.children.map(outline).join('') : 'value' in node ? node.value : '';
  return node.type === 'text' ? inner : `<${node.type}>${inner}</${node.type}>`;
}

/** Where a value may stand, and the outline of that place around the value. */
const places: readonly [name: string, markdown: (value: string) => string, outline: (text: string) => string][] = [
  ['inside a line', (v) => `前${v}后`, (t) => `<root><paragraph>前${t}后</paragraph></root>`],
  [
    'a line of its own',
    (v) => `前\n\n${v}`,
    (t) => `<root><paragraph>前</paragraph><paragraph>${t}</paragraph></root>`,
  ],
  ['the start of a following line', (v) => `前\n${v}后\n`, (t) => `<root><paragraph>前\n${t}后</paragraph></root>`],
  ['a whole following line', (v) => `前\n${v}\n后`, (t) => `<root><paragraph>前\n${t}\n后</paragraph></root>`],
  ['a heading', (v) => `# ${v}\n`, (t) => `<root><heading>${t}</heading></root>`],
  ['a link', (v) => `[${v}](figure:f1)`, (t) => `<root><paragraph><link>${t}</link></paragraph></root>`],
  [
    'a table cell',
    (v) => `| 甲 | 乙 |\n|---|---|\n| ${v} | 后 |\n`,
    (t) =>
      '<root><table><tableRow><tableCell>甲</tableCell><tableCell>乙</tableCell></tableRow>' +
      `<tableRow><tableCell>${t}</tableCell><tableCell>后</tableCell></tableRow></table></root>`,
  ],
  [
    'a list item',
    (v) => `- 甲${v}`,
    (t) => `<root><list><listItem><paragraph>甲${t}</paragraph></listItem></list></root>`,
  ],
  ['bold text', (v) => `前**${v}**后`, (t) => `<root><paragraph>前<strong>${t}</strong>后</paragraph></root>`],
  ['a directive label', (v) => `::caption[${v}]`, (t) => `<root><leafDirective>${t}</leafDirective></root>`],
];

/** Mostly what means something to Markdown. */
const markup = fc.string({
  unit: fc.constantFrom(...Array.from('*_~`#-+=|<>[](){}!&;:\\/.,1aZ 中\t\n\r\v\u0085\u2028\u2029\ufdd0"\'@^$%?')),
  maxLength: 12,
});
const unicode = fc.string({ unit: 'binary', maxLength: 12 });
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
  .map((codes) => String.fromCharCode(...codes));

describe('escapeMarkdown', () => {
  for (const [name, markdown, expected] of places) {
    it(`gives any value back as typed in ${name}`, () => {
      fc.assert(
        fc.property(fc.oneof(markup, unicode, units), (value) => {
          // An empty value leaves the place itself without meaning (an empty line, `****`).
          fc.pre(value !== '');
          assert.equal(outline(parse(markdown(escapeMarkdown(value)))), expected(normalizeText(value)));
        }),
        { numRuns: 1500 },
      );
    });
  }

  for (const value of [
    '1.',
    '1. 甲',
    '# 甲',
    '- 甲',
    '+ 甲',
    '> 甲',
    ':::',
    ':::note',
    '::name',
    ':name[x]{y=z}',
    '---',
    '===',
    '***',
    '甲\\',
    ' 甲 ',
    '甲  乙',
    '\t甲',
    '    甲',
    '&amp;',
    '&#42;',
    'https://a.cn/b?c=d',
    'a@b.cn',
    '<b>甲</b>',
    '<!-- 甲',
    '{{x}}',
    '甲|乙',
    '[^1]',
    '[x]: y',
    '![x](y)',
    '~~甲~~',
    '10~20',
    '`甲`',
    '```',
    '|---|',
    '*甲*',
    '__甲__',
    '\ufeff甲',
    '　甲　',
  ]) {
    it(`keeps ${JSON.stringify(value)}`, () => {
      for (const [, markdown, expected] of places) {
        assert.equal(outline(parse(markdown(escapeMarkdown(value)))), expected(value));
      }
    });
  }

  it('does not let two values beside each other become markup', () => {
    fc.assert(
      fc.property(markup, markup, (left, right) => {
        fc.pre(left + right !== '');
        const text = normalizeText(left) + normalizeText(right);
        const tree = outline(parse(`前\n\n${escapeMarkdown(left)}${escapeMarkdown(right)}`));
        assert.equal(tree, `<root><paragraph>前</paragraph><paragraph>${text}</paragraph></root>`);
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves figures and dates readable', () => {
    assert.equal(escapeMarkdown('99.5%，2021-09-30，1,234.5万元/年'), '99.5%，2021-09-30，1,234.5万元/年');
  });
});

describe('normalizeText', () => {
  it('makes every kind of line break one U+2028', () => {
    assert.equal(
      normalizeText('a\r\nb\nc\rd\ve\u2028f\n\ng\u0085h\u2029i'),
      'a\u2028b\u2028c\u2028d\u2028e\u2028f\u2028\u2028g\u2028h\u2028i',
    );
  });

  it('replaces what XML cannot hold and keeps the rest', () => {
    assert.equal(
      normalizeText('\u0000a\u0001\f\u001f\ufffe\uffff\ud83db\udc00'),
      '\ufffda\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdb\ufffd',
    );
    assert.equal(normalizeText('😀\t𠮷\ufdd0\ufdd1'), '😀\t𠮷\ufffd\ufdd1');
  });
});
