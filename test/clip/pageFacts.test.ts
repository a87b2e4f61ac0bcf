import assert from 'node:assert/strict';
import { daysIn } from '../../src/clip/days.js';
import { foundWords } from '../../src/clip/found.js';
import { pageFacts } from '../../src/clip/pageFacts.js';
import type { PageWords } from '../../src/clip/pageWords.js';

function page(given: Partial<PageWords>): PageWords {
  return {
    address: 'https://www.example.gov.cn/',
    headings: [],
    title: '',
    site: '',
    meta: [],
    byline: [],
    body: '',
    ...given,
  };
}

function dateOf(given: Partial<PageWords>): [string, string] | null {
  const { date } = pageFacts(page(given));
  return date === null ? null : [date.value, date.from];
}

function sourceOf(...byline: string[]): string | null {
  return pageFacts(page({ byline })).source?.value ?? null;
}

function headlineOf(given: Partial<PageWords>): string | null {
  return pageFacts(page(given)).headline?.value ?? null;
}

describe('the day of a page', () => {
  for (const [line, from] of [
    ['发布时间：2031-09-30', 'stated'],
    ['发布日期:2031/9/30 08:30', 'stated'],
    ['日期：[2031-9-30]', 'stated'],
    ['时间：2031.09.30', 'stated'],
    ['2031年9月30日 08:30', 'line'],
    ['２０３１年９月３０日', 'line'],
    ['二〇三一年九月三十日', 'line'],
    ['2031年09月30日 | 来源：某报 | 浏览 20310101 次', null],
  ] as const) {
    it(`is in ${line}`, () => {
      assert.deepEqual(dateOf({ byline: [line] }), from === null ? null : ['2031-09-30', from]);
    });
  }

  it('is that of the publication where several stand there, else none', () => {
    const others = ['今天是2031年10月8日 星期三', '更新时间：2031-10-02', '成文日期：2031年9月1日'];
    assert.deepEqual(dateOf({ byline: [...others, '发布时间：2031-09-30', '2031-10-05'] }), ['2031-09-30', 'stated']);
    assert.equal(dateOf({ byline: others }), null);
    assert.equal(dateOf({ byline: ['2031-10-01', '2031-10-02'] }), null);
    assert.deepEqual(dateOf({ byline: ['2031-10-01', '2031年10月1日'] }), ['2031-10-01', 'line']);
  });

  it('is what stands beside the headline, before what the page says for programs, before the address', () => {
    const all: Partial<PageWords> = {
      address: 'https://www.example.gov.cn/202109/t20310927_1.html',
      meta: [['PubDate', '2031-09-28 10:00']],
      byline: ['发布时间：2031-09-30'],
    };
    assert.deepEqual(dateOf(all), ['2031-09-30', 'stated']);
    assert.deepEqual(dateOf({ ...all, byline: ['2031-09-29'] }), ['2031-09-28', 'meta']);
    assert.deepEqual(dateOf({ ...all, meta: [], byline: [] }), ['2031-09-27', 'address']);
  });

  it('is the day in China of a moment', () => {
    const meta = (content: string): Partial<PageWords> => ({ meta: [['article:published_time', content]] });
    assert.deepEqual(dateOf(meta('2031-09-29T20:30:00Z')), ['2031-09-30', 'meta']);
    assert.deepEqual(dateOf(meta('2031-09-30T00:30:00+08:00')), ['2031-09-30', 'meta']);
    assert.deepEqual(dateOf(meta('2031-09-30T00:30:00+0800')), ['2031-09-30', 'meta']);
  });

  for (const [address, date] of [
    ['https://a.example/art/2031/9/30/art_12_34.html', '2031-09-30'],
    ['https://a.example/2031-09/30/content_1.htm', '2031-09-30'],
    ['https://a.example/20310930/1.html', '2031-09-30'],
    ['https://a.example/202109/t20310930_12.html', '2031-09-30'],
    ['https://a.example/c/120310930123.html', null],
    ['https://a.example/20311301/1.html', null],
    ['https://a.example/202109/1.html', null],
    ['https://a.example/20310930/20310929.html', null],
    ['https://a.example/1.html?t=20310930', null],
  ] as const) {
    it(`${date === null ? 'is not in' : 'may be in'} ${address}`, () => {
      assert.deepEqual(dateOf({ address }), date === null ? null : [date, 'address']);
    });
  }

  it('is none where no calendar has it, or it is only a month', () => {
    assert.equal(dateOf({ byline: ['发布时间：2031-02-30'] }), null);
    assert.equal(dateOf({ byline: ['2031年9月', '2031年9月上旬', '9月30日', '2031年底'] }), null);
    assert.equal(dateOf({ body: '9月1日，会议召开。2031年9月2日，又开。' }), null);
  });

  it('is found with the words that say it', () => {
    const { date } = pageFacts(page({ byline: ['来源：市科技局　　发布时间：2031-09-30 08:30'] }));
    assert.equal(date === null ? '' : foundWords(date), '取自页面写明“发布时间：2031-09-30”');
    assert.deepEqual(
      daysIn('2031年9月30日至2031-10-02').map((day) => [day.date, day.start, day.end]),
      [
        ['2031-09-30', 0, 10],
        ['2031-10-02', 11, 21],
      ],
    );
  });
});

describe('the source of a page', () => {
  for (const [line, name] of [
    ['来源：市科技局  字号：[大 中 小]', '市科技局'],
    ['来源:市科技局 浏览：12次', '市科技局'],
    ['发布时间：2031-09-30 来源： 四川日报 作者：张三', '四川日报'],
    ['信息来源：某县人民政府办公室|责任编辑：李四', '某县人民政府办公室'],
    ['稿源： 新华社 2031-09-30', '新华社'],
    ['来　　源：经济日报　　时间：2031-09-30', '经济日报'],
    ['【来源】科技日报【字体：大 小】', '科技日报'],
    ['发布机构：市科学技术局', '市科学技术局'],
    ['作者：张三', null],
    ['来源：', null],
    ['来源：未知', null],
    ['来源：字号：大', null],
  ] as const) {
    it(`of ${line} is ${name ?? 'unknown'}`, () => {
      assert.equal(sourceOf(line), name);
    });
  }

  it('may stand on the next line, at an end of the text, or for programs', () => {
    assert.equal(sourceOf('来源：', '某某日报', '2031-09-30'), '某某日报');
    assert.equal(pageFacts(page({ body: '第一段。\n第二段。\n（来源：四川日报）' })).source?.value, '四川日报');
    assert.equal(pageFacts(page({ meta: [['ContentSource', '科技部']] })).source?.value, '科技部');
  });

  it('is the site’s own name where the page says 本站, or nothing', () => {
    assert.equal(pageFacts(page({ byline: ['来源：本站'], site: '某市科技局' })).source?.value, '某市科技局');
    assert.equal(pageFacts(page({ byline: ['来源：本站'] })).source, null);
    assert.equal(pageFacts(page({ site: '某市科技局' })).source?.from, 'site');
  });
});

describe('the headline of a page', () => {
  const title = '全市科技创新大会召开_工作动态_某市科学技术局';

  it('is the heading that the title has too', () => {
    assert.equal(
      headlineOf({ title, headings: ['某市科学技术局', '全市科技创新大会召开'], site: '某市科学技术局' }),
      '全市科技创新大会召开',
    );
  });

  it('is what the page says for programs where it has no heading', () => {
    assert.equal(headlineOf({ title, meta: [['ArticleTitle', '全市科技创新大会召开']] }), '全市科技创新大会召开');
  });

  for (const [written, headline] of [
    [title, '全市科技创新大会召开'],
    ['我市新增2家省级平台—某某新闻网', '我市新增2家省级平台'],
    ['关于印发“十四五”规划的通知 - 中华人民共和国科学技术部', '关于印发“十四五”规划的通知'],
    ['1—9月全市科技工作情况', '1—9月全市科技工作情况'],
    ['某市人民政府门户网站', '某市人民政府门户网站'],
  ] as const) {
    it(`of the title ${written} is without site and column`, () => {
      assert.equal(headlineOf({ title: written }), headline);
    });
  }
});

describe('a page of a megabyte', () => {
  it('is read in a moment, whatever it repeats', () => {
    for (const unit of ['1', '2031-', '二〇', '来源：', '发布时间：', ' ', '　', '（', '_', '- ']) {
      const text = unit.repeat(1_000_000 / unit.length);
      const started = performance.now();
      pageFacts(page({ title: text, headings: [text], byline: [text], body: text, meta: [['pubdate', text]] }));
      assert.ok(performance.now() - started < 3_000, `${unit}: ${performance.now() - started}`);
    }
  });
});
