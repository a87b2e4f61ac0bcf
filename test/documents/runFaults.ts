import type { Element } from '@xmldom/xmldom';
import { all, C, child, elementsOf, w, WP } from './docxPackage.js';
import { paragraphsOf, textOf } from './paragraphs.js';

/** What a run may say of itself that no style can: the font to choose, a mark, a size that depends on the table. */
const RUN_PROPERTIES = ['rStyle', 'rFonts', 'sz', 'szCs', 'highlight'];
/** Letters of the name at the head are set apart by what is left of the line. */
const NAME_PROPERTIES = [...RUN_PROPERTIES, 'spacing'];
/** Styles of which a paragraph is as the style says, and nothing else. */
const PLAIN = ['BodyText', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Classification', 'IssueNumber'];
/** What a paragraph may say of itself besides its style: its section, its place in a list, no break to the next. */
const PARAGRAPH_PROPERTIES = ['pStyle', 'sectPr', 'numPr', 'keepNext'];

/** What is formatted by hand that a style can carry, or set in the wrong font; empty where nothing is. */
export function runFaults(main: Element): string[] {
  return paragraphsOf(main).flatMap((paragraph) => {
    const { element, style } = paragraph;
    const where = `${style || 'no style'} “${textOf(paragraph).slice(0, 24)}”`;
    const own = elementsOf(child(element, 'pPr') ?? element.ownerDocument?.createElement('none') ?? element);
    const allowed = [...PARAGRAPH_PROPERTIES, ...(followsTable(element) ? ['spacing'] : [])];
    const extra = PLAIN.includes(style) ? own.filter(({ localName }) => !allowed.includes(localName ?? '')) : [];
    return [
      ...(style === '' ? ['no style'] : []),
      ...extra.map(({ localName }) => `${localName} by hand`),
      ...ownRuns(element).flatMap((run) => faultsOfRun(run, style)),
      ...headingFaults(style, textOf(paragraph)),
    ].map((fault) => `${where}: ${fault}`);
  });
}

/** A table has no space below it; what follows it keeps its distance. */
function followsTable({ previousSibling }: Element): boolean {
  return previousSibling?.nodeName === 'w:tbl';
}

/** The runs of a paragraph, without those of a text box in it. */
function ownRuns(paragraph: Element): Element[] {
  return all(paragraph, 'r').filter((run) => {
    let parent = run.parentNode;
    while (parent !== null && parent.nodeName !== 'w:p') parent = parent.parentNode;
    return parent === paragraph;
  });
}

function faultsOfRun(run: Element, style: string): string[] {
  const properties = child(run, 'rPr');
  const allowed = style === 'BulletinName' ? NAME_PROPERTIES : RUN_PROPERTIES;
  const own = properties === undefined ? [] : elementsOf(properties);
  const faults = own
    .filter(({ localName }) => !allowed.includes(localName ?? ''))
    .map(({ localName }) => `${localName} by hand`);
  const fonts = child(properties, 'rFonts');
  if (fonts !== undefined && fonts.attributes.length > (w(fonts, 'hint') === null ? 0 : 1))
    faults.push('a font by hand');
  const sized = own.some(({ localName }) => localName === 'sz');
  if (sized && !['TableHead', 'TableText', 'BulletinName'].includes(style)) faults.push('a size by hand');
  const text = elementsOf(run)
    .filter(({ localName }) => localName === 't')
    .map((t) => t.textContent ?? '')
    .join('');
  if (/[“”‘’—…]/.test(text) && w(fonts, 'hint') !== 'eastAsia') faults.push(`“${text.slice(0, 12)}” in the Latin font`);
  return faults;
}

/** The number of a heading is the page's. */
function headingFaults(style: string, text: string): string[] {
  return /^Heading\d$/.test(style) && /^([一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.．、])/.test(text)
    ? ['a number typed by hand']
    : [];
}

/** Charts have a numbered caption; charts and pictures have an alternative text; every drawing has an id of its own. */
export function drawingFaults(main: Element): string[] {
  const drawings = all(main, 'docPr', WP);
  const ids = drawings.map((drawing) => drawing.getAttribute('id'));
  const captions = paragraphsOf(main)
    .filter(({ style }) => style === 'Caption')
    .map(textOf);
  return [
    ...all(main, 'chart', C).flatMap((_, at) =>
      captions.some((caption) => caption.startsWith(`图${at + 1}\u3000`)) ? [] : [`no caption 图${at + 1}`],
    ),
    ...(new Set(ids).size === ids.length ? [] : ['two drawings have one id']),
    ...drawings
      .filter((drawing) => all(drawing.parentNode as Element, 'txbxContent').length === 0)
      .filter((drawing) => (drawing.getAttribute('descr') ?? '') === '')
      .map((drawing) => `the drawing ${drawing.getAttribute('name') ?? ''} has no alternative text`),
  ];
}

/** A title's lines hold no part of a number with its unit nor of a quoted name, and fit the line. */
export function titleFaults(main: Element): string[] {
  return paragraphsOf(main)
    .filter(({ style }) => style === 'Title' || style === 'AttachmentTitle')
    .flatMap((paragraph) => {
      const lines = textOf(paragraph).split('\n');
      const open = lines.filter((line) => ['“”', '《》', '（）'].some((pair) => unbalanced(line, pair)));
      const cut = lines.slice(0, -1).filter((line, at) => /\d$/.test(line) && !/^[，：；、]/.test(lines[at + 1] ?? ''));
      const wide = lines.filter((line) => widthOf(line) > 20);
      return [
        ...open.map((line) => `“${line}” is part of a quoted name`),
        ...cut.map((line) => `“${line}” ends inside a number`),
        ...wide.map((line) => `“${line}” is longer than a line`),
      ];
    });
}

function unbalanced(line: string, pair: string): boolean {
  const count = (mark: string): number => line.split(mark).length;
  return count(pair.charAt(0)) !== count(pair.charAt(1));
}

/** In characters of full width. */
function widthOf(line: string): number {
  return Array.from(line, (letter) => (/[\x20-\x7e]/.test(letter) ? 0.5 : 1)).reduce((sum, width) => sum + width, 0);
}
