import type { Element } from '@xmldom/xmldom';
import { all, child, inside, partXml, R, relationsOf, w, type Parts } from './docxPackage.js';
import { paragraphsOf, textOf } from './paragraphs.js';

const MAIN = 'word/document.xml';

/** The sheet, its margins and its grid in twips, GB/T 9704—2012; a landscape page is the same sheet turned. */
const UPRIGHT = 'w 11906 h 16838 top 2098 right 1474 bottom 1984 left 1588';
const TURNED = 'w 16838 h 11906 top 1588 right 2098 bottom 1474 left 1984';
const GRID = 'type linesAndChars linePitch 579 charSpace -848';

function isTurned(section: Element): boolean {
  return w(child(section, 'pgSz'), 'orient') === 'landscape';
}

/** What is wrong with the sizes of a document's sections. */
export function sheetFaults(main: Element): string[] {
  return all(main, 'sectPr').flatMap((section) => {
    const said = (part: string, ...names: string[]): string =>
      names.map((name) => `${name} ${w(child(section, part), name) ?? 'none'}`).join(' ');
    const sheet = `${said('pgSz', 'w', 'h')} ${said('pgMar', 'top', 'right', 'bottom', 'left')}`;
    const grid = said('docGrid', 'type', 'linePitch', 'charSpace');
    return [
      ...(sheet === (isTurned(section) ? TURNED : UPRIGHT) ? [] : [`the sheet is ${sheet}`]),
      ...(grid === GRID ? [] : [`the grid is ${grid}`]),
    ];
  });
}

/** What is wrong with the page numbers: between dashes in every section, on the right of odd pages, the left of even ones. */
export function pageNumberFaults(parts: Parts, main: Element): string[] {
  const relations = relationsOf(parts, MAIN);
  const alike = child(partXml(parts, 'word/settings.xml'), 'evenAndOddHeaders') === undefined;
  const faults = all(main, 'sectPr').flatMap((section) =>
    ['default', 'even'].flatMap((type) => {
      const reference = all(section, 'footerReference').find((each) => w(each, 'type') === type);
      const part = relations.get(reference?.getAttributeNS(R, 'id') ?? '')?.target;
      if (part === undefined) return [`a section has no footer for ${type} pages`];
      const side = isTurned(section) ? null : type === 'default' ? 'right' : 'left';
      return footerFaults(partXml(parts, part), side).map((fault) => `${part} ${fault}`);
    }),
  );
  return alike ? [...faults, 'odd and even pages are alike'] : faults;
}

function footerFaults(footer: Element, side: string | null): string[] {
  // On a landscape page it stands in a text box, whose paragraph is inside another.
  const numbered = paragraphsOf(footer).findLast(({ element }) =>
    all(element, 'instrText').some((code) => code.textContent?.trim() === 'PAGE'),
  );
  if (numbered === undefined) return ['has no page number'];
  const text = textOf(numbered).replaceAll(/[\s\d]/g, '');
  const found = w(inside(numbered.element, 'pPr', 'jc'), 'val') ?? 'left';
  return [
    ...(text === '——' ? [] : [`reads “${text}”`]),
    ...(side === null || found === side ? [] : [`is on the ${found}`]),
  ];
}

/** What is wrong with a bulletin's head: a red line of 2.25 points as wide as the type area, the title two lines below. */
export function headFaults(parts: Parts, main: Element): string[] {
  const styles = all(partXml(parts, 'word/styles.xml'), 'style');
  const of = (id: string): Element | undefined => styles.find((each) => w(each, 'styleId') === id);
  const line = inside(of('Issuer'), 'pPr', 'pBdr', 'bottom');
  const name = inside(of('BulletinName'), 'rPr', 'color');
  const red = `${w(line, 'sz') ?? 'no'} ${w(line, 'color') ?? ''} ${w(name, 'val') ?? ''}`;
  const space = w(inside(of('Title'), 'pPr', 'spacing'), 'before') ?? 'none';
  const order = paragraphsOf(main).map(({ style }) => style);
  const places = ['BulletinName', 'IssueNumber', 'Issuer', 'Title'].map((style) => order.indexOf(style));
  const inOrder = places.every((place, at) => place > (places[at - 1] ?? -1));
  return [
    ...(red === '18 FF0000 FF0000' ? [] : [`its line is ${red}`]),
    ...(inside(of('Issuer'), 'pPr', 'ind') === undefined ? [] : ['its line is narrower than the type area']),
    ...(space === '1158' ? [] : [`its title is ${space} below the line`]),
    ...(inOrder ? [] : [`it begins ${order.slice(0, 6).join(' ')}`]),
  ];
}
