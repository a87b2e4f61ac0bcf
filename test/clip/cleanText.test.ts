import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanLine, cleanText } from '../../src/clip/cleanText.js';
import { hostileText } from './clips.js';

/** Blanks, controls and marks that show nothing apart; the joiner of emoji is such a mark too. */
function shown(text: string): string {
  return text.toWellFormed().replace(/[\s\p{Cc}\p{Cf}\u180e\p{Noncharacter_Code_Point}]/gu, '');
}

describe('cleanText', () => {
  it('makes paragraphs of what was copied from a page', () => {
    assert.equal(
      cleanText('\ufeff　　市科技局召开会议。\r\n\r\n　\r\n　　会议强调，要抓落实。\t\n\u00a0\u00a0'),
      '市科技局召开会议。\n会议强调，要抓落实。',
    );
    assert.equal(cleanText('会议召开。　　会议强调，要抓落实。'), '会议召开。\n会议强调，要抓落实。');
    assert.equal(cleanText('你\u200b好\u202e，世\u00ad界\u3000A\u00a0\u00a0B'), '你好，世界 A B');
  });

  it('joins a sentence that was broken because the line was full', () => {
    const lines = [
      '9月28日，全市科技创新大会在本市召开，会议总结今年以来的科技',
      '创新工作，部署下一阶段的任务。',
      '会议指出，要抓好落实。',
    ];
    assert.equal(cleanText(lines.join('\r\n')), `${lines[0] ?? ''}${lines[1] ?? ''}\n${lines[2] ?? ''}`);
    assert.equal(cleanText('要围绕平台搭建、\n主体培育下功夫。'), '要围绕平台搭建、主体培育下功夫。');
    const latin = 'The bureau of science and technology held a meeting on Monday,\nand it was long.';
    assert.equal(cleanText(latin.replace(',', ' with')), latin.replace(',', ' with').replace('\n', ' '));
  });

  for (const [what, text] of [
    ['a heading', '全市科技创新大会召开\n9月28日，全市科技创新大会在本市召开，会议总结今年以来的工作。'],
    ['a list of short names', '市财政局\n市科技局\n市教育局'],
    [
      'a list of long names',
      '甲市某某新能源材料股份有限公司\n乙市某某电子科技有限责任公司\n丙市某某农业科技开发有限公司',
    ],
    [
      'a numbered list',
      '会议提出以下要求，请各单位抓好贯彻落实并按时报送情况\n一、加强领导，明确责任，把任务落到实处。\n二、加强考核。',
    ],
    ['statements of a list', '培育企业21家；\n建成平台3家；\n转化成果5项。'],
  ] as const) {
    it(`leaves ${what} as it is`, () => {
      assert.equal(cleanText(text), text);
    });
  }

  it('keeps an emoji of several together, and nothing of half a one', () => {
    assert.equal(cleanText('👨‍👩‍👧\u200d 好'), '👨‍👩‍👧 好');
    assert.equal(cleanText('甲\ud83d'), '甲\ufffd');
  });

  it('changes no word: what is neither blank nor control is the same, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostileText, fc.constantFrom('\n', '\r\n', '　　', '，\n')), { maxLength: 8 }),
        (parts) => {
          const text = parts.join('');
          assert.equal(shown(cleanText(text)), shown(text));
          assert.equal(shown(cleanLine(text)), shown(text));
          assert.doesNotMatch(cleanText(text), /^\s|\s$|\n\n|[^\S \n]| {2}| \n|\n /);
          assert.doesNotMatch(cleanLine(text), /\n/);
        },
      ),
    );
  });

  it('takes a megabyte in a moment', () => {
    const started = performance.now();
    for (const text of ['甲', ' ', '　　\n', '，\n', '甲。　　', '\u200d', '('])
      cleanText(text.repeat(1_000_000 / text.length));
    assert.ok(performance.now() - started < 8_000, String(performance.now() - started));
  });
});
