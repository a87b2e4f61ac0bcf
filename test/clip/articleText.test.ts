import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleText } from '../../src/clip/articleText.js';
import { hostileText } from './clips.js';

const HEADLINE = '全市科技创新大会召开';
const FIRST = '9月28日，全市科技创新大会召开，部署下一阶段工作。';
const LAST = '会议要求，各地各部门要抓好落实。';

function textOf(...lines: string[]): string[] {
  return articleText(lines.join('\n'), [HEADLINE]).split('\n');
}

describe('the text of an article', () => {
  it('has neither the headline nor the statements that the page sets above it', () => {
    for (const above of [
      [HEADLINE],
      [HEADLINE, '发布时间：2031-09-28 10:21 来源：市科技局 浏览次数：128 字号：[大 中 小]'],
      ['2031年9月28日', '【大 中 小】【打印本页】'],
      ['二〇三一年九月二十八日（来源：某某日报）'],
      ['点击上方蓝字关注我们', HEADLINE],
    ])
      assert.deepEqual(textOf(...above, FIRST, LAST), [FIRST, LAST], above.join(' / '));
  });

  it('has nothing of what the page sets below it', () => {
    for (const below of [
      ['责任编辑：张某某'],
      ['（编辑：张某某　校对：李某某）', '打印本页 关闭窗口'],
      ['上一篇：市科技局举办培训班', '下一篇：没有了'],
      ['责任编辑：张某某', '相关链接', '某市出台新办法', '联系电话：000-00000000'],
      ['END', '往期推荐', '周末去科技馆'],
    ])
      assert.deepEqual(textOf(FIRST, LAST, ...below), [FIRST, LAST], below.join(' / '));
  });

  it('keeps short lines of its own: subheadings, lists, and who signed it', () => {
    const own = [FIRST, '一、培育主体', '国家高新技术企业', LAST, '市科技局', '2031年9月28日'];
    assert.deepEqual(textOf(...own), own);
    assert.deepEqual(textOf('一、培育主体', FIRST), ['一、培育主体', FIRST]);
    const told = '2031年9月28日，全市科技创新大会召开。';
    assert.deepEqual(textOf(told, LAST), [told, LAST]);
  });

  it('is a run of the lines that it was made of, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(hostileText), fc.array(hostileText), (lines, headlines) => {
        const body = lines.join('\n');
        const all = body.split('\n').filter((line) => line.trim() !== '');
        assert.ok(all.join('\n').includes(articleText(body, headlines)));
      }),
    );
  });
});
