import assert from 'node:assert/strict';
import { textDiff } from './textDiff.js';

describe('templates: the difference of two texts', () => {
  it('is nothing where they are the same', () => {
    assert.deepEqual(textDiff('一\n二\n', '一\n二\n'), []);
  });

  it('marks the characters that differ within a line', () => {
    assert.deepEqual(textDiff('标题\n新完成[3]项，其余没有变化。', '标题\n完成了[12]项，其余没变化。'), [
      '@@ 第2行',
      '- 【新】完成[【3】]项，其余没【有】变化。',
      '+ 完成【了】[【12】]项，其余没变化。',
    ]);
  });

  it('leaves lines whole that have little in common, and those that came or went', () => {
    assert.deepEqual(textDiff('甲乙丙\n丁', '子丑寅卯\n丁'), ['@@ 第1行', '- 甲乙丙', '+ 子丑寅卯']);
    assert.deepEqual(textDiff('一\n三', '一\n二\n三'), ['@@ 第2行', '+ 二']);
    assert.deepEqual(textDiff('一\n二\n三', '一\n三'), ['@@ 第2行', '- 二']);
  });

  it('does not take a character outside the basic plane apart', () => {
    assert.deepEqual(textDiff('姓名：𠮷，职务', '姓名：𠮶，职务'), [
      '@@ 第1行',
      '- 姓名：【𠮷】，职务',
      '+ 姓名：【𠮶】，职务',
    ]);
  });

  it('is quick on very long lines', () => {
    const long = '甲'.repeat(20_000);
    const [, before, after] = textDiff(`${long}乙${long}`, `${long}丙${long}`);
    assert.equal(before, `- ${long}【乙】${long}`);
    assert.equal(after, `+ ${long}【丙】${long}`);
  });
});
