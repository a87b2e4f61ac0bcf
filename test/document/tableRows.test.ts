import assert from 'node:assert/strict';
import { shortRows } from '../../src/document/tableRows.js';

const HEAD = '| 县区 | 数 |\n| --- | ---: |\n';
const [FIRST, SECOND] = ['\u{f0000}', '\u{f0001}'];

describe('shortRows', () => {
  it('puts a character in the place of a plain row, and knows its cells', () => {
    const short = shortRows(`# 题\n\n${HEAD}| 甲区 | 38 |\n|乙区||\n\n文\n`);
    assert.equal(short.markdown, `# 题\n\n${HEAD}|${FIRST}|\n|${SECOND}|\n\n文\n`);
    assert.deepEqual(short.cellsOf(FIRST), ['甲区', '38']);
    assert.deepEqual(short.cellsOf(SECOND), ['乙区', '']);
    assert.equal(short.withRows(`文${FIRST}字`), '文 甲区 | 38 字');
  });

  it('keeps every line where it is', () => {
    const markdown = `${HEAD}${'| 甲 | 1 |\n'.repeat(500)}\n后\n`;
    const short = shortRows(markdown);
    assert(short.markdown.length < markdown.length);
    assert.equal(short.markdown.split('\n').length, markdown.split('\n').length);
    assert.equal(short.withRows(short.markdown), markdown);
  });

  it('leaves rows with marks to the parser', () => {
    const rows = [
      '| **甲** | 1 |',
      '| [1](figure:f1) | 2 |',
      '| 甲\\| | 3 |',
      '| `a` | 4 |',
      '| a&amp; | 5 |',
      '| 甲 | 6',
    ];
    for (const row of rows) {
      const markdown = `${HEAD}${row}\n`;
      assert.equal(shortRows(markdown).markdown, markdown, row);
    }
    const mixed = shortRows(`${HEAD}| 甲 | 1 |\n| **乙** | 2 |\n`);
    assert.equal(mixed.markdown, `${HEAD}|${FIRST}|\n| **乙** | 2 |\n`);
  });

  it('takes neither a head nor what stands under no head for rows', () => {
    for (const markdown of ['| 甲 | 1 |\n| 乙 | 2 |\n', HEAD, `${HEAD}| 甲 | 1 |\n${HEAD}| 乙 | 2 |\n`]) {
      assert.equal(shortRows(markdown).markdown, markdown);
    }
  });

  it('knows no other text for a row', () => {
    const short = shortRows(`${HEAD}| 甲 | 1 |\n`);
    for (const text of ['', '甲', SECOND, `${FIRST}${FIRST}`, ` ${FIRST}`, '\u{1f600}']) {
      assert.equal(short.cellsOf(text), null);
      if (!text.includes(FIRST)) assert.equal(short.withRows(text), text);
    }
  });
});
