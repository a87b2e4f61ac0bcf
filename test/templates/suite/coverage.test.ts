import assert from 'node:assert/strict';
import { compileTemplates } from '../../../src/template/compile.js';
import { render } from '../../../src/template/render.js';
import { branchText, createCoverage } from './coverage.js';

/** What is left untried of some templates after `tried` was rendered with some contents. */
function untried(sources: Readonly<Record<string, string>>, tried: string, ...contents: readonly unknown[]): string[] {
  const byName = new Map(Object.entries(sources));
  const coverage = createCoverage();
  const templates = compileTemplates(byName);
  for (const content of contents) render(templates, tried, content, { branches: coverage.collect });
  return coverage.untried(byName).map(branchText);
}

describe('templates: what the cases did not try', () => {
  const monthly = '甲\n{{#if a}}1{{else if b}}2{{/if}}{{#each list}}3{{/each}}';
  const sources = { 'bulletins/monthly': monthly };

  it('is named by file, line, column and way', () => {
    assert.deepEqual(untried(sources, 'bulletins/monthly', { a: '是', list: ['1'] }), [
      'templates/bulletins/monthly.md.hbs:2:7 {{#if a}}：没有用例走到“否”的一边。',
      'templates/bulletins/monthly.md.hbs:2:21 {{#if b}}：没有用例走到“是”的一边。',
      'templates/bulletins/monthly.md.hbs:2:21 {{#if b}}：没有用例走到“否”的一边。',
      'templates/bulletins/monthly.md.hbs:2:40 {{#each list}}：没有用例走到“列表是空的”的一边。',
    ]);
  });

  it('is nothing once all was tried', () => {
    const contents = [{ a: '是', list: ['1'] }, { b: '是' }, {}];
    assert.deepEqual(untried(sources, 'bulletins/monthly', ...contents), []);
  });

  it('is not asked of a kind of one’s own, but of its partials', () => {
    const own = {
      'bulletins/talent': '{{#if a}}1{{/if}}{{> partials/talent}}',
      'partials/talent': '{{#if b}}1{{/if}}',
    };
    assert.equal(untried(own, 'bulletins/talent', { a: '是', b: '是' }).length, 1);
  });

  it('is not asked of lists that are never empty', () => {
    const lists = '{{#each chapters}}{{#each items}}{{#each next}}1{{/each}}{{/each}}{{/each}}';
    const left = untried({ 'bulletins/topic': lists }, 'bulletins/topic', { chapters: [{ items: [{ next: ['1'] }] }] });
    assert.deepEqual(left, ['templates/bulletins/topic.md.hbs:1:42 {{#each next}}：没有用例走到“列表是空的”的一边。']);
  });
});
