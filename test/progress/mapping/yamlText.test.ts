import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { yamlText } from '../../../src/progress/mapping/yamlText.js';

describe('yamlText', () => {
  it('gives a value on one line that YAML reads as the same text', () => {
    const words = fc.string({
      unit: fc.constantFrom(...Array.from('甲9-t（）：: #"\'\n\t%@!&*?|>{}[],～…是yNo~e')),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), (text) => {
        const written = yamlText(text);
        assert.ok(!/[\r\n]/.test(written));
        assert.deepEqual(parse(`值: ${written}  # 说明\n`), { 值: text });
      }),
    );
  });

  it('puts no quotes around plain words and ids', () => {
    for (const text of ['指标名称', '9-2（新认定高新技术企业）', '9-t2', '3月累计完成（万元）', '各月累计完成数/1月'])
      assert.equal(yamlText(text), text);
  });
});
