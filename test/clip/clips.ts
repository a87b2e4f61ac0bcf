import fc from 'fast-check';
import type { Clip } from '../../src/clip/clip.js';
import { clipSchema } from '../../src/clip/schema.js';

/** A clip with everything that a test does not say for itself. */
export function clipOf(given: Partial<Clip> = {}): Clip {
  return {
    id: 'c1',
    headline: '全市科技创新大会召开',
    text: '9月28日，全市科技创新大会召开。\n会议部署下一阶段工作。',
    summary: '',
    date: '2031-09-28',
    source: '市科技局',
    address: 'https://kjj.example.gov.cn/art/2031/9/28/art_1.html',
    item: null,
    takenAt: '2031-09-30T08:00:00.000Z',
    used: [],
    ...given,
  };
}

/** What a hostile page, or a careless one, puts into words. */
const HOSTILE = [
  '=HYPERLINK("http://example.com","点")',
  '+1+2',
  '-2+3',
  '@SUM(A1)',
  "=cmd|'/C calc'!A0",
  '\t=1',
  '2031',
  '1/2',
  '001',
  '1E5',
  'TRUE',
  '#REF!',
  'Err:502',
  '_x000D_',
  'constructor',
  '__proto__',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<br>',
  '&amp;',
  '&#65;',
  '{{constructor}}',
  '{{{x}}}',
  '{{#each}}',
  ':::note',
  '::chart[x]',
  '[x](javascript:alert(1))',
  '![x](http://example.com/x.png)',
  '**粗**',
  '| a | b |',
  '# 题',
  '- 项',
  '1. 项',
  '```',
  '"引"',
  "'引'",
  '\u202e倒\u202c',
  '\u200b',
  '\ufeff',
  '👨‍👩‍👧',
  '\ud83d',
  '\u0000',
  '\ufffd',
  '\uffff',
  '\u2028',
  '\u3000',
  '\u00a0',
  '甲乙',
  '，',
  '。',
  '\n',
];

/** Words of a page, with all that a spreadsheet, a template, Markdown or HTML could take for something else. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const day = fc.option(
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([month, day]) => {
    return `2031-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }),
);

/** Clips as they are kept, of hostile words. */
export const clips: fc.Arbitrary<Clip[]> = fc
  .array(
    fc.record({
      headline: hostileText,
      text: hostileText,
      summary: hostileText,
      date: day,
      source: hostileText,
      address: fc.oneof(fc.constantFrom('', 'https://a.example/=1', 'javascript:alert(1)'), fc.webUrl()),
      item: fc.option(fc.integer({ min: 1, max: 40 })),
      takenAt: fc.constantFrom('2031-09-30T08:00:00.000Z', '2031-01-01T00:00:00Z'),
      used: fc.array(
        fc.record({
          year: fc.constantFrom(2_030, 2_031),
          number: fc.option(fc.integer({ min: 1, max: 99 })),
          title: hostileText,
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 5 },
  )
  .map((list) => list.map((one, index) => clipSchema.parse({ ...one, id: `c${index + 1}` })));
