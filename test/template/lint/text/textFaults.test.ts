import assert from 'node:assert/strict';
import type { LintFault } from '../../../../src/template/lint/fault.js';
import { parseAll } from '../../../../src/template/lint/parsed.js';
import { textFaults } from '../../../../src/template/lint/text/textFaults.js';
import { shippedTemplates } from '../support.js';

function faultsOf(source: string): LintFault[] {
  const { templates, faults } = parseAll(new Map([['bulletins/monthly', source]]));
  assert.deepEqual(faults, []);
  return textFaults(templates);
}

/** `▲…▼` stands around what is at fault. */
const WRONG: readonly [text: string, says: RegExp][] = [
  ['序时进度为▲｛｛pace｝｝▼。', /照原样印出来。变量请用两对半角花括号：\{\{pace\}\}。/],
  ['▲｛｛ targets.counts.all ｝｝▼项', /\{\{targets\.counts\.all\}\}/],
  ['为▲{pace}▼。', /\{\{pace\}\}/],
  ['为▲${pace}▼。', /\{\{pace\}\}/],
  ['为▲【pace】▼。', /\{\{pace\}\}/],
  ['为▲｛period.label｝▼。', /\{\{period\.label\}\}/],
  ['为▲<pace>▼。', /\{\{pace\}\}/],
  ['{{pace}}为▲}}▼。', /多了“\}\}”/],
  ['为▲｛｛▼。', /请改用半角的“\{\{”/],
  ['▲{{!▼ 说明 }{{pace}}为。', /补上“\}\}”/],
  ['甲▲{{!▼ 用 {{pace}}乙', /\{\{!-- … --\}\}/],
  ['▲＃＃▼ 工作动态', /请改用半角的“## ”/],
  ['##▲　▼工作动态', /请改为半角空格/],
  ['▲## ▼', /标题是空的/],
  ['## ▲四、▼工作动态', /请删去“四、”/],
  ['### ▲（一）▼{{pace}}', /请删去“（一）”/],
  ['▲:caption▼[表题]', /冒号是1个/],
  ['如图：▲::chart▼[图题]{completion}', /另起一行/],
];

const RIGHT = [
  '{{pace}}、{{#if news}}{{pace}}{{/if}}',
  '::chart[图题]{completion}',
  '::caption[{{period.label}}]{completion}',
  '用 \\{{pace}} 印序时进度',
  '{{!-- 用 {{#if news}} 判断 --}}{{! 说明 }}',
  '【工作动态】《工作要点》{甲}【A股】<5家',
  '## 一个标题',
  '## {{pace}}',
  '# {{pace}}',
  '二、三、四季度；第（一）款',
  '时间：上午；::',
];

describe('lint of fixed text', () => {
  for (const [text, says] of WRONG)
    it(`tells ${text}`, () => {
      const [from, to] = [text.indexOf('▲'), text.indexOf('▼') - 1];
      const found = faultsOf(`第一行\n${text.replace(/[▲▼]/g, '')}\n`);
      assert.deepEqual(
        found.map(({ line, column, endColumn }) => [line, column, endColumn]),
        [[2, from + 1, to + 1]],
      );
      assert.match(found.map(({ what, advice }) => what + advice).join(''), says);
    });

  for (const text of RIGHT)
    it(`lets ${text} pass`, () => {
      assert.deepEqual(faultsOf(`${text}\n`), []);
    });

  it('lets the shipped templates pass', () => {
    const { templates } = parseAll(shippedTemplates());
    assert.ok(templates.size > 50);
    assert.deepEqual(textFaults(templates), []);
  });
});
