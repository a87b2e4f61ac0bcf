import { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun, type ICommentsOptions } from 'docx';
import type { Document } from '../document/document.js';
import { cleanText } from '../xmlText.js';
import type { InlineRun } from './inlineRun.js';
import { STYLE } from './styleIds.js';
import { textRun } from './textRuns.js';

/** Whose comments they are: the check's, not a person's. */
const AUTHOR = '简报核对';
const INITIALS = '核';

/**
 * The comments of a document, numbered in the order of its remarks; undefined where there are none.
 * @param created the document's own day, `YYYY-MM-DD`
 */
export function comments({ remarks }: Document, created: string): ICommentsOptions | undefined {
  if (remarks.size === 0) return undefined;
  const date = new Date(`${created}T00:00:00Z`);
  return {
    children: Array.from(remarks.values(), (remark, id) => ({
      id,
      author: AUTHOR,
      initials: INITIALS,
      date,
      children: cleanText(remark)
        .split('\n')
        .map((line) => new Paragraph({ style: STYLE.comment, children: [textRun(line)] })),
    })),
  };
}

/** Puts the comments of one document on what they speak of. */
export class CommentMarks {
  /** Numbers of the comments still to be placed, by the id of the figure or missing value. */
  readonly #numbers: Map<string, number>;

  constructor({ remarks }: Document) {
    this.#numbers = new Map(Array.from(remarks.keys(), (id, number) => [id, number]));
  }

  /** What is printed for an id, within its comment where it has one. */
  around(id: string, printed: InlineRun): InlineRun[] {
    const number = this.#numbers.get(id);
    if (number === undefined) return [printed];
    this.#numbers.delete(id);
    return [
      new CommentRangeStart(number),
      printed,
      new CommentRangeEnd(number),
      new TextRun({ children: [new CommentReference(number)] }),
    ];
  }
}
