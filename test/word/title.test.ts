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

  it('breaks inside no term of the field', () => {
    assert.deepEqual(lines({ type: 'text', text: '时间过半：上半年全市13项科技创新目标任务过半，4项欠进度' }), [
      '时间过半：上半年全市13项科技创新',
      '目标任务过半，4项欠进度',
    ]);
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

  it('breaks beside no figure that is followed by its punctuation or stands in quotation marks', () => {
    for (let before = 6; before <= 20; before += 1) {
      const broken = lines(
        { type: 'text', text: `${'推进协同创新集聚创新资源打造区域创新高地'.slice(0, before)}“` },
        { type: 'figure', id: 'f1', text: '38家' },
        { type: 'text', text: '”，超额完成年度目标任务' },
      );
      assert(
        broken.some((line) => line.includes('“38家”，')),
        broken.join('/'),
      );
    }
  });

  it('still breaks a name that is longer than a line, but not a number in it', () => {
    const broken = lines({
      type: 'text',
      text: '关于贯彻落实《国务院办公厅关于2021年3月31日前进一步优化营商环境更好服务市场主体的实施意见》的通知',
    });
    assert(broken.length >= 3 && broken.every((line) => textWidth(line) <= 20), broken.join('/'));
    assert(
      broken.some((line) => line.includes('2021年3月31日')),
      broken.join('/'),
    );
  });

  it('never breaks inside a number with its unit, a date, a range, a quoted name, nor before a closing mark', () => {
    const count = fc.integer({ min: 1, max: 99999 });
    const unit = fc.constantFrom(
      '家',
      '项',
      '期',
      '%',
      '万元',
      '亿元',
      '个百分点',
      '人次',
      '批次',
      '万人次',
      '年',
      '个月',
    );
    const month = fc.integer({ min: 1, max: 12 });
    const word = fc.constantFrom('全市', '高新技术', '企业', '科技创新', '工作', '完成', '推动', '和', '目标任务');
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(''));
    const whole = fc.oneof(
      fc.tuple(count, unit).map(([number, of]) => `${number}${of}`),
      fc.tuple(count, month).map(([number, decimals]) => `${number}.${decimals}%`),
      fc.tuple(month, month).map(([first, last]) => `${first}—${last}月`),
      fc.tuple(month, month).map(([of, day]) => `2021年${of}月${day}日`),
      fc.tuple(count, unit).map(([number, of]) => `${number}—${number + 1}${of}`),
      month.map((number) => `第${number}期`),
      fc.constantFrom('三十八家', '百分之十五', '第三季度', 'R&D', '5G'),
      name.map((text) => `《${text}》`),
      name.map((text) => `“${text}”`),
    );
    const joint = fc.constantFrom('', '', '，', '、', '：', '——', '（含）', ' ');
    const title = fc.array(fc.tuple(fc.oneof({ arbitrary: word, weight: 2 }, whole), joint), {
      minLength: 6,
      maxLength: 14,
    });
    fc.assert(
      fc.property(title, (parts) => {
        const text = parts.map(([part, mark], at) => part + (at === parts.length - 1 ? '' : mark)).join('');
        const broken = lines({ type: 'text', text });
        const message = broken.join('/');
        for (const [part] of parts)
          if (/[\d《“A-Z]|三|百/.test(part))
            assert(
              broken.some((line) => line.includes(part)),
              `${part} in ${message}`,
            );
        for (const line of broken) {
          assert.doesNotMatch(line, /^[，、：）》”%]|[（《“]$|——$/, message);
          if (broken.length > 1) assert(textWidth(line) <= 20, message);
        }
      }),
      { numRuns: 2000 },
    );
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
