import type { Block } from '../document/document.js';
import { plainText } from '../document/plainText.js';

/** An attachment, with its title and what stands in it. */
export type Attachment = Extract<Block, { type: 'attachment' }>;

/** The lines of 附件说明: 附件：1. and the title; numbered where there are several. */
export function attachmentLines(attachments: readonly Attachment[]): { label: string; text: string }[] {
  return attachments.map(({ title }, index) => ({
    label: (index === 0 ? '附件：' : '') + (attachments.length > 1 ? `${index + 1}.` : ''),
    text: plainText(title).replaceAll('\n', ''),
  }));
}

/** 附件2; without the number where it is null: it is the only one. */
export function attachmentLabel(number: number | null): string {
  return `附件${number ?? ''}`;
}
