import assert from 'node:assert/strict';
import { letterhead, paragraphs, part, readText, sample, write, xmlOf } from './samples.js';

/** Texts of the paragraphs of one style. */
function styled(xml: string, style: string): string[] {
  return paragraphs(xml)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(readText);
}

describe('head and foot of a bulletin', () => {
  it('has classification, name, number, office and date in order before the title', async () => {
    const xml = await xmlOf('# 标题\n\n文');
    const texts = paragraphs(xml).map(readText);
    assert.deepEqual(texts.slice(0, 5), [
      '内部资料',
      '科技创新简报',
      '第6期（总第118期）',
      '某市科学技术局办公室2021年4月8日',
      '标题',
    ]);
    assert(xml.includes('<w:tab w:val="right" w:pos="8844"/>'));
  });

  it('draws the red line as wide as the type area, 2.25 pt', async () => {
    const styles = part(await write(sample('# 标题')), 'word/styles.xml');
    const issuer = /<w:style [^>]*w:styleId="Issuer".*?<\/w:style>/.exec(styles)?.[0] ?? '';
    assert(issuer.includes('<w:bottom w:val="single" w:color="FF0000" w:sz="18"'));
    assert(!issuer.includes('<w:ind'));
  });

  it('sets a long name smaller so that it stays on one line', async () => {
    const name = '某市科技创新工作领导小组办公室工作简报';
    const xml = part(await write(sample('# 标题'), { ...letterhead, bulletinName: name }), 'word/document.xml');
    const [paragraph = ''] = paragraphs(xml).filter((candidate) => candidate.includes('"BulletinName"'));
    const size = Number(/<w:sz w:val="(\d+)"/.exec(paragraph)?.[1]);
    assert(size < 84 && (size / 2) * name.length <= 442.2 && (size / 2 + 0.5) * name.length > 442.2);
  });

  it('leaves out what there is not', async () => {
    const head = { classification: null, number: null, runningNumber: null };
    const xml = await xmlOf('# 标题', { masthead: head });
    assert.deepEqual(styled(xml, 'Classification'), []);
    assert.deepEqual(styled(xml, 'IssueNumber'), []);
    const none = { ...letterhead, reportTo: [], sendTo: [], issueTo: [], copies: null };
    assert.deepEqual(styled(part(await write(sample('# 题'), none), 'word/document.xml'), 'Imprint'), []);
  });

  it('has its foot once, in a box at the bottom margin whose anchor is as high as it', async () => {
    const xml = await xmlOf('# 标题\n\n文');
    assert.deepEqual(
      styled(xml, 'Imprint').filter((text) => text !== ''),
      ['报：市委、市政府分管领导。', '送：市级有关部门。', '发：各县（市、区）科技主管部门。', '共印60份'],
    );
    assert(xml.includes('<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>'));
    assert(xml.includes('<wp:wrapNone/>'));
    const height = Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(xml)?.[1]);
    const line = Number(/<w:pStyle w:val="Spacer"\/><w:spacing w:line="(\d+)" w:lineRule="exact"/.exec(xml)?.[1]);
    assert.equal(height, line * 635);
  });
});

describe('a report', () => {
  it('has no head and no foot, and is signed and dated at the end of its text', async () => {
    const xml = await xmlOf('# 总结\n\n文\n\n:::attachment[表]\n内容\n:::', { form: 'report' });
    assert.deepEqual(paragraphs(xml).map(readText), [
      '总结',
      '文',
      '附件：表',
      '某市科学技术局',
      '2021年4月8日',
      '附件',
      '表',
      '内容',
    ]);
  });

  it('puts the longer of organ and date two characters from the right, the date two further in', async () => {
    const ends = async (date: string): Promise<(string | undefined)[]> => {
      const xml = await xmlOf('# 总结', { form: 'report', masthead: { date } });
      const lines = paragraphs(xml).filter((paragraph) => paragraph.includes('"SignatureLine"'));
      return lines.map((paragraph) => /w:right="(\d+)"/.exec(paragraph)?.[1]);
    };
    // The organ has 7 characters, the date 6: its first stands two after the organ's first.
    assert.deepEqual(await ends('2021年4月8日'), ['640', '320']);
    // The date has 11: it is the one that stands two from the right.
    assert.deepEqual(await ends('2021年12月31日（草稿）'), ['2560', '640']);
  });
});

describe('attachments', () => {
  it('are numbered and named under the text where there are several', async () => {
    const xml = await xmlOf('# 题\n\n文\n\n:::attachment[甲]\n文\n:::\n\n:::attachment[乙]\n文\n:::');
    assert.deepEqual(styled(xml, 'AttachmentList'), ['附件：1.甲', '2.乙']);
    assert.deepEqual(styled(xml, 'AttachmentLabel'), ['附件1', '附件2']);
    assert.deepEqual(styled(xml, 'AttachmentTitle'), ['甲', '乙']);
    assert.equal(xml.match(/<w:pageBreakBefore\/>/g)?.length, 2);
  });
});

describe('notes and lists', () => {
  it('sets a note before the title', async () => {
    const xml = await xmlOf('# 题\n\n:::note\n按。\n:::\n\n文', { form: 'report' });
    assert.deepEqual(
      paragraphs(xml)
        .map(readText)
        .filter((text) => text !== '')
        .slice(0, 3),
      ['按。', '题', '文'],
    );
  });

  it('starts every ordered list at one', async () => {
    const xml = await xmlOf('# 题\n\n1. 甲\n2. 乙\n\n文\n\n1. 丙\n');
    const lists = paragraphs(xml).flatMap((paragraph) => /<w:numId w:val="(\d+)"/.exec(paragraph)?.[1] ?? []);
    assert.equal(lists.length, 3);
    assert.equal(lists[0], lists[1]);
    assert.notEqual(lists[1], lists[2]);
  });
});
