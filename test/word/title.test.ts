import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Inline } from '../../src/document/document.js';
import { plainText } from '../../src/document/plainText.js';
import { textWidth } from '../../src/word/textWidth.js';
import { balancedTitle } from '../../src/word/title.js';

function lines(...inlines: Inline[]): string[] {
  return plainText(balancedTitle(inlines, 20)).split('\n');
}

describe('balancedTitle', () => {
  it('leaves a title that fits, and one that its author has broken', () => {
    assert.deepEqual(lines({ type: 'text', text: '一季度工作情况' }), ['一季度工作情况']);
    const broken: Inline[] = [{ type: 'text', text: '甲'.repeat(25) }, { type: 'break' }, { type: 'text', text: '乙' }];
    assert.deepEqual(balancedTitle(broken, 20), broken);
  });

  it('breaks at the space between the halves of a title', () => {
    assert.deepEqual(lines({ type: 'text', text: '一季度全市新认定国家高新技术企业38家 超额完成年度目标' }), [
      '一季度全市新认定国家高新技术企业38家',
      '超额完成年度目标',
    ]);
  });

  it('breaks between words into lines of about one length', () => {
    const [upper = '', lower = '', more] = lines({
      type: 'text',
      text: '2021年度全市科技创新工作要点完成情况总结报告',
    });
    assert.equal(more, undefined);
    assert(Math.abs(textWidth(upper) - textWidth(lower)) <= 4, `${upper}/${lower}`);
  });

  it('keeps a figure in one piece', () => {
    const figure: Inline = { type: 'figure', id: 'f1', text: '新认定国家高新技术企业三十八家' };
    const [upper, lower] = lines({ type: 'text', text: '一季度全市' }, figure, {
      type: 'text',
      text: '超额完成年度目标任务',
    });
    assert([upper, lower].some((line) => line?.includes(figure.text)));
  });

  it('loses nothing but spaces, and keeps every line within the room', () => {
    const unit = fc.constantFrom('高', '新', '技', '术', '企', '业', '，', ' ', '38', '家', '（', '）');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 70 }), (text) => {
        const broken = lines({ type: 'text', text });
        assert.equal(broken.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
        if (broken.length > 1) for (const line of broken) assert(textWidth(line) <= 20, line);
      }),
    );
  });
});
