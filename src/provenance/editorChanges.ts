import { NO_DATA } from '../bulletin/figure.js';
import type { Control } from './controls.js';
import type { Provenance } from './provenance.js';

/** What an editor did to a figure since it was drafted. */
export type FigureChange =
  /** Its text is another than the one that was drafted. */
  | { what: 'changed'; id: string; title: string; drafted: string; text: string }
  /** A missing value was filled in. */
  | { what: 'filled'; id: string; title: string; text: string }
  /** It stands in the text no more, or no longer in its control. */
  | { what: 'gone'; id: string; title: string }
  /** It was copied: it stands there several times. */
  | { what: 'repeated'; id: string; title: string; times: number }
  /** A control of another document's figure was pasted in. */
  | { what: 'unknown'; id: string; text: string }
  /** No figure has its control: a program that does not keep their tags saved the document (LibreOffice 7.4). */
  | { what: 'unmarked' };

/** Tags that a draft gives: of a figure, a missing value, a chart. */
const OUR_TAG = /^[fmc]\d+$/;

/** What was done to the figures of a document since it was drafted, in their order. */
export function changesOf({ figures, missing, charts }: Provenance, controls: readonly Control[]): FigureChange[] {
  const isMarked = controls.some(({ tag }) => OUR_TAG.test(tag));
  if (!isMarked && figures.size + missing.size + charts.length > 0) return [{ what: 'unmarked' }];
  const texts = new Map<string, string[]>();
  for (const { tag, text } of controls) {
    const known = texts.get(tag);
    if (known === undefined) texts.set(tag, [text]);
    else known.push(text);
  }
  const changes: FigureChange[] = [];
  const take = (id: string, title: string): readonly string[] => {
    const found = texts.get(id) ?? [];
    texts.delete(id);
    if (found.length === 0) changes.push({ what: 'gone', id, title });
    if (found.length > 1) changes.push({ what: 'repeated', id, title, times: found.length });
    return found;
  };
  for (const [id, { title, text: drafted }] of figures) {
    const text = take(id, title).find((one) => !isSame(one, drafted));
    if (text !== undefined) changes.push({ what: 'changed', id, title, drafted, text });
  }
  for (const [id, { title }] of missing) {
    const text = take(id, title).find((one) => !isSame(one, NO_DATA));
    if (text !== undefined) changes.push({ what: 'filled', id, title, text });
  }
  for (const { id, title } of charts) take(id, title);
  for (const [id, [text = '']] of texts) if (OUR_TAG.test(id)) changes.push({ what: 'unknown', id, text });
  return changes;
}

/** Spaces at a line's ends and the kind of its break are the page's matter. */
function isSame(text: string, drafted: string): boolean {
  const plain = (one: string): string => one.replace(/\s+/g, ' ').trim();
  return plain(text) === plain(drafted);
}

/** A change in words. */
export function describeChange(change: FigureChange): string {
  switch (change.what) {
    case 'changed':
      return `${named(change)}起草时为“${change.drafted}”，文中已改为“${change.text}”，下列出处是原数的。`;
    case 'filled':
      return `${named(change)}起草时为“${NO_DATA}”，文中已填“${change.text}”，没有出处。`;
    case 'gone':
      return `${named(change)}文中已经没有，或已不在原来的控件里。`;
    case 'repeated':
      return `${named(change)}文中出现了${change.times}次，可能是复制来的。`;
    case 'unknown':
      return `${change.id}：文中的“${change.text}”不是本文起草时的数，可能是从别的稿子粘贴来的。`;
    case 'unmarked':
      return '文中各数的控件标记已被另存的程序去掉，看不出哪些数改动过；下列出处是起草时的。';
  }
}

function named({ id, title }: { id: string; title: string }): string {
  return `${id} ${title}：`;
}
