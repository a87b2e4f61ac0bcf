import { Paragraph, type FileChild, type ISectionOptions } from 'docx';
import type { Block, Document } from '../document/document.js';
import type { Letterhead } from '../document/letterhead.js';
import type { Attachment } from './attachmentLines.js';
import { attachmentHead, attachmentHeadHeight, attachmentList } from './attachments.js';
import { BlockWriter } from './blocks.js';
import { bodyOf } from './bodyOf.js';
import { imprint } from './imprint.js';
import { InlineWriter } from './inlineRuns.js';
import { titleRoom, type Orientation } from './line.js';
import { mastheadParagraphs } from './masthead.js';
import { LINE, TYPE_AREA } from './measures.js';
import { pageProperties } from './page.js';
import { pageNumbers } from './pageNumbers.js';
import { signature } from './signature.js';
import { STYLE } from './styleIds.js';
import { balancedTitle } from './title.js';

interface Part {
  orientation: Orientation;
  children: FileChild[];
}

/** The sections of a document: one, and one more wherever the paper is turned. */
export function sections(document: Document, letterhead: Letterhead): ISectionOptions[] {
  const inlines = new InlineWriter(document);
  const blocks = new BlockWriter(inlines, letterhead);
  const attachments = document.blocks.filter((block) => block.type === 'attachment');
  const first: Part = {
    orientation: 'portrait',
    children:
      document.form === 'attachment'
        ? tableAlone(document, inlines, blocks)
        : opening(document, letterhead, inlines, blocks, attachments),
  };
  const parts = [first];
  let last = first;
  for (const [index, attachment] of attachments.entries()) {
    const orientation = attachment.landscape ? 'landscape' : 'portrait';
    const turned = orientation !== last.orientation;
    if (turned) {
      last = { orientation, children: [] };
      parts.push(last);
    }
    const number = attachments.length > 1 ? index + 1 : null;
    last.children.push(...attachmentHead(attachment, number, !turned, inlines, titleRoom(orientation)));
    const joined = document.form === 'bulletin' && index === attachments.length - 1;
    last.children.push(...blocks.write(attachment.blocks, index + 1, orientation, joined));
  }
  // Drawings: one for the imprint, two in the footers of each turned section.
  if (document.form === 'bulletin') last.children.push(...imprint(document.masthead, letterhead, last.orientation, 1));
  return parts.map(({ orientation, children }, index) => ({
    properties: pageProperties(orientation),
    footers: pageNumbers(orientation, 2 + 2 * index),
    children,
  }));
}

/** What is itself an attachment; a table that it consists of is fitted to the page. */
function tableAlone({ title, blocks: text }: Document, inlines: InlineWriter, blocks: BlockWriter): FileChild[] {
  // A program that parts digits from characters must not need a line more than was reckoned with.
  const room = titleRoom('portrait') - 1;
  const [only, ...others] = text;
  const height = TYPE_AREA.height - attachmentHeadHeight(title, room);
  return [
    ...attachmentHead({ title }, null, false, inlines, room),
    ...(only?.type === 'table' && others.length === 0
      ? blocks.writePage(only, height)
      : blocks.write(text, 0, 'portrait')),
  ];
}

/** What stands before the attachments: head, notes, title, text, and who signs it. */
function opening(
  document: Document,
  letterhead: Letterhead,
  inlines: InlineWriter,
  blocks: BlockWriter,
  attachments: readonly Attachment[],
): FileChild[] {
  const { form, masthead } = document;
  const { notes, text } = bodyOf(document);
  const raised = form === 'report' || notes.length > 0;
  return [
    ...(form === 'bulletin' ? mastheadParagraphs(masthead, letterhead) : []),
    ...(notes.length > 0 ? [new Paragraph({ style: STYLE.spacer, spacing: { before: LINE } })] : []),
    ...blocks.write(notes, 0, 'portrait'),
    new Paragraph({
      style: STYLE.title,
      // Two blank lines part the title from the red line, one from a note or from the top of a page without it.
      ...(raised ? { spacing: { before: LINE } } : {}),
      children: inlines.runs(balancedTitle(document.title, titleRoom('portrait'))),
    }),
    ...blocks.write(text, 0, 'portrait', isJoined(text, form, attachments)),
    ...attachmentList(attachments, form === 'report'),
    ...(form === 'report' ? signature(letterhead.bureau, masthead.date) : []),
  ];
}

/**
 * 报尾 or 落款 never stands on a page without text: what ends the text goes with it. But where that is all there is
 * under the title, the title would go too and leave the head alone on the first page.
 */
function isJoined(text: readonly Block[], form: Document['form'], attachments: readonly Attachment[]): boolean {
  if (form === 'report') return true;
  return attachments.length === 0 && text.slice(0, -1).some(({ type }) => type !== 'heading');
}
