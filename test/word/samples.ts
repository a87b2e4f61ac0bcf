import { strFromU8, unzipSync } from 'fflate';
import type { Figure, Missing } from '../../src/bulletin/figure.js';
import type { Document, Masthead } from '../../src/document/document.js';
import type { Letterhead } from '../../src/document/letterhead.js';
import { buildDocument } from '../../src/document/buildDocument.js';
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
  fonts: {
    title: '方正小标宋简体',
    body: '仿宋_GB2312',
    heading1: '黑体',
    heading2: '楷体_GB2312',
    pageNumber: '宋体',
    latin: 'Times New Roman',
  },
  red: 'FF0000',
};

const masthead: Masthead = {
  classification: '内部资料',
  number: '第6期',
  runningNumber: '总第118期',
  date: '2021年4月8日',
};

export function figure(title: string): Figure {
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
}

/** A document from Markdown. */
export function sample(markdown: string, { figures, missing, form, masthead: head }: Sample = {}): Document {
  const rendered = {
    markdown,
    figures: new Map(Object.entries(figures ?? {})),
    missing: new Map(Object.entries(missing ?? {})),
  };
  return buildDocument(rendered, form ?? 'bulletin', { ...masthead, ...head }, 'sample.md.hbs');
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
