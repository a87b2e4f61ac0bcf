import type { Element } from '@xmldom/xmldom';
import { all, child, elementsOf, inside, w, W } from './docxPackage.js';

/** A stretch of a paragraph's text that stands in one content control, in one field, or in neither. */
export interface Piece {
  text: string;
  /** The innermost control around it. */
  control: Element | null;
  /** The field whose result it is: `SEQ 表 \* ARABIC`. */
  field: string | null;
}

export interface Paragraph {
  element: Element;
  style: string;
  pieces: readonly Piece[];
}

/** The paragraphs of a part in order, those of tables and text boxes too. */
export function paragraphsOf(root: Element): Paragraph[] {
  return all(root, 'p').map((element) => ({
    element,
    style: w(inside(element, 'pPr', 'pStyle'), 'val') ?? '',
    pieces: piecesOf(element),
  }));
}

export function textOf({ pieces }: Pick<Paragraph, 'pieces'>): string {
  return pieces.map(({ text }) => text).join('');
}

const MARKS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

function piecesOf(paragraph: Element): Piece[] {
  const pieces: Piece[] = [];
  const fields: { code: string; shows: boolean }[] = [];
  const add = (text: string, control: Element | null): void => {
    const field = fields.at(-1);
    if (field?.shows === false) return;
    pieces.push({ text, control, field: field?.code.trim() ?? null });
  };
  const walk = (element: Element, control: Element | null): void => {
    const name = element.localName ?? '';
    // A paragraph of a text box is a paragraph of its own.
    if (name === 'p' && element !== paragraph) return;
    if (element.namespaceURI === W) {
      if (name === 't') add(element.textContent ?? '', control);
      else if (name === 'instrText') fields.forEach((field) => (field.code += element.textContent ?? ''));
      else if (name === 'fldChar') turn(w(element, 'fldCharType'));
      else if (name in MARKS && element.parentNode?.localName === 'r') add(MARKS[name] ?? '', control);
    }
    if (name === 'fldSimple') fields.push({ code: w(element, 'instr') ?? '', shows: true });
    for (const inner of elementsOf(element)) walk(inner, name === 'sdt' ? element : control);
    if (name === 'fldSimple') fields.pop();
  };
  const turn = (type: string | null): void => {
    if (type === 'begin') fields.push({ code: '', shows: false });
    if (type === 'separate') fields.forEach((field) => (field.shows = true));
    if (type === 'end') fields.pop();
  };
  walk(paragraph, null);
  return pieces;
}

/** A content control: `w:tag`, `w:alias`, `w:id`, how it looks, and its text. */
export interface Control {
  element: Element;
  tag: string;
  alias: string;
  id: string;
  appearance: string | null;
  text: string;
}

/** The controls of a part in order. */
export function controlsOf(root: Element): Control[] {
  return all(root, 'sdt').map((element) => {
    const properties = child(element, 'sdtPr');
    const value = (local: string): string => w(child(properties, local), 'val') ?? '';
    const appearance = child(properties, 'appearance');
    return {
      element,
      tag: value('tag'),
      alias: value('alias'),
      id: value('id'),
      appearance: appearance?.getAttributeNS(appearance.namespaceURI, 'val') ?? null,
      text: controlText(element),
    };
  });
}

function controlText(control: Element): string {
  return Array.from(control.getElementsByTagNameNS(W, '*'))
    .filter(
      (element) => element.localName === 't' || (element.localName === 'br' && element.parentNode?.localName === 'r'),
    )
    .map((element) => (element.localName === 't' ? (element.textContent ?? '') : '\n'))
    .join('');
}
