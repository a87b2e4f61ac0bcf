import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Figure } from '../../src/bulletin/figure.js';
import type { Inline } from '../../src/document/document.js';
import { buildDocument } from '../../src/document/buildDocument.js';
import { shortened } from '../../src/document/placeholders.js';
import { InputError } from '../../src/inputError.js';
import { normalizeText } from '../../src/template/escape.js';
import { createPrinter } from '../../src/template/print.js';
import { asPrinted, figure, sample } from '../word/samples.js';

const nowhere = { file: 'x', line: 1, column: 1, written: 'x' };
const figures = new Map([['f1', figure('完成率')]]);
const printed = { figures, missing: new Map() };
/** Plane 16, where the placeholders are, at its ends; what Markdown, a link and a table know; spaces and breaks. */
const value = fc
  .array(
    fc.constantFrom(
      ...Array.from('甲乙38%-.|\\[]()`*_<>&#!:{}"~ \t\n\u0085\u2028\u2029\ufdd0\u3000\ue000'),
      '\u{100000}',
      '\u{10fffd}',
      '&#x100000;',
    ),
    {
      maxLength: 12,
    },
  )
  // One of blanks only is printed as a missing value.
  .map((characters) => `${characters.join('')}甲`);

function valueOf(text: string): Figure {
  return { ...figure('值'), text };
}

/** What the first paragraph of a text shows. */
function inlines(markdown: string): readonly Inline[] {
  const [block] = sample(`# 题\n\n${markdown}`, { figures: Object.fromEntries(figures) }).blocks;
  assert(block?.type === 'paragraph');
  return block.children;
}

/** What is read of a text, or where it is refused; a heading of a character of their own keeps placeholders out. */
function read(markdown: string, end: '完' | '\u{100000}'): unknown {
  try {
    return sample(`# 题\n\n${markdown}\n\n## ${end}\n`, { figures: Object.fromEntries(figures) }).blocks.slice(0, -1);
  } catch (error) {
    assert(error instanceof InputError, String(error));
    return error.place;
  }
}

describe('placeholders', () => {
  it('leave one character of a printed link to the parser, and give it back', () => {
    const { markdown, pieces } = shortened(asPrinted('甲[3\\*8家](figure:f1)[绿灯](light:green)乙'), printed);
    assert.equal(markdown, '甲\u{100000}\u{100001}乙');
    assert.deepEqual(
      pieces('乙\u{100001}').map((piece) => (typeof piece === 'string' ? piece : piece.inline)),
      ['乙', { type: 'light', light: 'green', text: '绿灯' }, ''],
    );
  });

  it('leave alone what was not printed, and all of a text that uses their characters', () => {
    assert.equal(shortened('[38家](figure:f1)', printed).markdown, '[38家](figure:f1)');
    for (const text of [
      '[38家](figure:f2)',
      '[38家](light:blue)',
      '\\[38家](figure:f1)',
      '[**38**家](figure:f1)',
      '[38\n家](figure:f1)',
      '[38家](figure:f1 "题")',
      '\u{10fffd}[38家](figure:f1)',
      '&#x10FFFD;[38家](figure:f1)',
      '&#1048576;[38家](figure:f1)',
    ]) {
      assert.equal(shortened(asPrinted(text), printed).markdown, asPrinted(text));
    }
  });

  it('bring back every value that a template prints, in text, bold, and in a table', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '\u{100001}'), (texts, own) => {
        const printer = createPrinter();
        const links = texts.map((text) => printer.print(valueOf(text), nowhere));
        const table = `| 甲${links.map(() => '| 乙 ').join('')}|\n${'|---'.repeat(links.length + 1)}|\n| ${own}${links.map((link) => `| ${link} `).join('')}|`;
        const markdown = `# 题\n\n甲${own}${links.join('，')}乙\n\n**${links.join('，')}**\n\n${table}\n`;
        const frame = { ...sample('# 题'), note: null, charts: { completion: null, course: null, districts: null } };
        const { blocks } = buildDocument({ markdown, ...printer }, frame, 'x');
        const expected = texts.map((text, index) => ({
          type: 'figure',
          id: `f${index + 1}`,
          text: normalizeText(text).replaceAll('\u2028', '\n'),
        }));
        const [text, bold, rows] = blocks;
        assert(text?.type === 'paragraph' && bold?.type === 'paragraph' && rows?.type === 'table');
        assert.deepEqual(
          text.children.filter(({ type }) => type === 'figure'),
          expected,
        );
        const [strong] = bold.children;
        assert(strong?.type === 'strong');
        assert.deepEqual(
          strong.children.filter(({ type }) => type === 'figure'),
          expected,
        );
        assert.deepEqual(
          rows.rows[0]?.slice(1).map(([cell]) => cell),
          expected,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('hide plain rows of a table, and no other line', () => {
    const head = '| 甲 | 乙 |\n|---|--:|\n';
    const hidden = (rows: string): string => shortened(asPrinted(head + rows), printed).markdown.slice(head.length);
    assert.equal(hidden('| 丙 | 3.8% |\n| 丁 | [38家](figure:f1) |'), '|\u{f0000}|\n|\u{f0001}|');
    for (const row of [
      '| 丙 | 3\\|8 |',
      '| **丙** | 38 |',
      '| 丙 | 38',
      '| 丙 | [站](https://x.org) |',
      '| 丙 | &lt; |',
      '| 丙 | `x` |',
    ]) {
      assert.equal(hidden(row), row);
    }
    assert.equal(shortened('| 丙 | 38 |\n\n| 丙 | 38 |', printed).markdown, '| 丙 | 38 |\n\n| 丙 | 38 |');
  });

  it('make no difference to what is read', () => {
    const piece = fc.constantFrom(
      ...[
        '|',
        '|',
        '| ',
        '甲',
        '38',
        ' ',
        '\n',
        '\n',
        '\n|',
        '|---|\n',
        '| 甲 | 乙 |\n|---|---|\n',
        '\n\n',
        '\\|',
        '\\',
        '-',
        ':',
      ],
      ...[
        '[38家](figure:f1)',
        '[\\|](figure:f1)',
        '[绿灯](light:green)',
        '&lt;',
        '\u2028',
        ':::note\n',
        '\n:::\n',
        '1. ',
        '> ',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markdown = pieces.join('');
        assert.deepEqual(read(markdown, '完'), read(markdown, '\u{100000}'));
      }),
      {
        numRuns: 1000,
        // A character in place of the link must not become a directive's name.
        examples: [
          '::[38家](figure:f1)\n|-',
          '|\n::[\\|](figure:f1)',
          ':::甲[38家](figure:f1)',
          '::甲:[38家](figure:f1)',
        ].map((text) => [[text]]),
      },
    );
  });

  it('are no name of a directive, nor of what stands in its braces', () => {
    const link = '[38](figure:f1)';
    for (const markdown of [
      '|\n::[\\|](figure:f1)',
      `甲\n::${link}`,
      `甲\n::chart${link}`,
      `甲\n:::note-${link}`,
      `甲\n::chart[题]{${link}}`,
      `甲\n::chart{${link}}`,
      `甲\n:::attachment[题]{landscape ${link}}\n:::`,
    ]) {
      assert.deepEqual(read(markdown, '完'), read(markdown, '\u{100000}'), markdown);
    }
    assert.deepEqual(inlines(`甲\n::${link}乙`), [
      { type: 'text', text: '甲::' },
      { type: 'figure', id: 'f1', text: '38' },
      { type: 'text', text: '乙' },
    ]);
  });

  it('count as the text that they stand for where lines are joined', () => {
    assert.deepEqual(inlines('R&D\n[38 units](figure:f1)\nof\n[甲](figure:f1)\nx'), [
      { type: 'text', text: 'R&D ' },
      { type: 'figure', id: 'f1', text: '38 units' },
      { type: 'text', text: ' of' },
      { type: 'figure', id: 'f1', text: '甲' },
      { type: 'text', text: 'x' },
    ]);
  });

  it('do not show in messages, which have the text and its line', () => {
    assert.throws(
      () => inlines('甲[1家](figure:f1)\n乙[2家](figure:f1)\n`x[38家](figure:f1)`'),
      (error) => {
        assert(error instanceof InputError);
        assert.match(error.what, /“x\[38家\]\(figure:f1\)”/);
        assert.equal(error.place.line, 5);
        return true;
      },
    );
  });
});
