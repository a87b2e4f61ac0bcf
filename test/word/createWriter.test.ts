import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { createWriter } from '../../src/word/createWriter.js';
import { figure, letterhead, paragraphs, part, readText, sample, write, xmlOf } from './samples.js';

const text =
  '# 标题\n\n## 甲\n\n文[126.7%](figure:f1)。\n\n1. 子\n2. 丑\n\n| 指标 | 完成 |\n|---|---|\n| 甲 | 30家 |\n';
const attachments =
  '\n:::attachment[核对表]{landscape}\n## 表\n\n| 甲 |\n|---|\n| 乙 |\n:::\n\n:::attachment[说明]\n## 口径\n\n文。\n:::\n';
const figures = { f1: figure('完成率') };

describe('createWriter', () => {
  it('gives the same bytes for the same document, from one writer or from two', async () => {
    const writer = createWriter(letterhead);
    const document = sample(text + attachments, { figures });
    const properties = { title: '样稿', created: '2021-04-08' };
    const first = await writer.write(document, properties);
    assert.deepEqual(await writer.write(document, properties), first);
    assert.deepEqual(await write(sample(text + attachments, { figures })), first);
  });

  it('puts the content types first, the rest in order, all with one time', async () => {
    const bytes = await write(sample(text, { figures }));
    const [first, ...rest] = Object.keys(unzipSync(bytes));
    assert.equal(first, '[Content_Types].xml');
    assert.deepEqual(rest, [...rest].sort());
    const times = new Set<string>();
    for (let at = 0; bytes[at] === 0x50 && bytes[at + 2] === 3;) {
      const header = new DataView(bytes.buffer, bytes.byteOffset + at);
      times.add(`${header.getUint16(10, true)} ${header.getUint16(12, true)}`);
      at += 30 + header.getUint16(26, true) + header.getUint16(28, true) + header.getUint32(18, true);
    }
    assert.deepEqual([...times], [`0 ${(1 << 5) | 1}`]);
  });

  it('dates its properties by the document, not by the clock', async () => {
    const core = part(await write(sample(text, { figures })), 'docProps/core.xml');
    assert.deepEqual(core.match(/\d{4}-\d{2}-\d{2}T[\d:]+Z/g), ['2021-04-08T00:00:00Z', '2021-04-08T00:00:00Z']);
    assert(core.includes('<dc:title>样稿</dc:title>'));
    assert(core.includes('<dc:creator>某市科学技术局</dc:creator>'));
  });

  it('has the page of GB/T 9704: paper, margins and grid', async () => {
    const xml = await xmlOf(text, { figures });
    assert(xml.includes('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>'));
    assert(xml.includes('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"'));
    assert(xml.includes('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>'));
  });

  it('turns a section for a landscape attachment and back, with footers of its own', async () => {
    const bytes = await write(sample(text + attachments, { figures }));
    const xml = part(bytes, 'word/document.xml');
    assert.deepEqual(xml.match(/<w:pgSz[^>]*>/g), [
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    ]);
    assert(xml.includes('<w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984"'));
    // Turned clockwise, beside the type area, at the lower end on odd pages and at the upper on even ones.
    const [odd, even] = [part(bytes, 'word/footer3.xml'), part(bytes, 'word/footer4.xml')];
    for (const footer of [odd, even]) assert(footer.includes('vert="vert"') && footer.includes('PAGE'));
    assert(odd.includes('<w:jc w:val="right"/>') && even.includes('<w:jc w:val="left"/>'));
    assert(!xml.includes('<w:pageBreakBefore/>'), 'a section begins a page by itself');
  });

  it('puts page numbers right on odd pages and left on even ones', async () => {
    const bytes = await write(sample(text, { figures }));
    assert(part(bytes, 'word/settings.xml').includes('<w:evenAndOddHeaders/>'));
    const [odd, even] = [part(bytes, 'word/footer1.xml'), part(bytes, 'word/footer2.xml')];
    assert(odd.includes('<w:ind w:right="280"/><w:jc w:val="right"/>'));
    assert(even.includes('<w:ind w:left="280"/><w:jc w:val="left"/>'));
    for (const footer of [odd, even]) assert.equal(readText(footer), '—  —');
  });

  it('names fonts in its styles and none of the theme', async () => {
    const bytes = await write(sample(text, { figures }));
    const styles = part(bytes, 'word/styles.xml');
    assert(!/(asciiTheme|eastAsiaTheme|hAnsiTheme)/.test(styles + part(bytes, 'word/document.xml')));
    const style = (id: string): string =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '';
    assert(style('Normal').includes('w:eastAsia="仿宋_GB2312"') && style('Normal').includes('<w:sz w:val="32"/>'));
    assert(style('Normal').includes('w:line="579" w:lineRule="exact"'));
    assert(style('BodyText').includes('<w:ind w:firstLine="640" w:firstLineChars="200"/>'));
    assert(
      style('Heading1').includes('w:eastAsia="黑体"') && style('Heading1').includes('<w:name w:val="heading 1"/>'),
    );
    assert(style('Heading2').includes('w:eastAsia="楷体_GB2312"'));
    assert(style('Title').includes('w:eastAsia="方正小标宋简体"') && style('Title').includes('<w:sz w:val="44"/>'));
    assert(!styles.includes('<w:b/>'), 'the standard asks for no bold');
  });

  it('numbers headings by their styles, and anew in each attachment', async () => {
    const bytes = await write(sample(text + attachments, { figures }));
    const numbering = part(bytes, 'word/numbering.xml');
    for (const [format, level] of [
      ['chineseCountingThousand', '%1、'],
      ['chineseCountingThousand', '（%2）'],
      ['decimal', '%3.'],
      ['decimal', '（%4）'],
    ]) {
      assert.match(
        numbering,
        new RegExp(
          `<w:numFmt w:val="${format}"/>(<w:pStyle[^>]*/>)?<w:suff w:val="nothing"/><w:lvlText w:val="${level}"/>`,
        ),
      );
    }
    const headings = paragraphs(part(bytes, 'word/document.xml')).filter((xml) => xml.includes('"Heading1"'));
    assert.deepEqual(headings.map(readText), ['甲', '表', '口径']);
    const lists = headings.map((xml) => /<w:numId w:val="(\d+)"\/>/.exec(xml)?.[1]);
    assert.equal(lists[0], undefined, 'the style numbers the headings of the text');
    assert(lists[1] !== undefined && lists[2] !== undefined && lists[1] !== lists[2]);
  });
});
