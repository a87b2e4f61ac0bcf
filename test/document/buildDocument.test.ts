import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Figure, Missing } from '../../src/bulletin/figure.js';
import type { Block, Document, Inline } from '../../src/document/document.js';
import { buildDocument, type Frame } from '../../src/document/buildDocument.js';
import { InputError } from '../../src/inputError.js';
import { asPrinted } from '../word/samples.js';

const masthead = {
  classification: '内部资料',
  number: '第6期',
  runningNumber: null,
  date: '2021年4月8日',
  editor: null,
  reviewer: null,
  signer: null,
  copies: null,
};
const origin = {
  workbook: '进展.xlsx',
  fingerprint: 'sha256:0',
  asOf: '2021-03-31',
  plan: '工作要点',
  ownTemplates: null,
};
const frame: Frame = {
  form: 'bulletin',
  masthead,
  note: null,
  charts: { completion: null, course: null, districts: null },
  remarks: new Map(),
  origin,
};
const figure: Figure = {
  kind: 'read',
  title: '企业 累计完成',
  text: '38家',
  asOf: '2021-03-31',
  value: '38',
  unit: '家',
  source: { from: 'workbook', sheet: '指标月报', cell: 'G12', text: '38' },
  conversion: null,
  approximate: false,
  bound: null,
};
const missing: Missing = { kind: 'missing', title: '研发投入', reason: '没有数据。', source: null };

function build(markdown: string): Document {
  return buildPrinted(asPrinted(markdown));
}

/** Of a text whose data links are as they stand. */
function buildPrinted(markdown: string): Document {
  const rendered = { markdown, figures: new Map([['f1', figure]]), missing: new Map([['m1', missing]]) };
  return buildDocument(rendered, frame, 'monthly.md.hbs');
}

/** Blocks of a text under a title that stands on line 1; the text begins on line 3. */
function blocks(markdown: string): readonly Block[] {
  return build(`# 标题\n\n${markdown}`).blocks;
}

function inlines(markdown: string): readonly Inline[] {
  const [block, more] = blocks(markdown);
  assert.equal(more, undefined);
  assert(block?.type === 'paragraph');
  return block.children;
}

function text(value: string): Inline {
  return { type: 'text', text: value };
}

describe('buildDocument', () => {
  it('takes the title out of the blocks and numbers the levels below it', () => {
    const document = build('# 一季度情况\n\n## 甲\n\n### 乙\n\n#### 丙\n\n##### 丁\n');
    assert.deepEqual(document.title, [text('一季度情况')]);
    assert.deepEqual(
      document.blocks,
      ['甲', '乙', '丙', '丁'].map((name, index) => ({ type: 'heading', level: index + 1, children: [text(name)] })),
    );
    assert.deepEqual(document.masthead, masthead);
  });

  it('reads figures and missing values, also within emphasis beside Chinese punctuation', () => {
    assert.deepEqual(inlines('**新认定[38家](figure:f1)。**其中[暂无数据](missing:m1)。'), [
      {
        type: 'strong',
        children: [text('新认定'), { type: 'figure', id: 'f1', text: '38家' }, text('。')],
      },
      text('其中'),
      { type: 'missing', id: 'm1', text: '暂无数据' },
      text('。'),
    ]);
  });

  it('joins lines without a space beside Chinese, with one between Latin words, across marks', () => {
    assert.deepEqual(inlines('完成\n**38家**\n，达到\nR&D\nexpenditure\n目标'), [
      text('完成'),
      { type: 'strong', children: [text('38家')] },
      text('，达到R&D expenditure目标'),
    ]);
  });

  it('makes U+2028 a break, and a line end within a figure', () => {
    assert.deepEqual(inlines('甲\u2028乙[一\u2028二](figure:f1)'), [
      text('甲'),
      { type: 'break' },
      text('乙'),
      { type: 'figure', id: 'f1', text: '一\n二' },
    ]);
  });

  it('keeps colons, tildes and quotation marks of running text', () => {
    assert.deepEqual(inlines('上午10:30，增长10~20个，比例3:2，“~~”'), [text('上午10:30，增长10~20个，比例3:2，“~~”')]);
  });

  it('reads a table with its caption, and fills up short rows', () => {
    assert.deepEqual(
      blocks('::表题[主要指标]\n\n| 指标 | 完成 |\n|---|--:|\n| 甲\\|乙 | [38家](figure:f1) |\n| 丙 |\n'),
      [
        {
          type: 'table',
          caption: [text('主要指标')],
          align: [null, 'right'],
          header: [[text('指标')], [text('完成')]],
          rows: [
            [[text('甲|乙')], [{ type: 'figure', id: 'f1', text: '38家' }]],
            [[text('丙')], []],
          ],
        },
      ],
    );
  });

  it('reads lists, notes and attachments under either name', () => {
    const [list, note, first, second] = blocks(
      '1. 甲\n2. 乙\n\n:::note\n按语。\n:::\n\n:::attachment[核对表]{landscape}\n文。\n:::\n\n:::附件\n## 说明\n文。\n:::\n',
    );
    assert.deepEqual(list, { type: 'list', ordered: true, items: [[text('甲')], [text('乙')]] });
    assert.deepEqual(note, { type: 'note', blocks: [{ type: 'paragraph', children: [text('按语。')] }] });
    const inner = [{ type: 'paragraph', children: [text('文。')] }];
    assert.deepEqual(first, { type: 'attachment', title: [text('核对表')], landscape: true, blocks: inner });
    assert.deepEqual(second, { type: 'attachment', title: [text('说明')], landscape: false, blocks: inner });
  });

  it('replaces what XML cannot hold, in text and masthead', () => {
    const rendered = { markdown: '# 甲\u0001\n\n\ud83d乙&#0;', figures: new Map(), missing: new Map() };
    const document = buildDocument(rendered, { ...frame, masthead: { ...masthead, date: '\ufffe' } }, 'x');
    assert.deepEqual(document.title, [text('甲\ufffd')]);
    assert.deepEqual(document.blocks, [{ type: 'paragraph', children: [text('\ufffd乙\ufffd')] }]);
    assert.equal(document.masthead.date, '\ufffd');
  });

  const faults: readonly [name: string, markdown: string, line: number | undefined][] = [
    ['no title', '文。', undefined],
    ['an empty title', '# \n\n文。', undefined],
    ['two titles', '# 甲\n\n# 乙', 3],
    ['a level too deep', '# 甲\n\n###### 乙', 3],
    ['HTML in a line', '# 甲\n\n文<b>粗</b>', 3],
    ['an HTML block', '# 甲\n\n文\n\n<div>x</div>', 5],
    ['an HTML comment', '# 甲\n\n<!-- 说明 -->', 3],
    ['a web link', '# 甲\n\n[站点](https://example.org)', 3],
    ['an autolink', '# 甲\n\n<https://example.org>', 3],
    ['an unknown figure', '# 甲\n\n[38家](figure:f9)', 3],
    ['a missing value among the figures', '# 甲\n\n[38家](missing:f1)', 3],
    ['an image', '# 甲\n\n![图](a.png)', 3],
    ['code', '# 甲\n\n`x`', 3],
    ['a code block', '# 甲\n\n```\nx\n```', 3],
    ['a quotation', '# 甲\n\n> 引用', 3],
    ['a rule', '# 甲\n\n文\n\n---\n', 5],
    ['an unknown container', '# 甲\n\n:::box\n文\n:::', 3],
    ['an unknown leaf', '# 甲\n\n::box[文]', 3],
    ['a container that is not closed', '# 甲\n\n:::note\n文\n', 3],
    ['a closing too many', '# 甲\n\n文\n\n:::\n', 5],
    ['a caption without a table', '# 甲\n\n::caption[表]\n\n文', 3],
    ['an attachment without a title', '# 甲\n\n:::attachment\n文\n:::', 3],
    ['an unknown option', '# 甲\n\n:::attachment[题]{wide}\n文\n:::', 3],
    ['text after an attachment', '# 甲\n\n:::attachment[题]\n文\n:::\n\n文', 7],
    ['a note within an attachment', '# 甲\n\n::::attachment[题]\n:::note\n文\n:::\n::::', 4],
    ['a title within an attachment', '# 甲\n\n:::attachment[题]\n# 乙\n:::', 4],
    ['a row that is too long', '# 甲\n\n| 甲 |\n|---|\n| 乙 | 丙 |', 5],
    ['a list within a list', '# 甲\n\n- 乙\n  - 丙', 3],
  ];
  for (const [name, markdown, line] of faults) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => build(markdown),
        (error) => {
          assert(error instanceof InputError);
          assert.equal(error.problem, 'template');
          assert.deepEqual(
            error.place,
            line === undefined ? { file: 'monthly.md.hbs' } : { file: 'monthly.md.hbs', line },
          );
          return true;
        },
      );
    });
  }

  for (const written of [
    '[38家](figure:f1)',
    '[x](<figure:f1>)',
    '[x](fig&#117;re:f1)',
    '[x](figure\\:f1)',
    '[x](&#xfdd0;figure:f1)',
    '[x](&#64976;figure:f1)',
    '<figure:f1>',
    '[暂无数据](missing:m1)',
    '[绿灯](light:green)',
  ]) {
    it(`refuses a link that a hand has written: ${written}`, () => {
      for (const end of ['', '\u{100000}'])
        assert.throws(
          () => buildPrinted(`# 题\n\n甲${written}${end}，[38家](\ufdd0figure:f1)。`),
          (error) => error instanceof InputError && error.place.line === 3 && /链接/.test(error.what),
        );
    });
  }

  it('either gives a document or an InputError, whatever the template yields', () => {
    const piece = fc.constantFrom(
      '#',
      '##',
      ' ',
      '\n',
      '\n\n',
      '|',
      '-',
      ':',
      ':::',
      '::',
      '[',
      ']',
      '(figure:f1)',
      '*',
      '甲',
      '38',
      '<',
      '>',
      '`',
      '{',
      '}',
      '\u2028',
      '1.',
      '\\',
      '&#1;',
      'note',
      '附件',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          const document = build(`# 题\n\n${pieces.join('')}`);
          assert.deepEqual(document.title, [text('题')]);
        } catch (error) {
          assert(error instanceof InputError, String(error));
        }
      }),
      { numRuns: 300 },
    );
  });
});
