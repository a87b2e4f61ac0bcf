import assert from 'node:assert/strict';
import { parseAll } from '../../../src/template/lint/parsed.js';

describe('parsing all templates', () => {
  it('tells every one that cannot be parsed, with its place, and keeps the others', () => {
    const { templates, faults } = parseAll(
      new Map([
        ['bulletins/a', '\ufeff甲\r\n{{x}}'],
        ['bulletins/b', '甲\r\n乙 {{#if x}}丙\r\n'],
        ['partials/c', '{{x'],
      ]),
    );
    assert.deepEqual([...templates.keys()], ['bulletins/a']);
    assert.equal(templates.get('bulletins/a')?.source, '甲\n{{x}}');
    assert.deepEqual(faults, [
      {
        rule: 'syntax',
        severity: 'error',
        file: 'bulletins/b.md.hbs',
        line: 2,
        column: 3,
        endColumn: 12,
        what: '块“{{#if}}”没有结束。',
        advice: '请在该结束的地方写上 {{/if}}。',
        text: '乙 {{#if x}}丙',
      },
      {
        rule: 'syntax',
        severity: 'error',
        file: 'partials/c.md.hbs',
        line: 1,
        column: 1,
        endColumn: 2,
        what: '标签没有写完整，缺少结尾的“}}”。',
        advice: '请补上“}}”。',
        text: '{{x',
      },
    ]);
  });
});
