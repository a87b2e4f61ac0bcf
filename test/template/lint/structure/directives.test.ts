import assert from 'node:assert/strict';
import { parseAll } from '../../../../src/template/lint/parsed.js';
import { structureFaults } from '../../../../src/template/lint/structure/structureFaults.js';
import { lintBody } from './support.js';

/** What the faults of a bulletin advise. */
function adviceFor(source: string): string[] {
  const { templates } = parseAll(new Map([['bulletins/x', `# 甲\n\n${source}`]]));
  return structureFaults(templates).map(({ advice }) => advice);
}

describe('directives', () => {
  it('are known by either name', () => {
    const body =
      '\n:::note\n甲\n:::\n\n:::按语\n乙\n:::\n\n{{#if charts.course}}\n::图表[{{charts.course.title}}]{月度走势}\n{{/if}}\n\n' +
      '{{#with charts.course}}\n::chart[{{title}}]{course}\n{{/with}}\n\n:::附件[丙]{横排}\n丁\n:::\n';
    assert.deepEqual(lintBody(body), []);
  });

  it('that do not exist are named, with the one that was meant', () => {
    assert.deepEqual(lintBody('\n::chrat[甲]{course}\n\n:::附近[甲]\n乙\n:::\n'), [
      'bulletins/x:2:1-8 unknown-directive 不认识“::chrat”。',
      'bulletins/x:4:1-6 unknown-directive 不认识“:::附近”。',
    ]);
    assert.deepEqual(adviceFor('::chrat[甲]{course}\n\n:::附近[甲]\n乙\n:::\n'), [
      '是不是要写“::chart”？',
      '是不是要写“:::附件”？',
    ]);
  });

  it('have their square brackets in pairs', () => {
    const table = '\n\n| 甲 |\n| - |\n';
    assert.deepEqual(lintBody(`\n::caption[表（{{pace}}）]]${table}`), [
      'bulletins/x:2:1-24 unknown-directive “::caption[表（…）]]”里的方括号不成对。',
    ]);
    assert.deepEqual(lintBody(`\n::caption[表[一]、\\]]${table}`), []);
  });

  it('have the right marks, a caption and no strange options', () => {
    assert.deepEqual(
      lintBody('\n::note\n\n：：图表[甲]{县区}\n\n::caption[]\n\n| 甲 |\n| - |\n\n:::附件[乙]{横拍}\n丙\n:::\n'),
      [
        'bulletins/x:2:1-7 unknown-directive “::note”的冒号是2个，要写3个。',
        'bulletins/x:4:1-12 unknown-directive 行首的冒号是全角的，印出来只是文字。',
        'bulletins/x:6:1-12 unknown-directive 表题是空的。',
        'bulletins/x:11:10-12 unknown-directive “:::附件”没有“横拍”这一选项。',
      ],
    );
    assert.deepEqual(lintBody('\n: 甲\n:乙 {{x}}:::\n'), []);
  });

  it('that hold others are closed once, on every way', () => {
    assert.deepEqual(lintBody('\n{{#if x}}\n:::note\n{{/if}}\n甲\n\n{{#if x}}\n:::\n{{/if}}\n'), []);
    assert.deepEqual(lintBody('\n:::note\n甲\n{{#if x}}\n:::\n{{/if}}\n'), [
      'bulletins/x:2:1-8 unknown-directive “x”为“否”时，“:::note”没有结束。',
    ]);
    assert.deepEqual(lintBody('\n:::note\n甲\n\n:::attachment[乙]\n丙\n:::\n'), [
      'bulletins/x:2:1-8 unknown-directive “:::note”没有结束。',
    ]);
    assert.deepEqual(lintBody('\n甲\n\n:::\n'), [
      'bulletins/x:4:1-4 unknown-directive 多了一个“:::”，前面没有它要结束的按语或附件。',
    ]);
  });
});

describe('charts', () => {
  it('exist and have a caption', () => {
    const each = (line: string): string[] => lintBody(`\n{{#if charts.course}}\n${line}\n{{/if}}\n`);
    assert.deepEqual(each('::chart[{{x}}甲]{coarse}'), ['bulletins/x:3:17-23 unknown-chart 没有名为“coarse”的图表。']);
    assert.deepEqual(each('::chart[]{course}'), ['bulletins/x:3:1-18 unknown-chart 图表没有图题。']);
    assert.deepEqual(each('::chart[甲]'), ['bulletins/x:3:1-11 unknown-chart 看不出是哪一张图表。']);
    assert.deepEqual(adviceFor('::chart[甲]{coarse}\n\n::图表[甲]{月走势}\n'), [
      '是不是要写“{course}”？',
      '是不是要写“{月度走势}”？',
    ]);
  });

  it('are placed only where there is something to draw', () => {
    assert.deepEqual(lintBody('\n{{#if charts.completion}}\n::chart[甲]{course}\n{{/if}}\n'), [
      'bulletins/x:3:12-18 unknown-chart 没有数可画这张图时，简报生成不了。',
    ]);
  });
});
