import { Paragraph, Tab, TextRun, type FileChild } from 'docx';
import type { Inline } from '../document/document.js';
import { attachmentLabel, attachmentLines, type Attachment } from './attachmentLines.js';
import type { InlineWriter } from './inlineRuns.js';
import { LINE, SIZE, em } from './measures.js';
import { plainText } from '../document/plainText.js';
import { STYLE } from './styleIds.js';
import { balancedTitle } from './title.js';
import { textRun } from './textRuns.js';

const CHARACTER = em(SIZE.三号);

/**
 * 附件说明 under the text: two characters in, numbered where there are several, turn-over lines under the first
 * character of the name, no stop (GB/T 9704—2012, 7.3.4).
 * @param signed organ and date follow, which never stand on a page alone
 */
export function attachmentList(attachments: readonly Attachment[], signed: boolean): FileChild[] {
  const numbered = attachments.length > 1;
  const name = numbered ? (attachments.length > 9 ? 1.5 : 1) : 0;
  return attachmentLines(attachments).map(({ label, text }, index) => {
    const hanging = (index === 0 ? 3 + name : name) * CHARACTER;
    return new Paragraph({
      style: STYLE.attachmentList,
      ...(signed ? { keepNext: true } : {}),
      ...(index === 0 ? { spacing: { before: LINE } } : {}),
      indent: { left: (5 + name) * CHARACTER, ...(hanging === 0 ? {} : { hanging }) },
      children: [textRun(label), ...(numbered ? [new TextRun({ children: [new Tab()] })] : []), textRun(text)],
    });
  });
}

/** Lines of an attachment's first page down to the line under its title, in twips. */
export function attachmentHeadHeight(title: readonly Inline[], room: number): number {
  return (3 + plainText(balancedTitle(title, room)).split('\n').length) * LINE;
}

/**
 * Line 1 of an attachment's first page says which it is, its title stands centred on line 3.
 * @param number null where it is the only one
 * @param room characters of the title's size on a line
 * @param newPage false where it opens a section, which begins a page of its own
 */
export function attachmentHead(
  { title }: Pick<Attachment, 'title'>,
  number: number | null,
  newPage: boolean,
  inlines: InlineWriter,
  room: number,
): FileChild[] {
  return [
    new Paragraph({
      style: STYLE.attachmentLabel,
      ...(newPage ? { pageBreakBefore: true } : {}),
      children: [textRun(attachmentLabel(number))],
    }),
    new Paragraph({ style: STYLE.attachmentTitle, children: inlines.runs(balancedTitle(title, room)) }),
  ];
}
