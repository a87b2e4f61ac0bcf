import assert from 'node:assert/strict';
import { lintBody } from './support.js';

/** Place and figure of each warning. */
function typed(source: string): string[] {
  return lintBody(`\n${source}`).map((fault) =>
    fault.replace(/^bulletins\/x:(\S+) typed-figure (“.+”)是手打的数.*$/, '$1 $2'),
  );
}

describe('typed figures', () => {
  it('are digits in the fixed text', () => {
    assert.deepEqual(typed('新认定38家，增长12.5%，１—５月 {{x}}3家\n'), [
      '2:4-6 “38”',
      '2:10-15 “12.5%”',
      '2:16-19 “１—５”',
      '2:26-27 “3”',
    ]);
    assert.deepEqual(typed('{{#if x}}\n  甲\n{{else}}\n共9项。\n{{/if}}\n'), ['5:2-3 “9”']);
    assert.deepEqual(typed('::caption[前2项]\n\n| 甲 |\n| - |\n| 7 |\n'), ['2:12-13 “2”', '6:3-4 “7”']);
  });

  it('are not in list markers, tags, options, terms or references', () => {
    assert.deepEqual(typed('1. 甲\n2) {{x.1.y}}\n3. {{#if (eq x 3)}}乙{{/if}} 5G PM2.5 R2&#32;&amp; 三是\n'), []);
    assert.deepEqual(
      typed(':::附件[甲]{横排2}\n乙\n:::\n').filter((fault) => fault.includes('typed')),
      [],
    );
    assert.deepEqual(typed('{{! 38家 }}\n{{!-- 39 --}}\n'), []);
  });
});
