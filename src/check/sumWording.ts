import type { FindingOf } from './report.js';
import { quoted, type Wording } from './words.js';

/** Totals that what they are made of does not come to. */
export function sumFault({ metric, what, stated, expected, dropped }: FindingOf<'sum-mismatch'>): Wording {
  switch (what) {
    case 'parts':
      return {
        message: `${quoted(metric)}的合计填为${stated}，各部分相加是${expected}。`,
        hint: '请核对各部分和合计，改正其中不对的一处。',
      };
    case 'months':
      return {
        message: `${quoted(metric)}的累计完成填为${stated}，与各月数得出的${expected}不一致${dropped ? '，这一时点的数没有采用' : ''}。`,
        hint: '请核对各月数和累计完成，改正其中不对的一处。',
      };
    case 'rows':
      return {
        message: `${quoted(metric)}台账里的小计或合计填为${stated}，所属各行相加是${expected}；按各行采用。`,
        hint: '请核对各行和小计、合计，改正其中不对的一处。',
      };
  }
}
