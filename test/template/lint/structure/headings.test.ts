import assert from 'node:assert/strict';
import { lintBody, lintBulletin } from './support.js';

const SKIPPED = 'heading-skipped “###”前面没有“##”标题，标题跳了级。';

describe('headings', () => {
  it('are one title and then levels one by one', () => {
    assert.deepEqual(lintBulletin('# {{> title}}\n\n## 甲\n\n### 乙\n\n#### 丙\n\n##### 丁\n\n## 戊\n'), []);
    assert.deepEqual(lintBulletin('甲\n'), ['bulletins/x:1:1-2 heading-skipped 没有大标题。']);
    assert.deepEqual(lintBulletin('# 甲\n\n# 乙\n'), ['bulletins/x:3:1-2 heading-skipped 大标题（# ）多于一个。']);
    assert.deepEqual(lintBody('\n### 甲\n\n#### 乙\n'), [`bulletins/x:2:1-4 ${SKIPPED}`]);
    assert.deepEqual(lintBody('\n##### 甲\n\n###### 乙\n'), [
      'bulletins/x:2:1-6 heading-skipped “#####”前面没有“##”到“####”标题，标题跳了级。',
      'bulletins/x:4:1-7 heading-skipped 标题最多四级（## 到 #####）。',
    ]);
  });

  it('are followed on every way through the template, and the way is named', () => {
    assert.deepEqual(lintBulletin('{{#if x}}\n# 甲\n{{else}}\n# 乙\n{{/if}}\n'), []);
    assert.deepEqual(lintBulletin('{{#if x}}\n# 甲\n{{/if}}\n'), [
      'bulletins/x:1:1-10 heading-skipped “x”为“否”时，没有大标题。',
    ]);
    assert.deepEqual(lintBody('\n{{#if x}}\n## 甲\n{{/if}}\n\n### 乙\n'), [
      'bulletins/x:6:1-4 heading-skipped “x”为“否”时，“###”前面没有“##”标题，标题跳了级。',
    ]);
  });

  it('under a condition that says the same as one before are not skipped', () => {
    const sound = [
      '{{#if x}}\n## 甲\n{{/if}}\n{{#if x}}\n### 乙\n{{/if}}\n',
      '{{#if (or x y)}}\n## 甲\n{{/if}}\n{{#if x}}\n### 乙\n{{/if}}\n{{#unless (not y)}}\n### 丙\n{{/unless}}\n',
      '{{#if (或者 x y)}}\n## 甲\n{{/if}}\n{{#if (并且 y z)}}\n### 乙\n{{/if}}\n',
      "{{#if (eq x 'a')}}\n## 甲\n{{/if}}\n{{#if (eq 'a' x)}}\n### 乙\n{{/if}}\n",
      '{{#if x}}\n## 甲\n{{/if}}\n{{#if x.y}}\n### 乙\n{{/if}}\n',
      '{{#if x}}\n## 甲\n{{/if}}\n{{#each x}}\n### 乙\n{{/each}}\n',
      '{{#if x.y}}\n## 甲\n{{/if}}\n{{#with x}}\n{{#if y}}\n### 乙\n{{/if}}\n{{/with}}\n',
      '{{#if x}}\n## 甲\n{{/if}}\n{{> partials/p y=x}}\n',
    ].map((source) => lintBody(source, { p: '{{#if y}}\n### 丁\n{{/if}}\n{{#if @root.x}}\n### 戊\n{{/if}}\n' }));
    assert.deepEqual(
      sound,
      sound.map(() => []),
    );
  });

  it('in a loop know what the loop outside is at', () => {
    const each = (marks: string): string =>
      `{{#each xs}}\n{{#if title}}\n## {{title}}\n{{else}}\n{{#unless @first}}\n## 其他\n{{/unless}}\n{{/if}}\n` +
      `{{#each ys}}\n${marks} {{headline}}\n\n{{/each}}\n{{/each}}\n`;
    assert.deepEqual(lintBody(each('{{#if ../title}}###{{else if @../first}}##{{else}}###{{/if}}')), []);
    assert.deepEqual(lintBody(each('###')), [
      'bulletins/x:10:1-4 heading-skipped “xs”的第一项、“title”为“否”、“ys”的第一项时，“###”前面没有“##”标题，标题跳了级。',
    ]);
  });

  it('of a partial are judged by what refers to it', () => {
    assert.deepEqual(lintBody('\n{{> partials/p}}\n## 甲\n\n{{> partials/p}}\n', { p: '### 乙\n\n' }), [
      'partials/p:1:1-4 heading-skipped 由 bulletins/x.md.hbs 第2行引用时，“###”前面没有“##”标题，标题跳了级。',
    ]);
    assert.deepEqual(lintBody('甲\n', { unused: '### 乙\n\n##### 丙\n' }), [
      'partials/unused:3:1-6 heading-skipped “#####”前面没有“####”标题，标题跳了级。',
    ]);
  });

  it('in an attachment are counted anew', () => {
    const body = '\n## 甲\n\n### 乙\n\n';
    assert.deepEqual(lintBody(`${body}:::attachment[丙]\n## 丁\n\n### 戊\n:::\n`), []);
    assert.deepEqual(lintBody(`${body}:::attachment\n### 丙\n\n#### 丁\n:::\n`), []);
    assert.deepEqual(lintBody(`${body}:::attachment[丙]\n### 丁\n:::\n`), [`bulletins/x:7:1-4 ${SKIPPED}`]);
    assert.deepEqual(lintBody(`${body}:::attachment[丙]\n# 丁\n:::\n`), [
      'bulletins/x:7:1-2 heading-skipped 大标题（# ）写在了附件或按语里。',
    ]);
  });

  it('without a space after their marks are no headings', () => {
    assert.deepEqual(lintBody('\n##{{x}}\n'), ['bulletins/x:2:1-3 heading-skipped “##”后面没有空格，印出来不是标题。']);
    assert.deepEqual(lintBody('\n\\## 甲\n甲 ### 乙\n'), []);
  });
});
