import assert from 'node:assert/strict';
import { lintBody } from './support.js';

const HEAD = '\n| 甲 | 乙 |\n| :-- | --: |\n';

describe('tables', () => {
  it('have as many cells in each row as in the head', () => {
    assert.deepEqual(lintBody(`${HEAD}| {{x}} | \\| |\n| {{x}} | 丙\n\n甲 | 乙\n`), []);
    assert.deepEqual(lintBody(`${HEAD}| {{x}} |\n| {{x}} | 丙 | 丁 |\n`), [
      'bulletins/x:4:1-10 table-rows 表头（第2行）有2格，这一行有1格。',
      'bulletins/x:5:1-18 table-rows 表头（第2行）有2格，这一行有3格。',
    ]);
    assert.deepEqual(lintBody('\n| 甲 | 乙 |\n| -- |\n| {{x}} | {{y}} |\n'), [
      'bulletins/x:3:1-7 table-rows 表头（第2行）有2格，分隔行有1格。',
    ]);
  });

  it('may be made in pieces, every one of which is counted', () => {
    assert.deepEqual(
      lintBody(
        `${HEAD}{{#each xs}}\n| {{#if x}}{{x}} |\n{{~#if y}} {{y}} |{{else}} — |{{/if}}{{else}}— | — |{{/if}}\n{{/each}}\n`,
      ),
      [],
    );
    assert.deepEqual(lintBody(`${HEAD}{{#each xs}}\n| {{x}} |{{#if y}} {{y}} |{{/if}}\n{{/each}}\n`), [
      'bulletins/x:5:1-34 table-rows “y”为“否”时，表头（第2行）有2格，这一行有1格。',
    ]);
    assert.deepEqual(lintBody('\n{{> partials/h}}\n{{> partials/r}}\n', { h: HEAD.slice(1), r: '| {{x}} |\n' }), [
      'partials/r:1:1-10 table-rows 表头（第1行，partials/h.md.hbs）有2格，这一行有1格。',
    ]);
  });

  it('may have loops in their lines, which are counted by round', () => {
    const head = '\n| 甲 |{{#each m}} {{n}} |{{/each}}\n| -- |{{#each m}} -- |{{/each}}\n';
    const said = 'table-rows 表头（第2行）有1格，另由 {{#each}} 每项加1格，这一行有';
    assert.deepEqual(lintBody(`${head}| 乙 |{{#each v}} {{#if this}}{{this}}{{else}}—{{/if}} |{{/each}}\n`), []);
    assert.deepEqual(lintBody(`${head}| 乙 | 丙 |{{#each v}} {{this}} |{{/each}}\n`), [
      `bulletins/x:4:1-41 ${said}2格，另由 {{#each}} 每项加1格。`,
    ]);
    assert.deepEqual(lintBody(`${head}| 乙 |{{#each v}} {{this}} | 丙 |{{/each}}\n`), [
      `bulletins/x:4:1-41 ${said}1格，另由 {{#each}} 每项加2格。`,
    ]);
    assert.deepEqual(lintBody(`${head}| 乙 | 丙 |\n`), [`bulletins/x:4:1-10 ${said}2格。`]);
    const between = (cell: string): string => `| 甲 |{{#each v}} ${cell}{{#unless @last}} |{{/unless}}{{/each}} |\n`;
    assert.deepEqual(lintBody(`\n${between('{{n}}')}${between('--').replace('甲', '--')}${between('{{this}}')}`), []);
  });

  it('are cut by an empty line, and end with one', () => {
    const alone = 'table-rows 这一行以“|”开头，却不成表格：它前面没有表头，后面没有分隔行。';
    assert.deepEqual(lintBody(`${HEAD}{{#each xs}}\n| {{x}} | {{y}} |\n\n{{/each}}\n`), [
      `bulletins/x:5:1-18 ${alone.replace('table-rows ', 'table-rows “xs”的第二项起，')}`,
    ]);
    assert.deepEqual(lintBody('\n| 甲 | 乙 |\n| {{x}} | {{y}} |\n'), [`bulletins/x:2:1-10 ${alone}`]);
    assert.deepEqual(lintBody('\n| :-- | --: |\n| {{x}} | {{y}} |\n'), [
      'bulletins/x:2:1-14 table-rows 这一行是表头下面的分隔行，上面却没有表头。',
    ]);
    assert.deepEqual(lintBody(`${HEAD}| {{x}} | {{y}} |\n合计\n`), [
      'bulletins/x:5:1-3 table-rows 这一行紧接在表格下面，会被当作表格的一行。',
    ]);
    assert.deepEqual(lintBody(`${HEAD}| {{x}} | {{y}} |\n## 丙\n${HEAD}- 丁\n`), []);
  });

  it('follow their caption', () => {
    assert.deepEqual(lintBody(`\n::caption[表]\n\n{{#if x}}${HEAD}{{else}}${HEAD}{{/if}}`), []);
    assert.deepEqual(lintBody(`\n::caption[表]\n{{#if x}}${HEAD}{{/if}}\n\n甲\n`), [
      'bulletins/x:2:1-13 table-rows “x”为“否”时，表题后面没有表格。',
    ]);
  });
});
