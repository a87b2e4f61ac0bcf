import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineCount } from '../../src/word/columnShares.js';
import { fitColumns, fitToPage } from '../../src/word/columnWidths.js';
import { paragraphs, part, readText, sample, write, xmlOf } from './samples.js';

const table =
  '# 题\n\n::caption[主要指标]\n\n| 序号 | 指标 | 完成 | 科室 |\n|---|---|---|---|\n| 1 | 新认定国家高新技术企业数量 | 38家 | 高新科 |\n| 2 | 技术合同登记额 | 2.73亿元 | 成果科 |\n';

describe('tables in Word', () => {
  it('have a grid that fills the line, a repeated head and whole rows', async () => {
    const xml = await xmlOf(table);
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    assert.equal(grid.length, 4);
    assert.equal(
      grid.reduce((sum, width) => sum + width, 0),
      8844,
    );
    const cells = [...xml.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    assert.deepEqual(cells, [...grid, ...grid, ...grid]);
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 1);
    assert.equal(xml.match(/<w:cantSplit\/>/g)?.length, 3);
    assert(xml.includes('<w:tblStyle w:val="BulletinTable"/>'));
  });

  it('have numbered captions above them', async () => {
    const xml = await xmlOf(`${table}\n::caption[其他]\n\n| 甲 |\n|---|\n| 乙 |\n`);
    const captions = paragraphs(xml).filter((paragraph) => paragraph.includes('"Caption"'));
    assert.deepEqual(captions.map(readText), ['表1　主要指标', '表2　其他']);
  });

  it('set numbers right, ordinals and short texts centred, long texts left, and obey the template', async () => {
    const aligned = (xml: string): (string | undefined)[] =>
      paragraphs(xml)
        .filter((paragraph) => paragraph.includes('"TableText"'))
        .map((paragraph) => /<w:jc w:val="(\w+)"/.exec(paragraph)?.[1]);
    assert.deepEqual(aligned(await xmlOf(table)).slice(0, 4), ['center', 'left', 'right', 'center']);
    assert.deepEqual(aligned(await xmlOf('# 题\n\n| 甲 |\n|:--|\n| 38家 |\n')), ['left']);
  });

  const keeping = (xml: string, style: string): boolean[] =>
    paragraphs(xml)
      .filter((paragraph) => paragraph.includes(`"${style}"`))
      .map((paragraph) => paragraph.includes('<w:keepNext/>'));
  const rows = (count: number): string => `| 甲 |\n|---|\n${'| 乙 |\n'.repeat(count)}`;

  it('stay with their captions and heads; a short table is not parted', async () => {
    const styles = part(await write(sample(table)), 'word/styles.xml');
    for (const id of ['Caption', 'TableHead']) {
      assert.match(styles, new RegExp(`w:styleId="${id}">(?:(?!</w:style>).)*<w:keepNext/>`), id);
    }
    assert.deepEqual(keeping(await xmlOf(`# 题\n\n${rows(3)}\n后文\n`), 'TableText'), [true, true, false]);
  });

  it('part with company at both ends of a long table, its end with the foot', async () => {
    const xml = await xmlOf(`# 题\n\n甲。\n\n${rows(20)}`);
    const middle = Array.from({ length: 15 }, () => false);
    assert.deepEqual(keeping(xml, 'TableText'), [true, true, ...middle, true, true, true]);
    assert.match(xml, /<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Spacer"\/><w:keepNext\/>/);
    assert.deepEqual(keeping(await xmlOf('# 题\n\n甲。\n\n乙。\n'), 'BodyText'), [false, true]);
  });

  it('have the unit of a long head on a line of its own', async () => {
    const head = '专利权质押贷款发放额（万元）';
    const names = Array.from({ length: 6 }, () => head).join(' | ');
    const xml = await xmlOf(`# 题\n\n| ${names} |\n${'|---'.repeat(6)}|\n${'| 1 '.repeat(6)}|\n`);
    const heads = paragraphs(xml).filter((paragraph) => paragraph.includes('"TableHead"'));
    assert.equal(heads.length, 6);
    for (const paragraph of heads) assert.match(paragraph, /发放额<\/w:t><\/w:r><w:r>(<w:rPr>.*?<\/w:rPr>)?<w:br\/>/);
    const wide = await xmlOf(`# 题\n\n| ${head} |\n|---|\n| 1 |\n`);
    assert.doesNotMatch(wide, /<w:br\/>/);
  });

  it('are followed by a paragraph, for a section or a document needs one', async () => {
    const xml = await xmlOf(table, { form: 'report' });
    assert.match(xml, /<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Spacer"\/>/);
  });
});

describe('fitColumns', () => {
  it('fills the line exactly, with room in every column', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '1', '.', '%', 'A', '\n'), maxLength: 60 });
    const columns = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(columns, fc.constantFrom(8844, 12756), (texts, width) => {
        const { widths, size } = fitColumns(texts, width);
        assert.equal(
          widths.reduce((sum, part) => sum + part, 0),
          width,
        );
        assert(widths.every((part) => Number.isInteger(part) && part > 114));
        assert(size === 24 || size === 21 || size === 18);
      }),
    );
  });

  it('gives narrow columns what they need and breaks no number', () => {
    const long = '加强企业创新主体培育，推动规模以上工业企业研发活动全覆盖，'.repeat(4);
    const { widths, size } = fitColumns(
      [
        ['序号', '12'],
        ['进展', long],
        ['完成率', '126.7%'],
        ['说明', long],
      ],
      8844,
    );
    assert.equal(size, 21);
    const room = widths.map((width) => (width - 114) / 210);
    assert((room[0] ?? 0) >= 2 && (room[2] ?? 0) >= 3.5, String(room));
    assert.equal(Math.abs((widths[1] ?? 0) - (widths[3] ?? 0)) <= 4, true);
  });

  it('sets a table crowded with texts smaller, and gives most room to what fills most lines', () => {
    const column = (head: string, text: string): string[] => [head, ...Array.from({ length: 20 }, () => text)];
    const numbers = ['年度目标', '完成情况', '完成率', '状态'].map((head) => column(head, '5000万元以上'));
    const texts = [
      column('内容', '职务科技成果权属混合所有制改革试点单位'),
      [...column('科室', '办公室').slice(0, -1), '成果转化与区域合作科、创新平台与主体科、高新技术科'],
      column('问题', '完成率与完成数不符，请核对完成数、目标和完成率，三者必有一处不对'),
    ];
    const { widths, size, line } = fitColumns([...numbers, ...texts], 12756);
    assert.deepEqual([size, line], [18, 270]);
    const [, , , , content = 0, office = 0, problems = 0] = widths;
    assert(problems > content && content > office, String(widths));
  });

  it('keeps 小四 where all fits on one line', () => {
    assert.equal(
      fitColumns(
        [
          ['指标', '高新技术企业'],
          ['完成', '38家'],
        ],
        8844,
      ).size,
      24,
    );
  });
});

describe('fitToPage', () => {
  const rows = (count: number, name: string): string[][] => [
    ['指标名称', ...Array.from({ length: count }, () => name)],
    ['年度目标', ...Array.from({ length: count }, () => '5000万元以上')],
    ['状态', ...Array.from({ length: count }, () => '超额完成')],
  ];
  const HEIGHT = 9600;
  const used = (columns: string[][], { widths, size, line }: ReturnType<typeof fitToPage>): number => {
    const cells = columns.map((texts) => texts.map((text) => [Array.from(text).length]));
    const measured = cells.map((lines) => ({ cells: lines, natural: 0, least: 0 }));
    const rooms = widths.map((width) => (width - 90) / (size * 10));
    return lineCount(measured, rooms) * line + (columns[0]?.length ?? 0) * 38;
  };

  it('takes the largest size with which all rows stand on the page', () => {
    for (const [count, name, size] of [
      [10, '新认定企业', 24],
      [28, '新认定国家高新技术企业', 24],
      [30, '新认定国家高新技术企业', 21],
      [36, '新认定国家高新技术企业', 18],
      [40, '新认定国家高新技术企业', 16],
    ] as const) {
      const columns = rows(count, name);
      const fit = fitToPage(columns, 8844, HEIGHT);
      assert.equal(fit.size, size, `${count} rows`);
      assert(used(columns, fit) <= HEIGHT, `${count} rows`);
      assert(fit.line >= fit.size * 12 && fit.line <= 310);
    }
  });

  it('never goes under 8 pt: a longer table goes on, in the size of other tables', () => {
    const columns = rows(100, '新认定国家高新技术企业');
    assert.deepEqual(fitToPage(columns, 8844, HEIGHT), fitColumns(columns, 8844));
  });
});
