import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fullWidthPunctuation } from '../../src/bulletin/punctuation.js';

describe('full-width punctuation', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['推进协同创新,集聚资源;做好服务:一是', '推进协同创新，集聚资源；做好服务：一是'],
    ['各县(市、区)和园区', '各县（市、区）和园区'],
    ['9月10日10:30开会', '9月10日10:30开会'],
    ['登记1,234份', '登记1,234份'],
    ['共3,其中2项', '共3，其中2项'],
    ['第9(3)项', '第9（3）项'],
    ['为什么?要创新!', '为什么？要创新！'],
    ['举办"技术交易"和"银企"对接会', '举办“技术交易”和“银企”对接会'],
    ['口径5"的管', '口径5"的管'],
    ['见https://example.cn,谢谢', '见https://example.cn，谢谢'],
    ['“5+2+1”重大平台 7.3亿元 0.75%', '“5+2+1”重大平台 7.3亿元 0.75%'],
  ];
  for (const [plain, printed] of cases) {
    it(`prints ${plain} as ${printed}`, () => assert.equal(fullWidthPunctuation(plain), printed));
  }

  it('keeps the length, changes nothing twice, and leaves no pair of brackets half done', () => {
    const text = fc.string({ unit: fc.constantFrom(',', ':', ';', '(', ')', '?', '!', '"', '1', '2', '市', ' ', '/') });
    fc.assert(
      fc.property(text, (plain) => {
        const printed = fullWidthPunctuation(plain);
        assert.equal(printed.length, plain.length);
        assert.equal(fullWidthPunctuation(printed), printed);
        assert.doesNotMatch(printed, /[();?!]/);
        assert.doesNotMatch(printed, /(?<!\d),|,(?!\d)/);
      }),
    );
  });
});
