import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Chart } from '../../src/bulletin/chart.js';
import type { Figure } from '../../src/bulletin/figure.js';
import { convertFiles } from '../libreoffice.js';
import { requireTool } from '../tools.js';
import { figure, letterhead, paragraphs, part, readText, sample, write } from './samples.js';

const point = (text: string): Figure => {
  const [value = ''] = /-?[\d.]+/.exec(text) ?? [];
  return Object.assign(figure('完成率'), { text, value });
};
const points = (...texts: readonly (string | null)[]): (Figure | null)[] =>
  texts.map((text) => (text === null ? null : point(text)));

const completion: Chart = {
  name: 'completion',
  title: '各项目标完成率',
  description: '柱形图：甲“快”。',
  unit: '%',
  categories: ['新认定企业', '转化成果', '平台'],
  series: [
    { name: '完成率', role: 'bars', points: points('126.7%', null, '约53.3%以上') },
    { name: '完成率（欠进度）', role: 'behind', points: points(null, '40.0%', null) },
    { name: '序时进度', role: 'due', points: points('50.0%', '50.0%', '50.0%') },
  ],
};

const course: Chart = {
  name: 'course',
  title: '合同额走势',
  description: '折线图。',
  unit: '亿元',
  categories: Array.from({ length: 12 }, (_, month) => `${month + 1}月`),
  series: [
    {
      name: '累计完成',
      role: 'line',
      points: points('0.5亿元', null, '2.73亿元', ...Array.from({ length: 9 }, () => null)),
    },
    { name: '年度目标', role: 'due', points: Array.from({ length: 12 }, () => point('6.5亿元以上')) },
  ],
};

const districts: Chart = {
  name: 'districts',
  title: '各地企业',
  description: '条形图。',
  unit: '家',
  categories: ['东区', '西县'],
  series: [{ name: '企业', role: 'bars', points: points('42', '8') }],
};

const charts = [completion, course, districts];
const text =
  '# 题\n\n文。\n\n::chart[完成率]{completion}\n\n文。\n\n::chart[走势]{course}\n\n::chart[各地]{districts}\n\n::caption[表]\n\n| 甲 |\n|---|\n| 乙 |\n';

function document(some: readonly Chart[] = charts, markdown = text): Promise<Uint8Array> {
  return write(sample(markdown, { charts: some }));
}

/** Names of the series of a chart part, with their values; an absent point is null. */
function series(xml: string): Record<string, (number | null)[]> {
  const all = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([ser]): [string, (number | null)[]] => {
    const [, name = ''] = /<c:tx>.*?<c:v>([^<]*)/s.exec(ser) ?? [];
    const [values = ''] = /<c:val>.*<\/c:val>/s.exec(ser) ?? [];
    const count = Number(/<c:ptCount val="(\d+)"/.exec(values)?.[1]);
    const found = new Map(
      [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)/g)].map(([, index, value]) => [Number(index), Number(value)]),
    );
    return [name, Array.from({ length: count }, (_, index) => found.get(index) ?? null)];
  });
  return Object.fromEntries(all);
}

describe('a chart in Word', () => {
  it('stands in one hidden control, as wide as the line, with a name, a title and a description', async () => {
    const xml = part(await document(), 'word/document.xml');
    const controls = xml.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? [];
    assert.equal(controls.length, 3);
    const [first = ''] = controls;
    assert(first.includes('<w:alias w:val="各项目标完成率"/><w:tag w:val="c1"/>'));
    assert(first.includes('<w15:appearance w15:val="hidden"/>'));
    assert.equal(first.match(/<w:r>/g)?.length, 1);
    assert.match(first, /name="图1" descr="柱形图：甲“快”。" title="各项目标完成率"/);
    const widths = [...xml.matchAll(/<wp:inline [^>]*><wp:extent cx="(\d+)"/g)].map(([, width]) => Number(width) / 635);
    assert.equal(widths.length, 3);
    assert(
      widths.every((width) => width <= 8844 && width > 8800),
      String(widths),
    );
  });

  it('has its number and caption below it, on the same page, as a field that is numbered anew', async () => {
    const xml = part(await document(), 'word/document.xml');
    const all = paragraphs(xml);
    const captions = all.filter((paragraph) => paragraph.includes('"Caption"'));
    assert.deepEqual(captions.map(readText), ['图1　完成率', '图2　走势', '图3　各地', '表1　表']);
    for (const [index, label] of ['图', '图', '图', '表'].entries()) {
      assert(captions[index]?.includes(`<w:fldSimple w:instr="SEQ ${label} \\* ARABIC">`));
    }
    assert(captions[0]?.includes('<w:keepNext w:val="false"/>'));
    const drawing = all.findIndex((paragraph) => paragraph.includes('c:chart'));
    assert.equal(readText(all[drawing + 1] ?? ''), '图1　完成率');
    const styles = part(await document(), 'word/styles.xml');
    const figureStyle = /<w:style [^>]*w:styleId="Figure".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
    assert(figureStyle.includes('<w:keepNext/>'));
    // An exact line would cut the chart off.
    assert(figureStyle.includes('w:lineRule="auto"'));
  });

  it('draws what is printed, gaps included', async () => {
    const bytes = await document();
    assert.deepEqual(series(part(bytes, 'word/charts/chart1.xml')), {
      完成率: [126.7, null, 53.3],
      '完成率（欠进度）': [null, 40, null],
      序时进度: [50, 50, 50],
    });
    assert.deepEqual(series(part(bytes, 'word/charts/chart2.xml'))['累计完成']?.slice(0, 4), [0.5, null, 2.73, null]);
    assert.deepEqual(series(part(bytes, 'word/charts/chart3.xml')), { 企业: [42, 8] });
  });

  it('is bars with a dashed line, a line over the months, bars that lie with the first on top', async () => {
    const bytes = await document();
    const [bars = '', line = '', lying = ''] = [1, 2, 3].map((number) => part(bytes, `word/charts/chart${number}.xml`));
    assert.match(bars, /<c:barDir val="col"\/>.*<c:overlap val="100"\/>.*<c:lineChart>.*<a:prstDash val="dash"\/>/s);
    assert(!line.includes('<c:barChart>'));
    assert.match(line, /<c:lineChart>.*<c:symbol val="circle"\/>.*<a:prstDash val="dash"\/>/s);
    assert.match(lying, /<c:barDir val="bar"\/>.*<c:orientation val="maxMin"\/>/s);
    assert(lying.includes('formatCode="General&quot;家&quot;"'));
    assert(!lying.includes('<c:legend>'));
  });

  it('marks what is due at each bar where it differs from bar to bar', async () => {
    const [bars, behind] = completion.series;
    assert(bars !== undefined && behind !== undefined);
    const due = { name: '计划进度', role: 'due', points: points('50.0%', '60.0%', null) } as const;
    const xml = part(
      await document([{ ...completion, series: [bars, behind, due] }], '# 题\n\n::chart[题]{完成率}'),
      'word/charts/chart1.xml',
    );
    const [marks = ''] = /<c:lineChart>.*<\/c:lineChart>/s.exec(xml) ?? [];
    assert.match(marks, /<c:spPr><a:ln><a:noFill\/><\/a:ln>.*<c:symbol val="dash"\/>/s);
  });

  it('follows the letterhead’s colours and fonts, and nothing of a theme', async () => {
    const head = {
      ...letterhead,
      fonts: { ...letterhead.fonts, heading1: '某某黑体', latin: 'Some & Latin' },
      colors: { ...letterhead.colors, bars: 'ABCDEF', behind: '123456', line: '654321' },
    };
    const bytes = await write(sample(text, { charts }), head);
    const xmls = [1, 2, 3].map((number) => part(bytes, `word/charts/chart${number}.xml`));
    for (const xml of xmls) {
      assert.doesNotMatch(xml, /schemeClr|"\+m[nj]-|en-US/);
      assert.deepEqual(
        new Set(xml.match(/<a:(latin|ea|cs) [^>]*>/g)),
        new Set([
          '<a:latin typeface="Some &amp; Latin"/>',
          '<a:ea typeface="某某黑体"/>',
          '<a:cs typeface="Some &amp; Latin"/>',
        ]),
      );
    }
    for (const color of ['ABCDEF', '123456', '654321']) assert(xmls[0]?.includes(`<a:srgbClr val="${color}"/>`));
  });

  it('sets labels and numbers upright where there is no room for lying ones', async () => {
    const many = (count: number): Chart => ({
      ...completion,
      categories: Array.from({ length: count }, (_, index) => `第${index + 1}项很长的目标名称`),
      series: [{ name: '完成率', role: 'bars', points: Array.from({ length: count }, () => point('50.0%')) }],
    });
    const drawn = async (count: number): Promise<string> =>
      part(await document([many(count)], '# 题\n\n::chart[题]{completion}'), 'word/charts/chart1.xml');
    const turned = (xml: string): boolean[] => [
      /<c:catAx>.*vert="eaVert".*<\/c:catAx>/s.test(xml),
      /<c:dLbls>.*rot="-5400000".*<\/c:dLbls>/s.test(xml),
    ];
    assert.deepEqual(turned(await drawn(4)), [false, false]);
    assert.deepEqual(turned(await drawn(10)), [true, false]);
    assert.deepEqual(turned(await drawn(25)), [true, true]);
  });

  it('has the number of a dark bar within it, but for a low bar', async () => {
    const [light, , due] = completion.series;
    assert(light !== undefined && due !== undefined);
    const behind = { name: '完成率（欠进度）', role: 'behind', points: points(null, '40.0%', '1.0%') } as const;
    const one = { ...completion, series: [{ ...light, points: points('126.7%', null, null) }, behind, due] };
    const xml = part(await document([one], '# 题\n\n::chart[题]{completion}'), 'word/charts/chart1.xml');
    const [, dark = ''] = xml.match(/<c:ser>.*?<\/c:ser>/gs) ?? [];
    const within = [...dark.matchAll(/<c:dLbl><c:idx val="(\d)"\/>.*?<\/c:dLbl>/gs)];
    assert.deepEqual(
      within.map(([, index]) => index),
      ['1'],
    );
    assert.match(within[0]?.[0] ?? '', /<a:srgbClr val="FFFFFF"\/>.*<c:dLblPos val="inEnd"\/>/s);
    assert(dark.includes('<c:dLblPos val="outEnd"/>'));
  });

  it('writes numbers with the decimals that are printed', async () => {
    const format = async (...texts: string[]): Promise<string | undefined> => {
      const one = { ...completion, series: [{ name: '完成率', role: 'bars', points: points(...texts) }] } as const;
      const xml = part(await document([one], '# 题\n\n::chart[题]{completion}'), 'word/charts/chart1.xml');
      return /<c:dLbls>.*?formatCode="([^"]*)"/s.exec(xml)?.[1];
    };
    assert.equal(await format('50.0%', '33.3%', '0.0%'), '0.0');
    assert.equal(await format('50.0%', '99.96%', '0.0%'), '0.0#');
    assert.equal(await format('5', '1.25', '3'), 'General');
  });

  it('is the same bytes each time: no clock and nothing random, in the embedded workbook either', async () => {
    const bytes = await document();
    assert.deepEqual(await document(), bytes);
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((name) => /charts|embeddings/.test(name));
    assert.deepEqual(names, [
      ...[1, 2, 3].map((number) => `word/charts/_rels/chart${number}.xml.rels`),
      ...[1, 2, 3].map((number) => `word/charts/chart${number}.xml`),
      ...[1, 2, 3].map((number) => `word/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`),
    ]);
    const relationships = part(bytes, 'word/_rels/document.xml.rels');
    const ids = [...relationships.matchAll(/Id="([^"]*)"[^>]*charts\/chart\d/g)].map(([, id]) => id);
    assert.deepEqual(ids, ['rIdChart1', 'rIdChart2', 'rIdChart3']);
    const sheet = unzipSync(parts['word/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? new Uint8Array());
    assert.equal(
      Object.keys(sheet).some((name) => name.startsWith('docProps')),
      false,
    );
    assert.match(strFromU8(sheet['xl/worksheets/sheet1.xml'] ?? new Uint8Array()), /<c r="B2"><v>126.7<\/v>/);
  });

  describe('in LibreOffice', () => {
    let folder = '';
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'chart-'));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('shows legend, labels, numbers and captions', async function () {
      requireTool(this, 'soffice');
      requireTool(this, 'pdftotext');
      writeFileSync(join(folder, 'chart.docx'), await document());
      convertFiles([join(folder, 'chart.docx')], 'pdf', folder);
      const shown = execFileSync('pdftotext', ['-layout', join(folder, 'chart.pdf'), '-'], {
        encoding: 'utf8',
      }).replace(/ /g, '');
      for (const expected of [
        '126.7',
        '完成率（欠进度）',
        '序时进度',
        '新认定企业',
        '图1',
        '2.73',
        '12月',
        '42家',
        '图3',
        '表1',
      ]) {
        assert(shown.includes(expected), `${expected} in ${shown}`);
      }
    });
  });
});
