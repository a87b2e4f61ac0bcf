import assert from 'node:assert/strict';
import { lintTemplates } from '../../src/pipeline/linting.js';
import { shippedTemplates } from '../template/lint/support.js';

const TITLE = '# {{> title}}\n\n';

/** Places of markup that no page can show, as `line:column-endColumn words`. */
function markupIn(body: string): string[] {
  const templates = new Map([['bulletins/monthly', TITLE + body]]);
  return lintTemplates({ templates, calendar: null })
    .filter(({ rule }) => rule === 'unsupported-markup')
    .map(({ line, column, endColumn, what }) => `${line}:${column}-${endColumn} ${what}`);
}

const WRONG: readonly [body: string, found: string[]][] = [
  ['进展<b>良好</b>。', ['3:3-6 模板中有 HTML“<b>”。', '3:8-12 模板中有 HTML“</b>”。']],
  ['<div>甲</div>', ['3:1-13 模板中有 HTML“<div>甲</div>”。']],
  ['<div>\n甲\n</div>', ['3:1-6 模板中有 HTML“<div>…”。']],
  ['{{pace}}<br>乙', ['3:9-13 模板中有 HTML“<br>”。']],
  ['![图](a.png)', ['3:1-12 模板中有图片。']],
  ['见[网站](http://a.cn)。', ['3:2-19 模板中有链接“http://a.cn”。']],
  ['见[{{pace}}](x)。', ['3:2-15 模板中有链接“x”。']],
  ['用`甲`。', ['3:2-5 模板中有代码“甲”。']],
  ['```\n甲\n```', ['3:1-4 模板中有代码块。']],
  ['{{#if news}}\n> 引用\n{{/if}}', ['4:1-5 模板中有引用（行首的 >）。']],
  ['甲\n\n---\n\n乙', ['5:1-4 模板中有分隔线（---）。']],
  ['- 甲\n  - 乙', ['3:1-4 列表的一项只能是一段文字。']],
  ['{{#each news}}\n甲<i>\n{{else}}\n乙<u>\n{{/each}}', ['4:2-5 模板中有 HTML“<i>”。', '6:2-5 模板中有 HTML“<u>”。']],
];

const RIGHT = [
  '不到<5%、a<b、x<',
  '**{{pace}}**、*{{pace}}*',
  '- {{pace}}\n{{#if news}}\n  接着写\n{{/if}}\n- 乙',
  '| 甲 | 乙 |\n| --- | --- |\n{{#each news}}\n| {{headline}} | {{text}} |\n{{/each}}',
  '\\<b>、\\[甲](乙)、\\`甲\\`',
  '{{#each news}}{{headline}}{{#unless @last}}；{{/unless}}{{/each}}',
];

describe('lint with the parser of documents', () => {
  for (const [body, found] of WRONG)
    it(`tells ${JSON.stringify(body)}`, () => {
      assert.deepEqual(markupIn(body), found);
    });

  for (const body of RIGHT)
    it(`lets ${JSON.stringify(body)} pass`, () => {
      assert.deepEqual(markupIn(body), []);
    });

  it('lets the shipped templates pass', () => {
    const faults = lintTemplates({ templates: shippedTemplates(), calendar: null });
    assert.deepEqual(
      faults.filter(({ rule }) => rule === 'unsupported-markup'),
      [],
    );
  });
});
