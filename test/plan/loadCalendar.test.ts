import assert from 'node:assert/strict';
import { kindName } from '../../src/plan/calendar.js';
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
      kinds: new Map(),
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

  it('knows its own kinds, on any period, with a chapter or without', () => {
    const own = SAMPLE.replace('bulletins:', 'kinds: { talent: 人才专报, 园区快报: 园区快报 }\nbulletins:')
      .replace('kind: monthly', 'kind: 园区快报\n    chapter: 2')
      .replace('kind: year-review', 'kind: talent');
    const calendar = loadCalendar(own, 'calendar.yaml');
    assert.deepEqual(
      calendar.bulletins.map(({ kind, chapter }) => [kindName(calendar, kind), chapter]),
      [
        ['园区快报', 2],
        ['专题', 3],
        ['人才专报', null],
      ],
    );
    assert.equal(loadCalendar(SAMPLE.replace('bulletins:', 'kinds:\nbulletins:'), '').kinds.size, 0);
  });

  it('says which kind was meant, by its name or by what it is called, and how to declare one', () => {
    const said = (kind: string, kinds = ''): string => {
      const text = SAMPLE.replace('bulletins:', `${kinds}bulletins:`).replace('kind: monthly', `kind: ${kind}`);
      const { place, what, advice } = inputErrorOf(() => loadCalendar(text, 'calendar.yaml'));
      assert.equal(place.line, lineOf(text, `kind: ${kind}`));
      assert.match(what, new RegExp(`“kind”写作“${kind}”，没有这种简报。`));
      return advice;
    };
    assert.match(
      said('mothly'),
      /^是不是要写“monthly”？可用：targets、monthly、.*year-review；.*“mothly: 中文名称”。$/,
    );
    assert.match(said('月度进展情况'), /^是不是要写“monthly”？/);
    assert.match(said('talents', 'kinds: { talent: 人才专报 }\n'), /^是不是要写“talent”？.*、talent；/);
    assert.match(said('人才专刊', 'kinds: { talent: 人才专报 }\n'), /^是不是要写“talent”？/);
    for (const kind of ['xyz', 'constructor', '《》']) assert.match(said(kind), /^可用：targets/);
  });

  for (const [fault, kinds, words] of [
    ['a shipped name', 'monthly: 月报', /“monthly”是自带的种类/],
    ['a shipped name in capitals', 'Monthly: 月报', /“Monthly”是自带的种类/],
    ['a path', '../evil: 名称', /“\.\.\/evil”不能作种类的名称。请只用文字/],
    ['a name with a dot', 'a.b: 名称', /不能作种类的名称/],
    ['a name without letters', "'12': 名称", /不能作种类的名称/],
    ['a name with a space', 'a b: 名称', /不能作种类的名称/],
    ['a name that is long', `${'长'.repeat(41)}: 名称`, /不能作种类的名称/],
    ['the name of a device', 'COM1: 名称', /“COM1”另有用处/],
    ['the name of the summary', 'summary: 名称', /另有用处/],
    ['two names of one file', 'talent: 人才专报, Talent: 另一个', /“Talent”与前面的重复/],
    ['what cannot be in a file name', 'talent: 人才/专报', /“talent”写作“人才\/专报”，不能作种类的中文名称/],
    ['what would be Handlebars', "talent: '{{x}}'", /不能作种类的中文名称/],
    ['what is called as a shipped one', 'talent: 月度进展', /是自带种类的名称/],
    ['what is called as another', 'talent: 人才专报, park: 人才专报', /“park”写作“人才专报”，与前面的重复/],
    ['what is no text', 'talent: 3', /“talent”应为文字/],
  ] as const) {
    it(`refuses own kinds with ${fault}`, () => {
      const text = SAMPLE.replace('bulletins:', `kinds: { ${kinds} }\nbulletins:`);
      const { message, place } = inputErrorOf(() => loadCalendar(text, 'calendar.yaml'));
      assert.match(message, words);
      assert.equal(place.line, lineOf(text, 'kinds:'));
    });
  }

  for (const [fault, was, is, at, words] of [
    ['a key that stands twice', 'key: 3', 'key: 2 # 这里', '# 这里', /“key”写作2，与前面的重复/],
    ['a topic without a chapter', '    chapter: 3\n', '', '', /bulletins\[1\]\.chapter.*专题/],
    ['a chapter where there is no topic', 'kind: monthly', 'kind: monthly\n    chapter: 1', 'chapter: 1', /“chapter”/],
    ['an unplanned kind', 'kind: monthly', 'kind: news', 'kind: news', /“kind”写作“news”，不能排进编发计划/],
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
