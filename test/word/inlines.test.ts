import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figure, paragraphs, readText, xmlOf } from './samples.js';

/** Bodies of the content controls, by tag. */
function controls(xml: string): { tag: string; id: string; title: string; text: string; xml: string }[] {
  return [...xml.matchAll(/<w:sdt>.*?<\/w:sdt>/g)].map(([control]) => ({
    tag: /<w:tag w:val="([^"]*)"/.exec(control)?.[1] ?? '',
    id: /<w:id w:val="([^"]*)"/.exec(control)?.[1] ?? '',
    title: /<w:alias w:val="([^"]*)"/.exec(control)?.[1] ?? '',
    text: readText(control),
    xml: control,
  }));
}

describe('figures in Word', () => {
  const figures = { f1: figure('完成率'), f2: figure('高新技术企业'.repeat(20)), f3: figure(`${'甲'.repeat(62)}😀😀`) };

  it('stand in hidden content controls with their ids, in text, tables, titles and attachments', async () => {
    const xml = await xmlOf(
      '# 题[一](figure:f1)\n\n文**[二](figure:f2)**。\n\n| 甲 |\n|---|\n| [三](figure:f3) |\n\n:::attachment[附[四](figure:f1)]\n文\n:::',
      { figures },
    );
    const found = controls(xml);
    assert.deepEqual(
      found.map(({ tag, text }) => [tag, text]),
      [
        ['f1', '一'],
        ['f2', '二'],
        ['f3', '三'],
        ['f1', '四'],
      ],
    );
    assert.deepEqual(
      found.map(({ id }) => id),
      ['1', '2', '3', '4'],
    );
    for (const control of found) assert(control.xml.includes('<w15:appearance w15:val="hidden"/>'));
    assert.match(xml, /mc:Ignorable="[^"]*\bw15\b/);
    assert(xml.includes('xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'));
    assert(found[1]?.xml.includes('<w:b/>'));
  });

  it('have titles of at most 64 units, no character halved', async () => {
    const [, long, emoji] = controls(await xmlOf('# 题\n\n[一](figure:f1)[二](figure:f2)[三](figure:f3)', { figures }));
    assert.equal(long?.title.length, 64);
    assert.equal(emoji?.title, `${'甲'.repeat(62)}…`);
  });

  it('are marked where they are missing', async () => {
    const missing = { m1: { kind: 'missing', title: '研发投入', reason: '没有数据。', source: null } } as const;
    const [control] = controls(await xmlOf('# 题\n\n[暂无数据](missing:m1)', { missing }));
    assert.equal(control?.tag, 'm1');
    assert.equal(control.title, '研发投入');
    assert(control.xml.includes('<w:highlight w:val="yellow"/>'));
  });

  it('keep their lines', async () => {
    const [control] = controls(await xmlOf('# 题\n\n[甲\u2028乙](figure:f1)', { figures }));
    assert.match(control?.xml ?? '', /甲<\/w:t><w:br\/><w:t[^>]*>乙/);
  });
});

describe('text in Word', () => {
  it('asks for the East Asian font where a character stands in Latin fonts too', async () => {
    const xml = await xmlOf('# 题\n\n“揭榜”——\n\n纯中文，38家');
    const [quoted, plain] = paragraphs(xml).filter((paragraph) => paragraph.includes('"BodyText"'));
    assert(quoted?.includes('<w:rFonts w:hint="eastAsia"/>'));
    assert(plain !== undefined && !plain.includes('w:hint'));
  });

  it('comes out as it stands, however hostile', async () => {
    const hostile = [
      '{heading-0}',
      '{default-bullet-numbering-0}',
      '{{x}}',
      '=cmd()',
      '&lt;w:p&gt;',
      ']]>',
      '"\'&amp;',
    ];
    for (const written of hostile) {
      const xml = await xmlOf(
        `# 题\n\n文${written.replaceAll('<', '\\<').replaceAll(']', '\\]').replaceAll('&', '\\&')}文\n\n## 甲`,
      );
      assert(readText(xml).includes(`文${written}文`), `${written}: ${readText(xml)}`);
    }
  });

  it('comes out as it stands, whatever it is', async () => {
    const characters = fc.string({
      unit: fc.constantFrom('甲', '乙', 'a', '1', '{', '}', '-', '"', "'", '&', '<', '>', '“', '😀', '；'),
    });
    await fc.assert(
      fc.asyncProperty(characters, async (written) => {
        const escaped = written.replace(/[&<>"'{}-]/g, '\\$&');
        const xml = await xmlOf(`# 题\n\n甲${escaped}乙`, { form: 'report' });
        const [body = ''] = paragraphs(xml).filter((paragraph) => paragraph.includes('"BodyText"'));
        assert.equal(readText(body), `甲${written}乙`);
      }),
      { numRuns: 40 },
    );
  });
});
