import assert from 'node:assert/strict';
import type { Masthead } from '../../src/document/document.js';
import type { Letterhead } from '../../src/document/letterhead.js';
import { letterhead, paragraphs, part, readText, sample, write, xmlOf } from './samples.js';

/** Texts of the paragraphs of one style. */
function styled(xml: string, style: string): string[] {
  return paragraphs(xml)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(readText);
}

const nobody: Letterhead = { ...letterhead, reportTo: [], sendTo: [], issueTo: [] };

/** Lines of the foot under a letterhead, without those that are only rules. */
async function foot(masthead: Partial<Masthead>, head: Letterhead): Promise<string[]> {
  const bytes = await write(sample('# 题', { masthead }), head);
  return styled(part(bytes, 'word/document.xml'), 'Imprint').filter((text) => text !== '');
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
    assert.deepEqual(await foot({ copies: null }, nobody), []);
  });

  it('puts a day that finds no room beside its office on a line of its own', async () => {
    const issuingOffice = '某某国家高新技术产业开发区科技创新和产业发展局办公室';
    const xml = part(await write(sample('# 题'), { ...letterhead, issuingOffice }), 'word/document.xml');
    const [issuer = ''] = paragraphs(xml).filter((candidate) => candidate.includes('"Issuer"'));
    assert.match(issuer, /办公室<\/w:t><w:br\/>.*<w:tab\/>.*2021年4月8日/);
  });

  it('names who edited, checked and signed it beside the copies, and only those who are given', async () => {
    const staff = { editor: '张三', reviewer: '李四', signer: '王五' };
    assert.deepEqual(await foot({ ...staff, copies: 60 }, nobody), ['编辑：张三　　审核：李四　　签发：王五共印60份']);
    assert.deepEqual(await foot({ ...staff, reviewer: null, copies: null }, nobody), ['编辑：张三　　签发：王五']);
    assert.deepEqual(await foot({ copies: 5 }, { ...nobody, sendTo: ['甲'] }), ['送：甲。', '共印5份']);
    const editor = '综合科、规划发展科、高新技术科全体人员';
    const apart = await foot({ ...staff, editor, copies: 60 }, nobody);
    assert.deepEqual(apart, ['编辑：' + editor + '　　审核：李四　　签发：王五', '共印60份']);
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

describe('a document that is itself an attachment', () => {
  const rows = (count: number): string => '| 新认定国家高新技术企业 | 38家 |\n'.repeat(count);
  const table = (count: number): string =>
    `# 2021年目标完成情况表\n\n::caption[完成情况]\n\n| 指标 | 完成 |\n|---|---|\n${rows(count)}`;

  it('says so on its first line, has its title on the third and neither head, foot nor signature', async () => {
    const xml = await xmlOf(table(1), { form: 'attachment' });
    const told = paragraphs(xml).map((paragraph) => [
      /w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1],
      readText(paragraph),
    ]);
    assert.deepEqual(told.slice(0, 3), [
      ['AttachmentLabel', '附件'],
      ['AttachmentTitle', '2021年目标完成情况表'],
      ['Caption', '表1　完成情况'],
    ]);
    assert.deepEqual(told.at(-1), ['Spacer', '']);
    assert.doesNotMatch(xml, /某市科学技术局|4月8日|PageBreakBefore|pageBreakBefore/);
  });

  it('sets a table smaller that it may stand on the page, which one in a report goes on from', async () => {
    const sizes = (xml: string): Set<string> => new Set(xml.match(/<w:sz w:val="\d+"\/>/g));
    const alone = await xmlOf(table(36), { form: 'attachment' });
    assert.deepEqual(sizes(alone), new Set(['<w:sz w:val="18"/>']));
    assert.match(alone, /"TableText"\/><w:spacing w:line="2\d\d" w:lineRule="exact"\/>/);
    assert.deepEqual(sizes(await xmlOf(table(36), { form: 'report' })), new Set(['<w:sz w:val="24"/>']));
  });
});

describe('a bulletin', () => {
  it('keeps the last of its text with the foot, unless the title would follow', async () => {
    const keptIn = async (text: string): Promise<boolean | undefined> =>
      paragraphs(await xmlOf(`# 题\n\n${text}`))
        .find((paragraph) => readText(paragraph) === '末段')
        ?.includes('<w:keepNext/>');
    assert.equal(await keptIn('首段\n\n末段'), true);
    assert.equal(await keptIn('## 一\n\n### 二\n\n末段'), false);
    assert.equal(await keptIn('末段'), false);
  });
});

describe('a report', () => {
  it('keeps organ and date with the last of its text and the list of attachments', async () => {
    const xml = await xmlOf('# 总结\n\n甲\n\n乙\n\n:::attachment[表]\n内容\n:::', { form: 'report' });
    const kept = paragraphs(xml).map((paragraph) => [readText(paragraph), paragraph.includes('<w:keepNext/>')]);
    assert.deepEqual(kept.slice(1, 6), [
      ['甲', false],
      ['乙', true],
      ['附件：表', true],
      ['某市科学技术局', true],
      ['2021年4月8日', false],
    ]);
  });

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
