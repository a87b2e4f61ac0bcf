/** What a spoiled document is made from: texts that stand in it once it is drafted. */
export interface Sample {
  kind: string;
  /** A value of 指标月报 as its cell shows it and as it is printed, and another that is like it. */
  value: string;
  other: string;
  cell: string;
  /** The same row in the month after. */
  laterCell: string;
  laterValue: string;
  /** The value's rate, exactly, and reckoned wrongly. */
  rate: string;
  wrongRate: string;
  /** The day of issue without its last part, that part, and the day after. */
  month: string;
  day: number;
  through: string;
  /** Of a month that the document cannot know. */
  afterwards: string;
  runningNumber: number;
  /** Last day of the period, and a later one. */
  asOf: string;
  later: string;
}

/** Two kinds of bulletins, of two periods. */
export const SAMPLES: readonly Sample[] = [
  {
    kind: 'half-year',
    value: '205',
    other: '206',
    cell: 'L15',
    laterCell: 'M15',
    laterValue: '262',
    rate: '51.25',
    wrongRate: '51.3',
    month: '2021年7月',
    day: 12,
    through: '截至6月底，',
    afterwards: '截至9月底，',
    runningNumber: 95,
    asOf: '2021-06-30',
    later: '2021-07-31',
  },
  {
    kind: 'quarterly',
    value: '351',
    other: '315',
    cell: 'O15',
    laterCell: 'P15',
    laterValue: '389',
    rate: '87.75',
    wrongRate: '87.8',
    month: '2021年10月',
    day: 14,
    through: '截至9月底，',
    afterwards: '截至12月底，',
    runningNumber: 101,
    asOf: '2021-09-30',
    later: '2021-10-31',
  },
];

/** One change to one part of a document, and every fault that must be found. */
export interface Spoiling {
  what: string;
  part: string;
  from: string | RegExp;
  to: string;
  faults: readonly RegExp[];
}

const MAIN = 'word/document.xml';
const PART = 'customXml/item1.xml';

/** Ways in which somebody spoils what a document says. */
export function textSpoilings(sample: Sample): Spoiling[] {
  const { value, other, month, day, through, afterwards, runningNumber } = sample;
  const control = new RegExp(`<w:sdt>(?:(?!<w:sdt>).)*?<w:t[^>]*>${value}家</w:t>.*?</w:sdt>`);
  const spoil = (what: string, from: string | RegExp, to: string, ...faults: RegExp[]): Spoiling => ({
    what,
    part: MAIN,
    from,
    to,
    faults,
  });
  return [
    spoil(
      'a digit changed in its control',
      `>${value}家<`,
      `>${other}家<`,
      new RegExp(`shows “${other}家”, the part says “${value}家”`),
    ),
    spoil(
      'a figure out of its control',
      control,
      `<w:r><w:t>${value}家</w:t></w:r>`,
      new RegExp(`“${value}” in “`),
      /has no control/,
    ),
    spoil('a stray number in a sentence', '项量化目标中', '项量化目标中12家', /“12” in “/),
    spoil('the number of copies in a sentence', '项量化目标中', '项量化目标中60家', /“60” in “/),
    spoil('the words of the copies too', '项量化目标中', '项量化目标中共印60份', /“60” in “/),
    spoil('other copies in the imprint', '共印60份', '共印80份', /“80” in “/),
    spoil(
      'a wrong day of issue',
      `${month}${day}日`,
      `${month}${day + 1}日`,
      /“2021” in “/,
      new RegExp(`“${day + 1}” in “`),
    ),
    spoil('a later month', through, afterwards, new RegExp(`“${/\d+/.exec(afterwards)?.[0] ?? ''}” in “`)),
    spoil(
      'a wrong issue number',
      `（总第${runningNumber}期）`,
      `（总第${runningNumber + 1}期）`,
      new RegExp(`“${runningNumber + 1}” in “`),
    ),
    spoil('a control without a tag', /<w:tag w:val="f1"\/>/, '', /has no record/),
  ];
}

/** Ways in which the part that says where the figures come from is not true. */
export function recordSpoilings(sample: Sample): Spoiling[] {
  const { value, cell, laterCell, laterValue, rate, wrongRate, asOf, later } = sample;
  const spoil = (what: string, from: string | RegExp, to: string, ...faults: RegExp[]): Spoiling => ({
    what,
    part: PART,
    from,
    to,
    faults,
  });
  return [
    spoil(
      'a cell that shows something else',
      `cell="${cell}" text="${value}"`,
      `cell="${cell}" text="208"`,
      new RegExp(`shows “${value}”, not “208”`),
    ),
    spoil('a quote that is not the plan’s', '全年备案国家', '每年备案国家', /the plan's 9-3 is not/),
    spoil(
      'a cell of another month',
      `cell="${cell}"`,
      `cell="${laterCell}"`,
      new RegExp(`指标月报!${laterCell} shows “${laterValue}”`),
    ),
    spoil(
      'a rate reckoned wrongly',
      `value="${rate}"`,
      `value="${wrongRate}"`,
      new RegExp(`the part says ${wrongRate.replace('.', '\\.')}$`),
    ),
    spoil(
      'a figure of a later day',
      `asOf="${asOf}" source`,
      `asOf="${later}" source`,
      new RegExp(`later than ${asOf}`),
    ),
    spoil('a passage cut short', /(kind="passage"[^>]* end=")(\d+)/, '$19', /is printed as/),
    spoil(
      'a record that nothing shows',
      '</figures>',
      '<figure id="f9999" kind="read" title="x" text="1"/></figures>',
      /f9999 has no control/,
    ),
  ];
}
