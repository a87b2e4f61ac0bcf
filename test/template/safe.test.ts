import assert from 'node:assert/strict';
import { compileTemplates } from '../../src/template/compile.js';
import { render, type Templates } from '../../src/template/render.js';
import { PRINTED } from '../../src/template/rendered.js';
import { built } from './built.js';
import { figure, inputErrorOf } from './support.js';

/** How templates come to be run: compiled on the spot, or by a build. */
const ways: readonly [way: string, open: (sources: ReadonlyMap<string, string>) => Promise<Templates>][] = [
  ['compiled', (sources) => Promise.resolve(compileTemplates(sources))],
  ['precompiled', (sources) => built(sources)],
];

class WithPrototype {
  own = '自有';
  get inherited(): string {
    return '继承的';
  }
  method(): string {
    throw new Error('a method of a prototype was called');
  }
}

const content = {
  x: {},
  list: ['甲'],
  items: [{ name: '乙' }],
  text: '丙',
  a: figure('3家'),
  instance: new WithPrototype(),
  call: () => {
    throw new Error('a function of the content was called');
  },
};

const NONE = '[暂无数据](missing:m1)';

/** Every way to a prototype, and what a template prints that tries it. */
const routes: readonly [source: string, printed: string][] = [
  ['{{constructor}}', NONE],
  ['{{this.constructor}}', NONE],
  ['{{__proto__}}', NONE],
  ['{{[__proto__].constructor}}', NONE],
  ['{{x.constructor.name}}', NONE],
  ['{{x.__proto__.constructor}}', NONE],
  ['{{x.toString}}', NONE],
  ['{{list.map}}', NONE],
  ['{{list.constructor}}', NONE],
  ['{{text.constructor}}', NONE],
  ['{{text.trim}}', NONE],
  ['{{a.constructor}}', NONE],
  ['{{call.constructor}}', NONE],
  ['{{instance.inherited}}', NONE],
  ['{{instance.method}}', NONE],
  ['{{@root.constructor}}', NONE],
  ['{{#if x.constructor}}有{{else}}无{{/if}}', '无'],
  ['{{#unless instance.method}}无{{/unless}}', '无'],
  ['{{#if (或者 x.constructor text.constructor instance.inherited)}}有{{else}}无{{/if}}', '无'],
  ['{{#each x.constructor}}有{{else}}无{{/each}}', '无'],
  ['{{#each list}}{{constructor}}{{/each}}', NONE],
  ['{{#each list}}{{this.constructor.name}}{{/each}}', NONE],
  ['{{#each items}}{{../constructor}}{{/each}}', NONE],
  ['{{#each items as |item|}}{{item.constructor.name}}{{/each}}', NONE],
  ['{{#each list as |item at|}}{{at.constructor}}{{/each}}', NONE],
  ['{{#with x.constructor}}有{{else}}无{{/with}}', '无'],
  ['{{#with x}}{{constructor}}{{/with}}', NONE],
  ['{{#with x as |y|}}{{y.__proto__.constructor}}{{/with}}', NONE],
  ['{{#with x.__proto__ as |y|}}{{y}}{{else}}无{{/with}}', '无'],
  ['{{#with instance}}{{own}}{{method}}{{/with}}', `自有${NONE}`],
  ['{{> show x.constructor}}', NONE],
  ['{{> show value=x.constructor}}', NONE],
  ['{{> show instance value=instance.inherited}}', NONE],
  ['{{> show __proto__=items}}', NONE],
  ['{{> show constructor=text}}', NONE],
  ['{{[%print]}}', NONE],
  ['{{helperMissing}}', NONE],
  ['{{#if call}}有{{/if}}', '有'],
];

/** What may be called under no name. */
const calls = [
  '{{lookup x "constructor"}}',
  '{{#if (lookup x "constructor")}}{{/if}}',
  '{{#lookup x "constructor"}}{{/lookup}}',
  '{{> (lookup x "name")}}',
  '{{log text}}',
  '{{#log text}}{{/log}}',
  '{{helperMissing text}}',
  '{{#helperMissing text}}{{/helperMissing}}',
  '{{blockHelperMissing text}}',
  '{{#blockHelperMissing text}}{{/blockHelperMissing}}',
  '{{#text}}{{/text}}',
  '{{^text}}{{/text}}',
  '{{if text}}',
  '{{each list}}',
  '{{with x}}',
  '{{[%print] text}}',
  '{{#if ([%present] x)}}{{/if}}',
  '{{#[%enter] text}}{{/[%enter]}}',
  '{{constructor text}}',
  '{{x.constructor "return 1"}}',
  '{{__defineGetter__ "a" text}}',
  '{{call text}}',
  '{{* decorator}}',
  '{{#* inline "show"}}{{/inline}}',
  '{{#*decorator}}{{/decorator}}',
  '{{#> show}}{{/show}}',
  '{{> @partial-block}}',
  '{{> __proto__}}',
  '{{> constructor}}',
  '{{{text}}}',
  '{{&text}}',
];

const hundred = Array.from({ length: 100 }, (_, index) => `第${index}项`);
const nested = (times: number, inner: string): string =>
  '{{#each @root.hundred}}'.repeat(times) + inner + '{{/each}}'.repeat(times);

/** What would take for ever or all of the memory, and what it is told; `▲` stands where. */
const endless: readonly [what: string, main: string, says: RegExp, partials?: Readonly<Record<string, string>>][] = [
  ['five loops of a hundred in each other', `甲\n${nested(4, '{{#each ▲@root.hundred}}{{/each}}')}`, /重复了100000次/],
  ['the same with a text in each round', `甲\n${nested(5, '▲{{@root.page}}')}`, /超过2000000个字/],
  ['a partial that names itself', '甲\n▲{{> main}}', /片段一层套一层，超过20层/],
  ['one that names itself in a loop', '甲\n{{#each @root.hundred}}▲{{> main}}{{/each}}', /超过20层/],
  ['one that names itself in a condition', '甲\n{{#if @root.page}}▲{{> main}}{{/if}}', /超过20层/],
  ['two that name each other', '甲\n▲{{> other}}', /超过20层/, { other: '甲\n{{> main}}' }],
  ['a megabyte in a loop', '甲\n{{#each hundred}}▲{{@root.megabyte}}{{/each}}', /超过2000000个字/],
  ['a megabyte again and again', `甲\n{{megabyte}}{{megabyte}}▲${'{{megabyte}}'.repeat(200)}`, /超过2000000个字/],
  ['the same in a partial', '甲\n{{> other}}', /超过2000000个字/, { other: `甲\n{{marks}}▲${'{{marks}}'.repeat(99)}` }],
];

/** What is refused before it is parsed. */
const large: readonly [what: string, source: string, says: RegExp][] = [
  ['a template as long as a book', '甲\n'.repeat(40_000), /太长，超过50000个字/],
  ['blocks in blocks', `${'{{#if x}}'.repeat(2000)}${'{{/if}}'.repeat(2000)}`, /一层套一层，超过100层/],
  ['one condition after another', `{{#if x}}${'{{else if x}}'.repeat(2000)}{{/if}}`, /超过100层/],
  ['parentheses in parentheses', `{{#if ${'(not '.repeat(2000)}x${')'.repeat(2000)}}}{{/if}}`, /超过100层/],
  ['blocks that never end', '{{#if x}}'.repeat(3000), /超过100层/],
];

for (const [way, open] of ways) {
  describe(`templates that mean harm, ${way}`, () => {
    const rendered = async (main: string, given: unknown, partials: Readonly<Record<string, string>> = {}) =>
      render(await open(new Map([['main', main], ...Object.entries(partials)])), 'main', given);

    for (const [source, printed] of routes) {
      it(`reach nothing: ${source}`, async () => {
        const { markdown } = await rendered(source, content, { show: '{{value}}' });
        assert.equal(markdown.replaceAll(PRINTED, ''), printed);
      });
    }

    for (const source of calls) {
      it(`call nothing: ${source}`, async () => {
        const error = await rejection(() => rendered(source, content, { show: '{{value}}' }));
        assert.equal(error.place.file, 'main.md.hbs');
        assert.equal(error.place.line, 1);
      });
    }

    for (const source of ['{{call}}', '{{#each call}}{{/each}}', '{{#with call}}{{/with}}', '{{没有时写 call "无"}}']) {
      it(`run no function of a content: ${source}`, async () => {
        await rejection(() => rendered(source, content));
      });
    }

    for (const [what, marked, says, partials = {}] of endless) {
      it(`come to an end, and are named: ${what}`, async function () {
        this.timeout(6000);
        const sources = Object.entries({ main: marked, ...partials });
        const [at, source] = sources.find(([, text]) => text.includes('▲')) ?? ['main', marked];
        const before = source.slice(0, source.indexOf('▲')).split('\n');
        const { main = '', ...others } = Object.fromEntries(
          sources.map(([name, text]) => [name, text.replace('▲', '')]),
        );
        const given = {
          hundred,
          page: '页'.repeat(1000),
          megabyte: '长'.repeat(1_000_000),
          marks: '*'.repeat(1_000_000),
        };
        const error = await rejection(() => rendered(main, given, others));
        assert.match(error.what, says);
        assert.deepEqual(error.place, { file: `${at}.md.hbs`, line: 2, column: (before.at(-1) ?? '').length + 1 });
      });
    }

    for (const [what, source, says] of large) {
      it(`are not even read: ${what}`, async function () {
        this.timeout(6000);
        const error = await rejection(() => rendered(source, {}));
        assert.match(error.what, says);
        assert.equal(error.place.file, 'main.md.hbs');
        assert.ok(error.place.line !== undefined);
      });
    }
  });
}

/** The InputError that a promise is rejected with. */
async function rejection(run: () => Promise<unknown>): Promise<ReturnType<typeof inputErrorOf>> {
  const settled = await run().then(
    () => null,
    (error: unknown) => ({ error }),
  );
  return inputErrorOf(() => {
    if (settled !== null) throw settled.error;
  });
}
