import assert from 'node:assert/strict';
import { figure, inputErrorOf, markdownOf, missing } from './support.js';

describe('blocks', () => {
  it('take a figure as true, and a missing value, an empty list and no value as false', () => {
    const source = '{{#if a}}有{{else}}无{{/if}}{{#unless a}}无{{else}}有{{/unless}}{{#if (not a)}}无{{else}}有{{/if}}';
    for (const a of [figure('0家'), '0', ['甲'], true, {}]) assert.equal(markdownOf(source, { a }), '有有有');
    for (const a of [missing, [], '', 0, false, null, undefined]) assert.equal(markdownOf(source, { a }), '无无无');
  });

  it('chain with {{else if}} and invert with {{^if}}', () => {
    const source = '{{#if a}}甲{{else if b}}乙{{else}}丙{{/if}}{{^if a}}丁{{/if}}';
    assert.equal(markdownOf(source, { a: true }), '甲');
    assert.equal(markdownOf(source, { b: figure('1家') }), '乙丁');
    assert.equal(markdownOf(source, { a: missing, b: [] }), '丙丁');
  });

  it('loop over a list, with its place in it', () => {
    const source =
      '{{#each list}}{{#if @first}}（{{/if}}{{number @index}}{{chinese @index}}{{name}}{{#if @last}}）{{/if}}{{else}}无{{/each}}';
    assert.equal(markdownOf(source, { list: [{ name: '甲' }, { name: '乙' }] }), '（1一甲2二乙）');
    for (const list of [[], missing, null, undefined]) assert.equal(markdownOf(source, { list }), '无');
  });

  it('know the loop outside, the whole, and names given to items', () => {
    const source =
      '{{#each rows as |row|}}{{#each row.cells as |cell i|}}{{number @../index}}{{number i}}{{cell}}{{../unit}}{{@root.unit}} {{/each}}{{/each}}';
    const content = { unit: '家', rows: [{ unit: '个', cells: ['甲', '乙'] }] };
    assert.equal(markdownOf(source, content), '11甲个家 12乙个家 ');
  });

  it('refuse to loop over what is no list', () => {
    const error = inputErrorOf(() => markdownOf('甲\n{{#each a}}{{/each}}', { a: figure('1家') }));
    assert.deepEqual(error.place, { file: 'main.md.hbs', line: 2, column: 9 });
    inputErrorOf(() => markdownOf('{{#each a}}{{/each}}', { a: '甲' }));
    inputErrorOf(() => markdownOf('{{#each a}}{{/each}}', { a: { b: '甲' } }));
  });

  it('open a group of data, and take {{else}} for a missing one', () => {
    const source = '{{#with a}}{{b}}{{else}}无{{/with}}';
    assert.equal(markdownOf(source, { a: { b: '甲' } }), '甲');
    for (const a of [missing, null, undefined]) assert.equal(markdownOf(source, { a }), '无');
    inputErrorOf(() => markdownOf(source, { a: '甲' }));
  });

  it('leave no line of their own', () => {
    assert.equal(markdownOf('甲\n{{#if a}}\n乙\n{{else}}\n丙\n{{/if}}\n{{! 注 }}\n丁\n', { a: true }), '甲\n乙\n丁\n');
  });
});

describe('helpers', () => {
  const test = (expression: string, content: unknown): string =>
    markdownOf(`{{#if ${expression}}}是{{else}}否{{/if}}`, content);

  it('eq compares texts, numbers and truth values; a value that is not there equals none', () => {
    assert.equal(test('(eq a "季报")', { a: '季报' }), '是');
    assert.equal(test('(eq a "季报")', { a: '月报' }), '否');
    assert.equal(test('(eq a 3)', { a: 3 }), '是');
    for (const a of [null, missing]) assert.equal(test('(eq a a)', { a }), '否');
  });

  it('eq refuses what cannot be compared', () => {
    for (const a of [undefined, 3, [], {}, figure('1家')]) {
      const error = inputErrorOf(() => test('(eq a "3")', { a }));
      assert.deepEqual(error.place, { file: 'main.md.hbs', line: 1, column: 7 });
    }
  });

  it('and, or and not go by the truth of #if', () => {
    assert.equal(test('(and a b)', { a: figure('1家'), b: missing }), '否');
    assert.equal(test('(or a b)', { a: figure('1家'), b: missing }), '是');
    assert.equal(test('(and (not b) (or a (eq c "x")))', { a: [], b: [], c: 'x' }), '是');
    assert.equal(test('(or a b a)', { a: [], b: missing }), '否');
  });

  it('chinese counts to ninety-nine', () => {
    const numerals = [
      [0, '一'],
      [8, '九'],
      [9, '十'],
      [10, '十一'],
      [19, '二十'],
      [20, '二十一'],
      [98, '九十九'],
    ] as const;
    for (const [index, numeral] of numerals) assert.equal(markdownOf('{{chinese i}}', { i: index }), numeral);
    for (const i of [99, -1, 1.5, '1', undefined, missing]) inputErrorOf(() => markdownOf('{{chinese i}}', { i }));
    for (const i of [-1, 1.5, '1', undefined]) inputErrorOf(() => markdownOf('{{number i}}', { i }));
  });

  it('take only as many arguments as they have, and print no truth value', () => {
    inputErrorOf(() => markdownOf('{{#if (eq a)}}{{/if}}', {}));
    inputErrorOf(() => markdownOf('{{#if (not a b)}}{{/if}}', {}));
    inputErrorOf(() => markdownOf('{{not a}}', {}));
  });
});
