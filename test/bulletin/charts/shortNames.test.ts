import assert from 'node:assert/strict';
import { shortNames } from '../../../src/bulletin/charts/shortNames.js';

describe('labels of a chart', () => {
  it('are the names themselves where these are short', () => {
    assert.deepEqual(shortNames(['新认定企业', '新增省级瞪羚企业', '十二个字的名称不要缩短呀']), [
      '新认定企业',
      '新增省级瞪羚企业',
      '十二个字的名称不要缩短呀',
    ]);
  });

  it('keep beginning and end of a long name, without a mark before the dots', () => {
    assert.deepEqual(shortNames(['启动实施产业关键共性技术攻关项目', '新引进高校·企业创新人才团队']), [
      '启动实施产业…攻关项目',
      '新引进高校…人才团队',
    ]);
  });

  it('differ where the names differ', () => {
    const names = [
      '组织开展科技成果甲类推广应用活动',
      '组织开展科技成果乙类推广应用活动',
      '组织开展科技成果乙级推广应用活动',
    ];
    const labels = shortNames(names);
    assert.equal(new Set(labels).size, 3);
    assert.equal(labels[0], '组织开展科技成果甲…应用活动');
  });
});
