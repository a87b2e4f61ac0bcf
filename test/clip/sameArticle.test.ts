import assert from 'node:assert/strict';
import { addressKey } from '../../src/clip/address.js';
import { sameArticle } from '../../src/clip/sameArticle.js';
import { clipOf } from './clips.js';

const LEAD =
  '9月28日，全市科技创新大会在本市召开。会议总结今年以来的科技创新工作，分析当前面临的形势，安排部署下一阶段重点任务。';
const NEWS =
  `${LEAD}会议指出，今年以来全市科技系统围绕平台搭建、主体培育、生态优化等关键环节，着力补短板、强弱项、促提升，1至8月新认定国家高新技术企业21家，` +
  '入库国家科技型中小企业356家，技术合同交易登记额达4.2亿元，科技创新能力持续提升。会议强调，各县（市、区）、园区要把创新摆在现代化建设的核心位置，' +
  '加快建设科技创新走廊，扎实推进国家高新区创建，大力培育创新主体，加强关键核心技术攻关，促进科技成果转移转化。会议要求，各级各部门要加强组织领导，' +
  '完善工作机制，强化督查考核，确保全年目标任务圆满完成。会上，对2030年度科技进步奖获奖项目进行了表彰，甲市、乙高新区、丙公司作交流发言。';

const party = (number: number, day: number, topic: string): string =>
  `9月${day}日，市科技局召开第${number}次党组会议，传达学习${topic}精神和省委、市委有关会议精神，研究部署贯彻落实工作。局党组书记、局长主持会议并讲话。` +
  '会议强调，全局干部职工要深入学习领会会议精神，切实把思想和行动统一到决策部署上来，扎实做好各项工作。';

const statistics = (month: number, [industry = '', income = '', contracts = '']: readonly string[]): string =>
  `1—${month}月，全市规模以上工业增加值同比增长${industry}%；高新技术产业实现营业收入${income}亿元；技术合同交易登记额${contracts}亿元，完成年度目标的过半。`;

function isSame(a: string, b: string): boolean {
  const [one, other] = [clipOf({ id: 'a', address: '', text: a }), clipOf({ id: 'b', address: '', text: b })];
  const found = sameArticle(one, [one, other]);
  assert.equal(found === null, sameArticle(other, [one, other]) === null);
  return found !== null;
}

describe('the same article', () => {
  for (const [what, text] of [
    ['word for word', NEWS],
    ['with another dateline and an editor', `本报讯（记者 张三 李四）${NEWS}（责任编辑：王五）`],
    ['a little edited', NEWS.replace('持续提升', '不断增强').replace('圆满完成', '全面完成').replace('大力', '')],
    ['without its lead', NEWS.slice(LEAD.length)],
    ['cut to its lead', LEAD],
    ['cut to 40 %', NEWS.slice(0, NEWS.length * 0.4)],
    ['in lines, with other punctuation', NEWS.replaceAll('，', ',\n　　')],
    [
      'extended',
      `${NEWS}据了解，近年来我市先后出台支持企业创新、人才引进、成果转化等政策，累计兑现奖补资金3000余万元。`,
    ],
  ] as const) {
    it(`is known by its text ${what}`, () => {
      assert.ok(isSame(NEWS, text));
    });
  }

  for (const [what, a, b] of [
    [
      'the meeting of the year before',
      NEWS,
      NEWS.replace('9月28日', '10月15日')
        .replace('21家', '17家')
        .replace('356家', '298家')
        .replace('4.2亿元', '3.1亿元')
        .replace('2030', '2029')
        .replace('1至8月', '1至9月'),
    ],
    ['the next meeting of a series', party(15, 1, '重要讲话'), party(16, 22, '中央人才工作会议')],
    ['the statistics of the month after', statistics(8, ['11.2', '398', '4.2']), statistics(9, ['10.7', '452', '4.9'])],
    ['a short text with the same words', '市科技局召开会议。', '市科技局召开党组会议。'],
    [
      'another thing',
      NEWS,
      '9月18日，全国科技活动周分会场启动，集中展示全市科技成果32项，发放科普资料5000余份，吸引群众3000余人次参加，现场气氛热烈，反响良好。',
    ],
    ['nothing', '', ''],
  ] as const) {
    it(`is not ${what}`, () => {
      assert.ok(!isSame(a, b));
    });
  }

  it('is known by its address, however it was reached', () => {
    const of = (id: string, address: string) => clipOf({ id, address, text: id });
    const known = of('a', 'http://www.example.cn/art/1.html?id=7&utm_source=x#top');
    for (const address of [
      'https://m.example.cn/art/1.html?id=7',
      'https://example.cn:443/art/1.html?spm=1.2&id=7&from=singlemessage',
    ])
      assert.equal(sameArticle(of('b', address), [known])?.why, 'address', address);
    for (const address of [
      'https://example.cn/art/1.html?id=8',
      'https://example.cn/art/2.html?id=7',
      'https://a.example.cn/art/1.html?id=7',
    ])
      assert.equal(sameArticle(of('b', address), [known]), null, address);
    assert.equal(sameArticle(of('b', 'https://example.cn/'), [of('a', 'https://example.cn')]), null);
    assert.equal(sameArticle(known, [known]), null);
  });

  it('has no address where there is none of the web', () => {
    assert.equal(addressKey(''), null);
    assert.equal(addressKey('file:///C:/1.html'), null);
    assert.equal(addressKey('https://Example.CN/Index.html?b=2&a=1'), 'example.cn?a=1&b=2');
  });

  it('is found among a thousand long ones in a moment', () => {
    const many = Array.from({ length: 1_000 }, (_, index) =>
      clipOf({ id: `m${index}`, address: '', text: `${index}号${party(index, 3, String(index)).repeat(20)}` }),
    );
    const started = performance.now();
    assert.equal(sameArticle(clipOf({ id: 'x', address: '', text: NEWS }), many), null);
    assert.ok(performance.now() - started < 3_000, String(performance.now() - started));
  });
});
