import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { root, run } from '../e2e/commandLine.js';
import { convertFiles } from '../libreoffice.js';
import { all, C, child, inside, openPackage, partNames, partXml } from './docxPackage.js';
import { paragraphsOf, textOf } from './paragraphs.js';
import { temporaryFolder, type DraftedFile } from './year.js';

/** The templates with another letterhead. */
export function templatesWith(letterhead: string): string {
  const folder = join(temporaryFolder(), 'templates');
  cpSync(`${root}templates`, folder, { recursive: true });
  cpSync(letterhead, join(folder, 'letterhead.yaml'));
  return folder;
}

/** A document as LibreOffice sets it. */
export interface Shown {
  /** All of its text, as it stands on the page and as it was drawn: letters without spaces. */
  letters: string;
  /** Lines that are a page's number. */
  numbers: number;
  pages: number;
}

/** Sets documents with one start of LibreOffice; in their order. */
export async function setByLibreOffice(files: readonly DraftedFile[]): Promise<Shown[]> {
  const folder = temporaryFolder();
  // Two letterheads give documents of one name.
  const names = files.map(({ name }, at) => `${at}_${name}`);
  names.forEach((name, at) => writeFileSync(join(folder, name), files[at]?.bytes ?? ''));
  convertFiles(
    names.map((name) => join(folder, name)),
    'pdf',
    folder,
  );
  const shown: Shown[] = [];
  for (const name of names) shown.push(await pagesOf(folder, name.replace(/\.docx$/, '.pdf')));
  return shown;
}

async function pagesOf(folder: string, pdf: string): Promise<Shown> {
  if (!existsSync(join(folder, pdf))) throw new Error(`LibreOffice has not converted to ${pdf}`);
  const text = async (how: string): Promise<string> => (await run(folder, 'pdftotext', [how, pdf, '-'])).stdout;
  // Where letters stand upright beside a chart's turned ones, only the order of drawing keeps a line together.
  const [placed, drawn] = [await text('-layout'), await text('-raw')];
  return {
    letters: lettersOf(placed) + lettersOf(drawn),
    numbers: (placed.match(PAGE_NUMBER) ?? []).length,
    pages: placed.split('\f').length - 1,
  };
}

const PAGE_NUMBER = /^\f?\s*—\s*\d+\s*—\s*$/gm;

/** Text without what a page adds between letters: spaces, line breaks, page numbers. */
function lettersOf(text: string): string {
  return text.replaceAll(PAGE_NUMBER, '').normalize('NFKC').replaceAll(/\s/g, '');
}

/** What of a document is missing on its pages; empty where nothing is. */
export function losses({ name, bytes }: DraftedFile, { letters, numbers, pages }: Shown): string[] {
  const parts = openPackage(bytes);
  const main = partXml(parts, 'word/document.xml');
  const headings = paragraphsOf(main).filter(({ style }) => /^(Heading\d|Title|AttachmentTitle|Caption)$/.test(style));
  const charts = partNames(parts, /^word\/charts\/chart\d+\.xml$/).map((part) => partXml(parts, part));
  return [
    ...headings
      .map(textOf)
      .filter((heading) => !letters.includes(lettersOf(heading)))
      .map((heading) => `no “${heading}”`),
    ...all(main, 'tbl').flatMap((table, at) => lostRows(table, letters).map((row) => `表${at + 1} lost “${row}”`)),
    ...charts.flatMap((chart, at) => lostSeries(chart, letters).map((series) => `图${at + 1} lost “${series}”`)),
    ...(pages > 0 && numbers === pages ? [] : [`${numbers} page numbers on ${pages} pages`]),
  ].map((fault) => `${name}: ${fault}`);
}

/** Rows of which a cell is not to be found; a long cell is broken into lines between those of its neighbours. */
function lostRows(table: Element, letters: string): string[] {
  const isShown = (cell: Element): boolean => {
    const lines = paragraphsOf(cell).flatMap((paragraph) => lettersOf(textOf(paragraph)));
    return lines.every((line) =>
      line.length <= 4 ? letters.includes(line) : chunks(line).every((chunk) => letters.includes(chunk)),
    );
  };
  return all(table, 'tr')
    .map((row) => all(row, 'tc'))
    .filter((cells) => !cells.every(isShown))
    .map((cells) => cells.map((cell) => paragraphsOf(cell).map(textOf).join('')).join('|'));
}

/** Two letters at a time. */
function chunks(line: string): string[] {
  return line.match(/.{1,2}/gu) ?? [];
}

/** Names of series that the legend does not show: a chart that was not drawn has none. */
function lostSeries(chart: Element, letters: string): string[] {
  if (child(inside(chart, 'chart'), 'legend') === undefined) return [];
  const names = all(chart, 'ser', C).map(
    (series) => inside(series, 'tx', 'strRef', 'strCache', 'pt', 'v')?.textContent ?? '',
  );
  return names.filter((name) => !letters.includes(lettersOf(name)));
}
