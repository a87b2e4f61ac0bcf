import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  chineseDate,
  cumulativeLabel,
  endOf,
  monthEnd,
  partsOf,
  periodLabel,
  validDate,
} from '../../../src/plan/period.js';
import type { Period } from '../../../src/plan/period.js';
import { asOfInText, dateInCell, periodOfHeading, splitDatedNotes } from '../../../src/progress/time/dates.js';
import { chineseWriting } from '../chineseWriting.js';

const YEAR = 2021;

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('month' as const),
      year: fc.integer({ min: 1990, max: 2090 }),
      index: fc.integer({ min: 1, max: 12 }),
    },
    { noNullPrototype: true },
  ),
  fc.record(
    {
      kind: fc.constant('quarter' as const),
      year: fc.integer({ min: 1990, max: 2090 }),
      index: fc.integer({ min: 1, max: 4 }),
    },
    { noNullPrototype: true },
  ),
  fc.record(
    {
      kind: fc.constant('half-year' as const),
      year: fc.integer({ min: 1990, max: 2090 }),
      index: fc.integer({ min: 1, max: 2 }),
    },
    { noNullPrototype: true },
  ),
);
const day = fc
  .record({
    year: fc.integer({ min: 1950, max: 2090 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => validDate(year, month, day))
  .filter((date) => date !== null);

/** Text of the kinds that sheets hold, whole and torn. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '2021',
        '年',
        '月',
        '日',
        '3',
        '12',
        '十二',
        '底',
        '上旬',
        '季度',
        '前',
        '1—9月',
        '截至',
        '：',
        '，',
        '【',
        '】',
        '（',
        '）',
        '\n',
        '。',
        '第',
        '上半年',
        '全年',
        '累计',
        '.',
        '-',
        '/',
        '20210305',
      ),
    ),
    { maxLength: 10 },
  )
  .map((pieces) => pieces.join(''));

describe('dateInCell', () => {
  function inText(value: string): string | null {
    return dateInCell({ value, text: value, format: 'General', error: null }, YEAR, false);
  }

  const texts: Record<string, string | null> = {
    '2021.3.5': '2021-03-05',
    '2021-03-05': '2021-03-05',
    '2021/3/5': '2021-03-05',
    '2021/3/5 10:30': '2021-03-05',
    '20210305': '2021-03-05',
    '2021年3月5日': '2021-03-05',
    '２０２１年３月５日': '2021-03-05',
    '2020年12月5号': '2020-12-05',
    二〇二一年三月十五日: '2021-03-15',
    '3月5日': '2021-03-05',
    '3月底': '2021-03-31',
    '2月末': '2021-02-28',
    '2020年2月底': '2020-02-29',
    '3月上旬': '2021-03-10',
    '3月中旬': '2021-03-20',
    '6月下旬': '2021-06-30',
    '2021年3月': '2021-03-31',
    '2021.3': '2021-03-31',
    '3月': '2021-03-31',
    十二月底前: '2021-12-31',
    年底: '2021-12-31',
    '2021年底前': '2021-12-31',
    '12月底': '2021-12-31',
    '12月31日前': '2021-12-31',
    '6月30日以前': '2021-06-30',
    '2月30日': 'invalid',
    '2021.13.5': 'invalid',
    '20211305': 'invalid',
    '13月底': 'invalid',
    '': null,
    长期: null,
    '3.5': null,
    '3/5': null,
    '21.3.5': null,
    '2021年': null,
    '3月5日至10日': null,
    '3月初': null,
    '3个月': null,
    '2021.3-5.4': null,
  };
  for (const [form, expected] of Object.entries(texts)) {
    it(`${JSON.stringify(form)} is ${expected ?? 'no day'}`, () => assert.equal(inText(form), expected));
  }

  it('reads serial dates of both epochs, and no number without a date format', () => {
    const cell = (value: number, format: string) => ({ value, text: '', format, error: null });
    assert.equal(dateInCell(cell(44260, 'yyyy/m/d'), YEAR, false), '2021-03-05');
    assert.equal(dateInCell(cell(44260.75, 'yyyy"年"m"月"d"日"'), YEAR, false), '2021-03-05');
    assert.equal(dateInCell(cell(42798, 'm/d/yy'), YEAR, true), '2021-03-05');
    assert.equal(dateInCell(cell(5, 'yyyy/m/d'), YEAR, false), 'invalid');
    assert.equal(dateInCell(cell(-1, 'yyyy/m/d'), YEAR, false), 'invalid');
    assert.equal(dateInCell(cell(44260, 'General'), YEAR, false), null);
    assert.equal(dateInCell(cell(2021.1, 'General'), YEAR, false), null);
    assert.equal(dateInCell(cell(20210305, 'General'), YEAR, false), '2021-03-05');
    assert.equal(dateInCell(cell(20211305, 'General'), YEAR, false), null);
    assert.equal(dateInCell({ value: null, text: '#REF!', format: 'yyyy/m/d', error: '#REF!' }, YEAR, false), null);
  });

  it('reads back every day in every form', () => {
    const suffix = fc.constantFrom('', '前', '以前');
    fc.assert(
      fc.property(day, suffix, (date, after) => {
        const { year, month, day: of } = partsOf(date);
        const pad = (n: number): string => String(n).padStart(2, '0');
        const forms = [
          date,
          chineseDate(date),
          `${year}.${month}.${of}`,
          `${year}/${pad(month)}/${pad(of)}`,
          `${year}${pad(month)}${pad(of)}`,
          `${year}年${chineseWriting(month)}月${chineseWriting(of)}日`,
          `${year}-${month}-${of}`,
        ];
        for (const form of forms) assert.equal(inText(`${form}${after}`), date);
        assert.equal(inText(`${year}年${month}月底${after}`), monthEnd(year, month));
      }),
    );
  });

  it('gives a day that exists, invalid or null for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const date = inText(text);
        if (date === null || date === 'invalid') return;
        const parts = partsOf(date);
        assert.equal(validDate(parts.year, parts.month, parts.day), date);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('periodOfHeading', () => {
  /** `2021 month 3`, with `+` where it counts since January. */
  function brief(text: string): string | null {
    const found = periodOfHeading(text, YEAR);
    if (found === null) return null;
    return `${found.period.year} ${found.period.kind} ${found.period.index}${found.cumulativeWording ? '+' : ''}`;
  }

  const headings: Record<string, string | null> = {
    '1月': '2021 month 1',
    '01月': '2021 month 1',
    '１月': '2021 month 1',
    一月: '2021 month 1',
    十一月: '2021 month 11',
    '3月份': '2021 month 3',
    '3月当月': '2021 month 3',
    '3月完成数': '2021 month 3',
    '2020年3月': '2020 month 3',
    '2021.3月': '2021 month 3',
    '1-3月': '2021 month 3+',
    '1—6月': '2021 month 6+',
    '1～9月': '2021 month 9+',
    '1月-9月': '2021 month 9+',
    '1至9月': '2021 month 9+',
    '2020年1-9月累计完成': '2020 month 9+',
    '9月累计': '2021 month 9+',
    '9月累计完成情况': '2021 month 9+',
    '9月累计(当月)': null,
    截至今年9月底: '2021 month 9+',
    前九个月: '2021 month 9+',
    '4-6月': '2021 quarter 2',
    '7-12月': '2021 half-year 2',
    一季度: '2021 quarter 1',
    第一季度: '2021 quarter 1',
    '1季度': '2021 quarter 1',
    Q1: '2021 quarter 1',
    '2020Q3': '2020 quarter 3',
    前三季度: '2021 quarter 3+',
    '1-3季度': '2021 quarter 3+',
    上半年: '2021 half-year 1',
    下半年: '2021 half-year 2',
    全年: '2021 year 1',
    截至9月底: '2021 month 9+',
    截至9月: '2021 month 9+',
    截止2021年9月末: '2021 month 9+',
    累计至9月: '2021 month 9+',
    '9月末': '2021 month 9+',
    '9月底完成数': '2021 month 9+',
    一季度末: '2021 quarter 1+',
    '1-9月当月': null,
    当月: null,
    本月: null,
    累计完成: null,
    全年目标: null,
    '3月目标': null,
    '1-9月同比': null,
    上年同期: null,
    '去年1-9月': null,
    '2-9月': null,
    '9-1月': null,
    '13月': null,
    '0月': null,
    '9月15日': null,
    '3月上旬': null,
    '3个月': null,
    '2021年': null,
    五季度: null,
    '3': null,
    '': null,
  };
  for (const [text, expected] of Object.entries(headings)) {
    it(`${JSON.stringify(text)} is ${expected ?? 'no period'}`, () => assert.equal(brief(text), expected));
  }

  it('reads back every period as a bulletin names it', () => {
    fc.assert(
      fc.property(period, fc.boolean(), (of, withYear) => {
        const read = periodOfHeading(`${withYear ? `${of.year}年` : ''}${periodLabel(of)}`, of.year);
        assert.deepEqual(read, { period: of, cumulativeWording: false });
      }),
    );
  });

  it('reads back the end of every cumulative label', () => {
    fc.assert(
      fc.property(period, (of) => {
        const read = periodOfHeading(cumulativeLabel(of), of.year);
        assert.equal(read && endOf(read.period), endOf(of));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = periodOfHeading(text, YEAR);
        if (found !== null) assert.match(endOf(found.period), /^\d{4}-(0[1-9]|1[0-2])-\d\d$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('asOfInText', () => {
  const lines: readonly (readonly [string, number | null, string | null])[] = [
    ['填报单位：市科技局    截止时间：2021年9月30日', null, 'as-of 2021-09-30'],
    ['截至2021年11月底', null, 'as-of 2021-11-30'],
    ['数据截至2021-9-30', null, 'as-of 2021-09-30'],
    ['（截至2021.9.30）', null, 'as-of 2021-09-30'],
    ['截止11月', 2021, 'as-of 2021-11-30'],
    ['截止11月', null, null],
    ['2020年科技创新工作进展（截至9月底）', 2021, 'as-of 2020-09-30'],
    ['截至今年9月底', 2021, 'as-of 2021-09-30'],
    ['截至去年9月底', 2021, null],
    ['截至年底', 2021, 'as-of 2021-12-31'],
    ['截至前三季度', 2021, 'as-of 2021-09-30'],
    ['时间：2021年1—6月', null, 'period 2021-06-30'],
    ['统计期：2021年三季度', null, 'period 2021-09-30'],
    ['2021年三季度科技创新指标完成情况', null, 'period 2021-09-30'],
    ['(2021年)上半年', null, 'period 2021-06-30'],
    ['2021年上半年科技创新进展', null, 'period 2021-06-30'],
    ['2021年1月1日—9月30日', null, 'period 2021-09-30'],
    ['9月', 2021, 'period 2021-09-30'],
    ['填报日期：2021年10月8日', 2021, 'filed 2021-10-08'],
    ['2021年10月8日', null, 'filed 2021-10-08'],
    ['填报日期：2022年1月5日  截至12月底', 2021, 'as-of 2021-12-31'],
    ['2021年三季度指标（报送时间：2021年10月8日）', null, 'period 2021-09-30'],
    ['报送截止时间：2021年10月8日', null, 'filed 2021-10-08'],
    ['2021年1—9月（截至9月30日）', null, 'as-of 2021-09-30'],
    ['截至9月底，截至10月底', 2021, null],
    ['2021年一季度、二季度指标', null, null],
    ['截至2月30日', 2021, null],
    ['2021年科技创新工作要点', 2021, null],
    ['2021年全年目标任务分解表', 2021, null],
    ['2021年上半年目标', 2021, null],
    ['2021年3月印发', 2021, null],
    ['根据2021年3月5日会议', 2021, null],
    ['截至目前', 2021, null],
    ['指标月报', 2021, null],
    ['', 2021, null],
  ];
  for (const [text, year, expected] of lines) {
    it(`${JSON.stringify(text)} in ${year ?? 'no year'} is ${expected ?? 'no day'}`, () => {
      const found = asOfInText(text, year);
      assert.equal(found && `${found.strength} ${found.date}`, expected);
    });
  }

  it('reads back every day and period that a title states', () => {
    const lead = fc.constantFrom('截至', '截止时间：', '数据截至', '截止日期: ');
    fc.assert(
      fc.property(day, period, lead, (date, of, words) => {
        const title = `2019年度科技创新进展 ${words}`;
        assert.deepEqual(asOfInText(`${title}${chineseDate(date)}`, null), { date, strength: 'as-of' });
        const covered = `${of.year}年${periodLabel(of)}科技创新进展`;
        assert.deepEqual(asOfInText(covered, null), { date: endOf(of), strength: 'period' });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = asOfInText(text, YEAR);
        if (found !== null) assert.match(found.date, /^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('splitDatedNotes', () => {
  function notes(text: string): (readonly [string | null, string])[] {
    return splitDatedNotes(text, YEAR).map(({ date, start, end }) => [date, text.slice(start, end)] as const);
  }

  const cells: readonly (readonly [string, readonly (readonly [string | null, string])[]])[] = [
    ['3月18日：召开会议。', [['2021-03-18', '召开会议。']]],
    [
      '【5月】完成初稿\r\n【６月】 报送',
      [
        ['2021-05-31', '完成初稿'],
        ['2021-06-30', '报送'],
      ],
    ],
    ['2021年9月10日，举办活动', [['2021-09-10', '举办活动']]],
    ['（6月底）已认定12家', [['2021-06-30', '已认定12家']]],
    ['7月：启动', [['2021-07-31', '启动']]],
    ['2020.12.5：印发', [['2020-12-05', '印发']]],
    ['截至9月底，已备案312家', [['2021-09-30', '已备案312家']]],
    ['1—9月，登记5.1亿元', [['2021-09-30', '登记5.1亿元']]],
    ['上半年，登记3亿元', [['2021-06-30', '登记3亿元']]],
    ['3月18日至20日，开展培训', [['2021-03-20', '开展培训']]],
    ['3月18日—4月2日：巡展', [['2021-04-02', '巡展']]],
    [
      '1. 3月18日：甲\n2. 4月2日：乙',
      [
        ['2021-03-18', '甲'],
        ['2021-04-02', '乙'],
      ],
    ],
    [
      '正在推进。\n3月18日：召开会议\n会议议定三事\n\n4月2日：复查',
      [
        [null, '正在推进。'],
        ['2021-03-18', '召开会议\n会议议定三事'],
        ['2021-04-02', '复查'],
      ],
    ],
    [
      '3月18日：甲。4月2日：乙；5月6日：丙',
      [
        ['2021-03-18', '甲。'],
        ['2021-04-02', '乙；'],
        ['2021-05-06', '丙'],
      ],
    ],
    ['3月18日：甲。4月2日，乙', [['2021-03-18', '甲。4月2日，乙']]],
    ['2月30日：甲', [['invalid', '甲']]],
    ['活动将于10月15日举办，11月验收', [[null, '活动将于10月15日举办，11月验收']]],
    ['3月18日召开会议', [[null, '3月18日召开会议']]],
    ['3月、4月分别开展', [[null, '3月、4月分别开展']]],
    ['3月18日：\n4月2日：乙', [['2021-04-02', '乙']]],
    ['  \n ', []],
    ['', []],
  ];
  for (const [text, expected] of cells) {
    it(`splits ${JSON.stringify(text)}`, () => assert.deepEqual(notes(text), expected));
  }

  it('gives back every note and its date, whatever the note says', () => {
    const body = anyText.map((text) => `项目${text.replace(/[\s。；;]/g, '')}完`);
    const form = fc.constantFrom('$：', '$:', '$，', '【$】', '（$）', '[$] ', '$、');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, form, body), { maxLength: 5 }),
        fc.constantFrom('\n', '\r\n', '\n\n', ' \n '),
        (all, gap) => {
          const text = all.map(([date, frame, note]) => `${frame.replace('$', chineseDate(date))}${note}`).join(gap);
          assert.deepEqual(
            notes(text),
            all.map(([date, , note]) => [date, note]),
          );
        },
      ),
    );
  });

  it('cuts notes that lie in order within any text, without blanks around them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of splitDatedNotes(text, YEAR)) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.equal(text.slice(start, end).trim(), text.slice(start, end));
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
