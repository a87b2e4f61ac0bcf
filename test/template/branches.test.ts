import assert from 'node:assert/strict';
import { branchesOf } from '../../src/template/branches.js';
import { compileTemplates } from '../../src/template/compile.js';
import { render } from '../../src/template/render.js';

/** `main:1:7 if a +`, `-` where the argument does not hold. */
function listed(sources: Readonly<Record<string, string>>, isNeverEmpty?: (path: string) => boolean): string[] {
  return branchesOf(new Map(Object.entries(sources)), isNeverEmpty).map(
    ({ template, line, column, block, written, holds }) =>
      `${template}:${line}:${column} ${block} ${written} ${holds ? '+' : '-'}`,
  );
}

/** What a rendering tells of the ways it takes, `main.md.hbs:1:7 +`. */
function taken(sources: Readonly<Record<string, string>>, content: unknown): string[] {
  const told: string[] = [];
  render(compileTemplates(new Map(Object.entries(sources))), 'main', content, {
    branches: ({ file, line, column }, holds) => told.push(`${file}:${line}:${column} ${holds ? '+' : '-'}`),
  });
  return told;
}

describe('branchesOf', () => {
  it('lists both ways of every block, chains and what is inside them too', () => {
    const main = '{{#if a}}1{{else if (or b\nc)}}2{{else}}{{#with d}}3{{/with}}{{/if}}';
    assert.deepEqual(listed({ main }), [
      'main:1:7 if a +',
      'main:1:7 if a -',
      'main:1:21 if (or b +',
      'main:1:21 if (or b -',
      'main:2:22 with d +',
      'main:2:22 with d -',
    ]);
  });

  it('asks for an empty list only where the blocks around do not exclude it', () => {
    const loop = (list: string): string => `{{#each ${list}}}x{{/each}}`;
    const empty = (main: string, others = {}): boolean =>
      listed({ main, ...others }).some((way) => way.includes(' each ') && way.endsWith('-'));
    assert.equal(empty(loop('a')), true);
    assert.equal(empty(`{{#if a}}${loop('a')}{{/if}}`), false);
    assert.equal(empty(`{{#if b}}${loop('a')}{{/if}}`), true);
    assert.equal(empty(`{{#if (and b a)}}${loop('a')}{{/if}}`), false);
    assert.equal(empty(`{{#if (or b a)}}${loop('a')}{{/if}}`), true);
    assert.equal(empty(`{{#unless a}}${loop('a')}{{/unless}}`), true);
    assert.equal(empty(`{{#unless a}}{{else}}${loop('a')}{{/unless}}`), false);
    assert.equal(empty(`{{#if a}}{{#each a}}x{{else}}y{{/each}}{{/if}}`), true);
    assert.equal(empty(`{{#if a.b}}{{#with a}}${loop('b')}${loop('../a.b')}{{/with}}{{/if}}`), false);
    assert.equal(empty(`{{#if b}}{{#with a}}${loop('b')}{{/with}}{{/if}}`), true);
    const partial = { 'partials/p': loop('list.x') };
    assert.equal(empty('{{#if list.x}}{{> partials/p}}{{/if}}', partial), false);
    assert.equal(empty('{{#if list.x}}{{> partials/p}}{{/if}}{{> partials/p}}', partial), true);
    assert.equal(empty('{{#if a.x}}{{> partials/p list=a}}{{/if}}', partial), false);
    assert.equal(empty('{{#if list.x}}{{> partials/p list=a}}{{/if}}', partial), true);
  });

  it('is told of lists that are never empty', () => {
    const main = '{{#each items}}{{#each next}}x{{/each}}{{/each}}';
    assert.deepEqual(
      listed({ main }, (path) => path === '.items[].next'),
      ['main:1:9 each items +', 'main:1:9 each items -', 'main:1:24 each next +'],
    );
  });

  it('lists a partial that no template calls, and one that calls itself', () => {
    const main = '{{> partials/a}}';
    const sources = { main, 'partials/a': '{{#if a}}{{> partials/a}}{{/if}}', 'partials/b': '{{#if b}}{{/if}}' };
    assert.deepEqual(listed(sources).length, 4);
  });

  it('lists what a rendering tells, at the same places', () => {
    const sources = {
      main: '{{#each a}}{{#unless @last}}、{{/unless}}{{/each}}\n{{#with b}}{{> partials/p}}{{/with}}{{#with c}}{{/with}}',
      'partials/p': '  {{#if d}}1{{else if e}}2{{/if}}{{#each none}}{{/each}}',
    };
    const told = taken(sources, { a: ['1', '2'], b: { d: false, e: '是' }, c: null });
    assert.deepEqual(told, [
      'main.md.hbs:1:9 +',
      'main.md.hbs:1:22 -',
      'main.md.hbs:1:22 +',
      'main.md.hbs:2:9 +',
      'partials/p.md.hbs:1:9 -',
      'partials/p.md.hbs:1:23 +',
      'partials/p.md.hbs:1:42 -',
      'main.md.hbs:2:45 -',
    ]);
    const places = new Set(listed(sources).map((way) => way.replace(/^([^:]+)(:\d+:\d+).* ([+-])$/, '$1.md.hbs$2 $3')));
    assert.deepEqual(
      told.filter((one) => !places.has(one)),
      [],
    );
  });
});
