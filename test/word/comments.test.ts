import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { figure, part, readText, sample, write, xmlOf } from './samples.js';

const figures = { f1: figure('甲'), f2: figure('乙'), f3: figure('丙') };
const missing = { m1: { kind: 'missing', title: '丁', reason: '没有。', source: null } } as const;
const text =
  '# 题[1](figure:f1)\n\n## 节[2](figure:f2)\n\n文[3](figure:f3)。\n\n| 甲 |\n|---|\n| [暂无数据](missing:m1) |\n';
const remarks = { f1: '指标月报!H12：甲不对。', f2: '乙不对。\n另一处也不对。', m1: '没有 <填>。' };

describe('comments', () => {
  it('stand around the control of what they speak of, in titles, headings and tables', async () => {
    const xml = await xmlOf(text, { figures, missing, remarks });
    for (const [number, tag] of ['f1', 'f2', 'm1'].entries()) {
      const range = new RegExp(
        `<w:commentRangeStart w:id="${number}"/><w:sdt>((?!</w:sdt>).)*<w:tag w:val="${tag}"/>((?!</w:sdt>).)*</w:sdt>` +
          `<w:commentRangeEnd w:id="${number}"/><w:r><w:commentReference w:id="${number}"/></w:r>`,
      );
      assert.match(xml, range);
    }
    assert.equal(xml.match(/<w:commentReference /g)?.length, 3);
  });

  it('are the check\u2019s, dated with the document\u2019s own day, a paragraph each line', async () => {
    const xml = part(await write(sample(text, { figures, missing, remarks })), 'word/comments.xml');
    const comments = xml.match(/<w:comment .*?<\/w:comment>/g) ?? [];
    assert.deepEqual(comments.map(readText), ['指标月报!H12：甲不对。', '乙不对。另一处也不对。', '没有 <填>。']);
    assert.deepEqual(
      comments.map((comment) => comment.match(/<w:p>/g)?.length),
      [1, 2, 1],
    );
    for (const comment of comments) {
      assert.match(comment, /w:author="简报核对"/);
      assert.match(comment, /w:initials="核"/);
      assert.match(comment, /w:date="2021-04-08T00:00:00(\.000)?Z"/);
      assert.match(comment, /<w:pStyle w:val="CommentText"\/>/);
    }
  });

  it('are the same twice, and leave nothing where there are none', async () => {
    const [once, again] = [1, 2].map(() => write(sample(text, { figures, missing, remarks })));
    assert.deepEqual(await once, await again);
    const clean = await write(sample(text, { figures, missing }));
    assert.doesNotMatch(part(clean, 'word/document.xml'), /comment(RangeStart|RangeEnd|Reference)/);
    assert.doesNotMatch(
      Object.entries(unzipSync(clean))
        .map(([name]) => name)
        .join(' '),
      /comments\.xml/,
    );
    assert.match(part(clean, 'word/document.xml'), /<w:highlight w:val="yellow"\/>/);
  });

  it('are placed once where a template prints one id twice', async () => {
    const xml = await xmlOf('# 题\n\n[1](figure:f1)[2](figure:f1)', { figures, remarks: { f1: '不对。' } });
    assert.equal(xml.match(/<w:commentRangeStart /g)?.length, 1);
  });
});
