import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chineseNumeral, NUMERAL_SIGNS } from '../../../src/progress/number/chineseNumeral.js';
import { chineseWriting } from '../chineseWriting.js';

describe('chineseNumeral', () => {
  const written: Record<string, string> = {
    零: '0',
    两: '2',
    十: '10',
    十二: '12',
    二十: '20',
    二十五: '25',
    一百: '100',
    一百零五: '105',
    一百一十五: '115',
    一千零五十: '1050',
    两千: '2000',
    一万零五百: '10500',
    两万三千: '23000',
    三十万: '300000',
    一亿零三百万: '103000000',
    三万亿: '3000000000000',
    二〇二一: '2021',
    二〇: '20',
  };
  for (const [text, value] of Object.entries(written)) {
    it(`reads ${text} as ${value}`, () => assert.equal(chineseNumeral(text), value));
  }

  for (const text of [
    '',
    '三五',
    '七八十',
    '一百五',
    '一万五',
    '一万五百',
    '十两',
    '两十',
    '零五',
    '一百零五十',
    '十百',
    '廿',
    '三家',
  ]) {
    it(`does not read ${text || 'the empty text'}`, () => assert.equal(chineseNumeral(text), null));
  }

  it('reads back every number below 10^12', () => {
    const below = fc.oneof(fc.nat(99999), fc.integer({ min: 0, max: 10 ** 12 - 1 }));
    fc.assert(fc.property(below, (n) => assert.equal(chineseNumeral(chineseWriting(n)), String(n))));
  });

  it('gives digits or null for any row of its signs', () => {
    const signs = fc.array(fc.constantFrom(...NUMERAL_SIGNS.split('')), { maxLength: 12 }).map((s) => s.join(''));
    fc.assert(fc.property(signs, (text) => assert.match(chineseNumeral(text) ?? '0', /^\d+$/)));
  });
});
