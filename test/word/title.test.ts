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

  it('breaks in no range, no quoted name, and not beside a word that joins', () => {
    const at = (text: string): string[] => lines({ type: 'text', text });
    assert.deepEqual(at('1—5月全市15项科技创新目标达到或快于序时进度，4项欠进度'), [
      '1—5月全市15项科技创新目标',
      '达到或快于序时进度，4项欠进度',
    ]);
    for (const name of ['1—10月', '“遂州科创贷”', '《科技创新简报》']) {
      for (let before = 4; before < 20; before += 1) {
        const broken = at(`${'抓好科技创新各项重点工作落实再接再厉'.slice(0, before)}${name}工作进展情况通报和安排`);
        assert(
          broken.some((line) => line.includes(name)),
          broken.join('/'),
        );
      }
    }
  });

  it('begins a line with the dash before a subtitle', () => {
    assert.deepEqual(lines({ type: 'text', text: '推进协同创新，集聚创新资源——1—10月9项目标中4项完成' }), [
      '推进协同创新，集聚创新资源',
      '——1—10月9项目标中4项完成',
    ]);
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
