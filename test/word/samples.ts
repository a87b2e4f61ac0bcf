import { strFromU8, unzipSync } from 'fflate';
import type { Chart, ChartName } from '../../src/bulletin/chart.js';
import type { Figure, Missing } from '../../src/bulletin/figure.js';
import type { Document, Masthead, Origin } from '../../src/document/document.js';
import type { Letterhead } from '../../src/document/letterhead.js';
import { buildDocument } from '../../src/document/buildDocument.js';
import { PRINTED } from '../../src/template/rendered.js';
import { createWriter } from '../../src/word/createWriter.js';

export const letterhead: Letterhead = {
  bureau: '某市科学技术局',
  bulletinName: '科技创新简报',
  issuingOffice: '某市科学技术局办公室',
  classification: '内部资料',
  reportTo: ['市委、市政府分管领导'],
  sendTo: ['市级有关部门'],
  issueTo: ['各县（市、区）科技主管部门'],
  copies: 60,
  editor: null,
  reviewer: null,
  signer: null,
  fonts: {
    title: '方正小标宋简体',
    body: '仿宋_GB2312',
    heading1: '黑体',
    heading2: '楷体_GB2312',
    pageNumber: '宋体',
    latin: 'Times New Roman',
  },
  red: 'FF0000',
  colors: {
    bars: '8FB4D9',
    behind: 'B03A2E',
    line: '1F3864',
    green: '2E8B57',
    yellow: 'E6A700',
    red: 'C00000',
  },
};

const masthead: Masthead = {
  classification: '内部资料',
  number: '第6期',
  runningNumber: '总第118期',
  date: '2021年4月8日',
  editor: null,
  reviewer: null,
  signer: null,
  copies: 60,
};

export const origin: Origin = {
  workbook: '进展.xlsx',
  fingerprint: 'sha256:0',
  asOf: '2021-03-31',
  plan: '2021年工作要点',
  ownTemplates: null,
};

export function figure(title: string): Extract<Figure, { kind: 'derived' }> {
  return {
    kind: 'derived',
    title,
    text: '126.7%',
    asOf: null,
    value: '126.7',
    unit: '%',
    formula: '累计完成 ÷ 年度目标',
    inputs: [],
  };
}

export interface Sample {
  figures?: Record<string, Figure>;
  missing?: Record<string, Missing>;
  form?: Document['form'];
  masthead?: Partial<Masthead>;
  note?: string;
  charts?: readonly Chart[];
  remarks?: Record<string, string>;
}

/** Markdown with its data links as the program prints them. */
export function asPrinted(markdown: string): string {
  return markdown.replace(/\]\((?=(?:figure|missing|light):)/g, `](${PRINTED}`);
}

/** A document from Markdown, whose data links count as printed. */
export function sample(markdown: string, { figures, missing, masthead: head, ...rest }: Sample = {}): Document {
  const rendered = {
    markdown: asPrinted(markdown),
    figures: new Map(Object.entries(figures ?? {})),
    missing: new Map(Object.entries(missing ?? {})),
  };
  const named = (name: ChartName): Chart | null => rest.charts?.find((chart) => chart.name === name) ?? null;
  const frame = {
    form: rest.form ?? 'bulletin',
    masthead: { ...masthead, ...head },
    note: rest.note ?? null,
    charts: {
      completion: named('completion'),
      course: named('course'),
      districts: named('districts'),
    },
    remarks: new Map(Object.entries(rest.remarks ?? {})),
    origin,
  };
  return buildDocument(rendered, frame, 'sample.md.hbs');
}

/** Its .docx under the sample letterhead. */
export function write(document: Document, head: Letterhead = letterhead): Promise<Uint8Array> {
  return createWriter(head).write(document, { title: '样稿', created: '2021-04-08' });
}

/** A part of a package as text. */
export function part(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  if (content === undefined) throw new Error(`no ${name} in the package`);
  return strFromU8(content);
}

/** word/document.xml of a Markdown text. */
export async function xmlOf(markdown: string, options?: Sample): Promise<string> {
  return part(await write(sample(markdown, options)), 'word/document.xml');
}

/** Paragraphs (`w:p`) of a part that hold no other. */
export function paragraphs(xml: string): string[] {
  return xml.match(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs) ?? [];
}

/** What is read in a piece of WordprocessingML. */
export function readText(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
