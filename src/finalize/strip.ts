import type { Element } from '@xmldom/xmldom';
import {
  childElements,
  elementsOf,
  isWord,
  remove,
  unwrap,
  wordAttribute,
  wordChild,
  wordElements,
  wordName,
} from '../package/elements.js';

/** What else stands around text without being text, custom XML and smart tags, with the element of its properties. */
const WRAPPERS: Readonly<Record<string, string>> = { customXml: 'customXmlPr', smartTag: 'smartTagPr' };

/**
 * Takes content controls (and custom XML and smart tags) off their text, at every level of the document.
 * @returns how many controls there were
 */
export function unwrapControls(root: Element): number {
  const controls = wordElements(root, 'sdt');
  for (const control of controls) unwrap(control, wordChild(control, 'sdtContent'));
  for (const wrapper of wordElements(root, ...Object.keys(WRAPPERS))) {
    const properties = wordChild(wrapper, WRAPPERS[wordName(wrapper)] ?? '');
    if (properties !== null) remove(properties);
    unwrap(wrapper);
  }
  return controls.length;
}

/** Removes the marks of comments; a run that held nothing but one goes with it. */
export function removeCommentMarks(root: Element): void {
  for (const mark of wordElements(root, 'commentRangeStart', 'commentRangeEnd')) remove(mark);
  for (const reference of wordElements(root, 'commentReference', 'annotationRef')) {
    const run = reference.parentNode;
    remove(reference);
    if (wordName(run) === 'r' && Array.from(run?.childNodes ?? []).every((child) => wordName(child) === 'rPr')) {
      if (run !== null) remove(run);
    }
  }
}

/**
 * Removes highlights, and properties of runs that then say nothing.
 * @returns how many there were
 */
export function removeHighlights(root: Element): number {
  const highlights = wordElements(root, 'highlight');
  for (const highlight of highlights) {
    const properties = highlight.parentNode;
    remove(highlight);
    if (wordName(properties) === 'rPr' && properties?.firstChild === null) remove(properties);
  }
  return highlights.length;
}

/** What programs leave behind while somebody edits: nothing of it shows. */
const TRACES = ['proofErr', 'permStart', 'permEnd', 'rsid', 'rsids', 'printerSettings'];

/** Where the editor's cursor last stood. */
const LAST_CURSOR = '_GoBack';

/** Removes traces of editing: revision ids, marks of the spelling check, permissions by name, the last cursor. */
export function removeTraces(root: Element): void {
  for (const trace of wordElements(root, ...TRACES)) remove(trace);
  const cursors = wordElements(root, 'bookmarkStart').filter((one) => wordAttribute(one, 'name') === LAST_CURSOR);
  const ids = new Set(cursors.map((one) => wordAttribute(one, 'id')));
  for (const end of wordElements(root, 'bookmarkEnd')) if (ids.has(wordAttribute(end, 'id'))) remove(end);
  for (const cursor of cursors) remove(cursor);
  for (const element of elementsOf(root)) removeRevisionIds(element);
}

function removeRevisionIds(element: Element): void {
  for (const attribute of Array.from(element.attributes)) {
    if (isWord(attribute.namespaceURI) && attribute.localName?.startsWith('rsid') === true) {
      element.removeAttributeNode(attribute);
    }
  }
}

/** Notes that separate the notes from the text have a type, and no reference (ECMA-376-1, 17.11.10). */
export function removeUnusedNotes(notes: Element, usedIds: ReadonlySet<string>): void {
  for (const note of childElements(notes).filter((child) => ['footnote', 'endnote'].includes(wordName(child)))) {
    const isPlain = [null, 'normal'].includes(wordAttribute(note, 'type'));
    if (isPlain && !usedIds.has(wordAttribute(note, 'id') ?? '')) remove(note);
  }
}

const SETTINGS = ['attachedTemplate', 'docVars', 'mailMerge', 'revisionView', 'saveThroughXslt', 'trackRevisions'];

/** Removes what settings tell of the office: templates, variables, mailing lists, the id of the document, tracking. */
export function cleanSettings(settings: Element): void {
  for (const element of wordElements(settings, ...SETTINGS)) remove(element);
  for (const element of childElements(settings)) if (element.localName === 'docId') remove(element);
  const protection = wordChild(settings, 'documentProtection');
  // Protection that makes every reader's change a tracked one is of the editing, the other kinds are the sender's wish.
  if (protection !== null && ['trackedChanges', 'comments'].includes(wordAttribute(protection, 'edit') ?? '')) {
    remove(protection);
  }
}
