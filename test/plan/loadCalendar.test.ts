import assert from 'node:assert/strict';
import { NO_DETAILS } from '../../src/plan/details.js';
import { loadCalendar } from '../../src/plan/loadCalendar.js';
import { inputErrorOf, lineOf } from './inputErrorOf.js';

const SAMPLE = `year: 2030
newsTitle: 工作动态
summary: { date: 2031-01-10, title: 总结 }
bulletins:
  - key: 1
    kind: monthly
    period: 2030-02
    date: 2030-03-08
    title: '{{period.cumulative}}进展'
  - key: 2
    kind: topic
    chapter: 3
    period: 2030-Q1
    date: 2030-04-20
    title: 专题
  - key: 3
    kind: year-review
    period: 2030
    date: 2031-01-08
    title: 回顾
`;

function faultAfter(was: string, is: string) {
  assert.equal(SAMPLE.split(was).length, 2, `“${was}” should stand once in the sample`);
  const text = SAMPLE.replace(was, is);
  return { text, error: inputErrorOf(() => loadCalendar(text, 'calendar.yaml')) };
}

describe('loadCalendar', () => {
  it('makes a calendar of the text', () => {
    assert.deepEqual(loadCalendar(SAMPLE, 'calendar.yaml'), {
      year: 2030,
      issuedBefore: null,
      newsTitle: '工作动态',
      summary: { date: '2031-01-10', title: '总结', details: NO_DETAILS },
      halfYearSummary: null,
      bulletins: [
        {
          key: 1,
          kind: 'monthly',
          period: { kind: 'month', year: 2030, index: 2 },
          date: '2030-03-08',
          title: '{{period.cumulative}}进展',
          chapter: null,
          details: NO_DETAILS,
        },
        {
          key: 2,
          kind: 'topic',
          period: { kind: 'quarter', year: 2030, index: 1 },
          date: '2030-04-20',
          title: '专题',
          chapter: 3,
          details: NO_DETAILS,
        },
        {
          key: 3,
          kind: 'year-review',
          period: { kind: 'year', year: 2030, index: 1 },
          date: '2031-01-08',
          title: '回顾',
          chapter: null,
          details: NO_DETAILS,
        },
      ],
    });
  });

  it('reads what a person adds to an issue or a summary, and the half-year summary', () => {
    const added = SAMPLE.replace(
      '    chapter: 3\n',
      '    chapter: 3\n    note: " 按语。 "\n    signer: 王五\n    copies: 80\n',
    ).replace('title: 总结 }\n', 'title: 总结, editor: 张三 }\nhalfYearSummary: { date: 2030-07-15, title: 半年 }\n');
    const { bulletins, summary, halfYearSummary } = loadCalendar(added, 'calendar.yaml');
    assert.deepEqual(bulletins[1]?.details, { ...NO_DETAILS, note: '按语。', signer: '王五', copies: 80 });
    assert.deepEqual(summary.details, { ...NO_DETAILS, editor: '张三' });
    assert.deepEqual(halfYearSummary, { date: '2030-07-15', title: '半年', details: NO_DETAILS });
  });

  for (const [fault, was, is, at, words] of [
    ['a key that stands twice', 'key: 3', 'key: 2 # 这里', '# 这里', /“key”写作2，与前面的重复/],
    ['a topic without a chapter', '    chapter: 3\n', '', '', /bulletins\[1\]\.chapter.*专题/],
    ['a chapter where there is no topic', 'kind: monthly', 'kind: monthly\n    chapter: 1', 'chapter: 1', /“chapter”/],
    ['an unplanned kind', 'kind: monthly', 'kind: news', 'kind: news', /“kind”不能是“news”/],
    ['a month that does not exist', '2030-02', '2030-13', '2030-13', /“period”写作“2030-13”，不是有效时期/],
    ['a period that is no text', 'period: 2030-Q1', 'period: []', 'period: []', /“period”写法不对/],
    ['a period of another year', '2030-Q1', '2029-Q1', '2029-Q1', /“2029-Q1”，不在2030年/],
    ['a month report on a quarter', '2030-02', '2030-Q2', '2030-Q2', /“period”与简报类别不合/],
    ['a day that does not exist', '2030-03-08', '2030-02-30', '2030-02-30', /不是有效日期/],
    ['a note that is empty', 'kind: monthly', "kind: monthly\n    note: ''", 'note:', /“note”写作“”，不是一行文字/],
    ['a title of two lines', "title: '{{period.cumulative}}进展'", 'title: "一季度\\n进展"', '进展"', /不是一行文字/],
    ['a title broken otherwise', 'title: 专题', 'title: "专\\L题"', '专\\L', /不是一行文字/],
    ['a summary title of two lines', 'title: 总结', 'title: "总\\n结"', '总\\n', /不是一行文字/],
    ['a news title of two lines', 'newsTitle: 工作动态', 'newsTitle: "工作\\n动态"', '工作\\n', /不是一行文字/],
    ['too many copies', 'kind: monthly', 'kind: monthly\n    copies: 1000000', 'copies:', /“copies”太大/],
    ['no copies', 'kind: monthly', 'kind: monthly\n    copies: 0', 'copies:', /“copies”太小/],
    ['a misspelt addition', 'kind: monthly', 'kind: monthly\n    sign: 王五', 'sign:', /不认识的项目“sign”/],
    ['a day written otherwise', '2030-03-08', '2030-3-8', '2030-3-8', /月和日各两位/],
  ] as const) {
    it(`refuses ${fault}`, () => {
      const { error, text } = faultAfter(was, is);
      assert.equal(error.problem, 'calendar');
      assert.match(error.message, words);
      if (at !== '') assert.equal(error.place.line, lineOf(text, at));
      assert.doesNotMatch(error.advice, /此外/);
    });
  }
});
