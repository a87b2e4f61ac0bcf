import assert from 'node:assert/strict';
import { compileTemplates } from '../../src/template/compile.js';
import { render } from '../../src/template/render.js';
import { inputErrorOf, markdownOf, missing } from './support.js';

describe('partials', () => {
  it('see what is around them, or what they are given', () => {
    assert.equal(markdownOf('{{> partials/p}}', { x: '甲' }, { 'partials/p': '{{x}}' }), '甲');
    assert.equal(markdownOf('{{> p a}}', { a: { x: '乙' } }, { p: '{{x}}' }), '乙');
    assert.equal(markdownOf('{{> p x=a y="*"}}', { a: '丙' }, { p: '{{x}}{{y}}' }), '丙\\*');
    assert.equal(markdownOf('{{> p a}}', { a: missing }, { p: '{{#if x}}{{/if}}{{x}}' }), '[暂无数据](missing:m1)');
  });

  it('see both what is around them and what they are given by name, and ask for no more than they print', () => {
    const content = {
      x: '甲',
      y: '乙',
      get z(): string {
        throw new Error('nobody prints it');
      },
    };
    assert.equal(
      markdownOf('{{> p y=x}}{{> p c x="丙"}}', { c: content, x: '丁', y: '戊' }, { p: '{{x}}{{y}}' }),
      '丁丁丙乙',
    );
  });

  it('are not indented by the line that names them', () => {
    assert.equal(markdownOf('甲\n    {{> p}}\n乙', {}, { p: '丙\n丁\n' }), '甲\n丙\n丁\n乙');
  });

  it('may be brought along by each rendering', () => {
    const templates = compileTemplates(new Map([['main', '# {{> title}}']]), ['title']);
    const titled = (source: string): string =>
      render(templates, 'main', { month: '9月' }, { partials: new Map([['title', source]]) }).markdown;
    assert.equal(titled('{{month}}进展'), '# 9月进展');
    assert.equal(titled('一季度'), '# 一季度');
    assert.equal(titled('{{month}}进展'), '# 9月进展');
  });

  it('compile what is brought along once', () => {
    const templates = compileTemplates(new Map(), ['title']);
    assert.equal(templates.compileExtra('title', '{{x}}'), templates.compileExtra('title', '{{x}}'));
    assert.notEqual(templates.compileExtra('title', '{{x}}'), templates.compileExtra('title', '{{y}}'));
  });

  it('say which one was to be brought along and was not, and where it is faulty', () => {
    const templates = compileTemplates(new Map([['main', '甲\n# {{> title}}']]), ['title']);
    const absent = inputErrorOf(() => render(templates, 'main', {}));
    assert.deepEqual(absent.place, { file: 'main.md.hbs', line: 2, column: 3 });
    const faulty = inputErrorOf(() => render(templates, 'main', {}, { partials: new Map([['title', '{{month']]) }));
    assert.deepEqual(faulty.place, { file: '片段“title”', line: 1, column: 1 });
  });

  it('that name themselves come to an end with an error', () => {
    for (const source of ['甲\n{{> main}}', '甲\n{{> main}}{{> main}}{{> main}}']) {
      const error = inputErrorOf(() => markdownOf(source, {}));
      assert.deepEqual(error.place, { file: 'main.md.hbs', line: 2, column: 1 });
    }
    inputErrorOf(() => markdownOf('{{> p}}', {}, { p: '{{#if stop}}{{else}}{{> q}}{{/if}}', q: '{{> p}}' }));
  });

  it('that branch without end but are not deep come to an end too', () => {
    const chain = Array.from({ length: 19 }, (_, depth) => [`p${depth}`, `{{> p${depth + 1}}}`.repeat(4)] as const);
    const error = inputErrorOf(() => markdownOf('{{> p0}}', {}, { ...Object.fromEntries(chain), p19: '' }));
    assert.match(error.what, /100000次/);
  });

  it('grow no larger than two million characters', () => {
    const list = Array.from({ length: 100 }, () => '长'.repeat(30_000));
    const error = inputErrorOf(() => markdownOf('甲\n{{#each list}}{{this}}{{/each}}', { list }));
    assert.deepEqual(error.place, { file: 'main.md.hbs', line: 2, column: 15 });
    const partial = inputErrorOf(() => markdownOf('{{> p}}', { x: '长'.repeat(1_500_000) }, { p: '{{x}}{{x}}' }));
    assert.deepEqual(partial.place, { file: 'p.md.hbs', line: 1, column: 6 });
    inputErrorOf(() => markdownOf('{{x}}', { x: '*'.repeat(1_500_000) }));
  });
});

describe('render', () => {
  it('names the templates there are when one is not', () => {
    const error = inputErrorOf(() =>
      render(compileTemplates(new Map([['bulletins/monthly', '']])), 'bulletins/weekly', {}),
    );
    assert.equal(error.place.file, 'bulletins/weekly.md.hbs');
    assert.match(error.advice, /bulletins\/monthly/);
  });

  it('begins its ids anew each time, and gives the same text', () => {
    const templates = compileTemplates(new Map([['main', '{{x}}{{y}}{{#each z}}{{this}}{{/each}}']]));
    const content = { x: missing, z: ['甲', '乙'] };
    assert.deepEqual(render(templates, 'main', content), render(templates, 'main', content));
  });
});
