import { Paragraph, SimpleField, type IParagraphOptions } from 'docx';
import type { Inline } from '../document/document.js';
import type { InlineWriter } from './inlineRuns.js';
import { STYLE } from './styleIds.js';
import { textRun } from './textRuns.js';

/**
 * 表1 or 图1 and what it is. The number is a field (SEQ), so that Word numbers anew what an editor has taken out; what
 * it shows until then is the number given.
 */
export function caption(
  label: '表' | '图',
  number: number,
  text: readonly Inline[],
  inlines: InlineWriter,
  options: Pick<IParagraphOptions, 'keepNext' | 'spacing'> = {},
): Paragraph {
  return new Paragraph({
    style: STYLE.caption,
    ...options,
    children: [
      textRun(label),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
      textRun('\u3000'),
      ...inlines.runs(text),
    ],
  });
}
