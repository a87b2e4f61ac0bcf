import assert from 'node:assert/strict';
import { proposeItem } from '../../src/clip/proposeItem.js';
import { proposeSummary } from '../../src/clip/proposeSummary.js';
import { readData } from '../../seeds/progress/data.js';
import { plan } from '../seeds/seeds.js';

describe('the item that a text is proposed for', () => {
  it('is right for most news of the sample year, and wrong for none', async () => {
    const { items } = (await readData('seeds/2021/progress')).news;
    const proposed = items.map((news) => ({ item: news.item, found: proposeItem(plan, news)?.item ?? null }));
    const wrong = proposed.filter(({ item, found }) => found !== null && found !== item);
    const right = proposed.filter(({ item, found }) => found === item);
    assert.deepEqual(wrong, []);
    assert.ok(right.length >= 0.8 * items.length, `${right.length}/${items.length}`);
  });

  it('comes with the plan’s words that told it', () => {
    const found = proposeItem(plan, {
      headline: '关于申报国家高新技术企业的通知',
      text: '各企业：现启动高新技术企业认定申报工作。',
    });
    assert.equal(found?.item, 9);
    assert.ok(found.words.some((word) => word.includes('高新技术企业')));
  });

  for (const [headline, text] of [
    ['我市召开防汛会议', '市应急局召开会议，部署防汛抗旱工作，确保人民群众生命财产安全。'],
    ['全市经济运行分析会召开', '前三季度全市GDP增长8%，固定资产投资增长。'],
    ['', ''],
    ['科技', '科技创新'],
  ] as const) {
    it(`is none for “${headline}”`, () => {
      assert.equal(proposeItem(plan, { headline, text }), null);
    });
  }
});

describe('the sentence that is proposed as a summary', () => {
  for (const [text, summary] of [
    [
      '本报讯（记者 张三）9月28日，全市科技创新大会在本市召开。会议指出，要抓落实。',
      '9月28日，全市科技创新大会在本市召开。',
    ],
    ['四川在线遂宁9月30日电　截至9月底，我市新增省级平台2家。', '截至9月底，我市新增省级平台2家。'],
    ['（某某日报记者李四 文/图）近日，市科技局召开会议，部署工作。', '近日，市科技局召开会议，部署工作。'],
    ['图为会议现场。\n市科技局日前发布公告，组织申报项目。', '市科技局日前发布公告，组织申报项目。'],
    ['什么是高新技术企业呢，大家知道吗？市科技局今天作了解答。', '市科技局今天作了解答。'],
    ['会议指出：“要抓好创新。要抓好落实。”市科技局作了汇报发言。', '市科技局作了汇报发言。'],
    ['短句。没有句号的文字', ''],
    [`${'很长的一句，'.repeat(30)}完。`, ''],
    ['', ''],
  ] as const) {
    it(`of “${text.slice(0, 24)}” is “${summary}”`, () => {
      assert.equal(proposeSummary(text, '标题'), summary);
      assert.ok(text.includes(summary));
    });
  }

  it('is not the headline again', () => {
    assert.equal(
      proposeSummary('全市科技创新大会隆重召开。\n会议部署下一阶段的工作任务。', '全市科技创新大会隆重召开'),
      '会议部署下一阶段的工作任务。',
    );
  });
});
