import assert from 'node:assert/strict';
import { readHeading } from '../../../src/progress/table/heading.js';
import { COLUMN_WORDS, headingNamed, ROLE_WORDS, wordsFor } from '../../../src/progress/mapping/mappingWords.js';

/** What words make of a column: role, period, wording, unit. */
const meaning = (words: string): unknown[] => {
  const heading = headingNamed(words, 2021);
  return heading === null ? [] : [heading.role, heading.period, heading.wording, heading.unit];
};

describe('mappingWords', () => {
  it('has for each role a word that is read as that role', () => {
    for (const [role, word] of Object.entries(ROLE_WORDS)) {
      assert.equal(headingNamed(word, 2021)?.role, role, word);
      assert.ok(COLUMN_WORDS.includes(word));
    }
    assert.equal(headingNamed('不读', 2021), null);
    assert.deepEqual(headingNamed('分项：各县区/甲县', 2021), {
      ...readHeading(['各县区', '甲县'], 2021),
      role: 'part',
    });
  });

  it('finds words for every heading, its own where they do', () => {
    const headings = [
      '各月累计完成数/3月',
      '3月当月完成（万元）',
      '一季度',
      '上半年累计',
      '全年',
      '年度目标（亿元）',
      '1—9月累计',
    ];
    for (const text of headings) {
      const heading = readHeading(text.split('/'), 2021);
      assert.equal(wordsFor(heading, 2021), text);
      const others = wordsFor({ ...heading, text: '甲' }, 2021);
      assert.notEqual(others, '甲');
      assert.deepEqual(meaning(others), meaning(text), others);
    }
  });

  it('says 不读 where no words make a column what it was taken for', () => {
    assert.equal(wordsFor({ ...readHeading(['完成数（万台）'], 2021), text: '甲' }, 2021), '不读');
    assert.equal(wordsFor(readHeading(['同比增长'], 2021), 2021), '不读');
  });

  it('keeps open whether 完成情况 counts since January', () => {
    const heading = { ...readHeading(['完成情况'], 2021), text: '乙' };
    assert.equal(wordsFor(heading, 2021), '完成情况');
    assert.equal(wordsFor({ ...heading, text: '截至目前' }, 2021), '累计完成');
  });
});
