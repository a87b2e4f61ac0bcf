import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { aboutPartial } from '../../scripts/templates-doc/partialTable.js';
import { variablesOf } from '../../scripts/templates-doc/partialVariables.js';
import { yearContents } from '../../scripts/templates-doc/seedContents.js';
import { templatesReadme } from '../../scripts/templates-doc/templatesReadme.js';
import { readTemplates } from '../../src/cli/readFiles.js';
import { SHIPPED_KINDS } from '../../src/plan/calendar.js';
import { root } from '../e2e/commandLine.js';

describe('templates/README.md', () => {
  const text = readFileSync(`${root}templates/README.md`, 'utf8');
  let templates: ReadonlyMap<string, string>;

  before(async () => (templates = await readTemplates(`${root}templates`)));

  it('is what the program says (npm run templates-doc)', async () => {
    assert.equal(text, templatesReadme(text, { contents: await yearContents(`${root}seeds/2021`), templates }));
  });

  it('tells of every kind of document by its name', () => {
    for (const [kind, name] of Object.entries(SHIPPED_KINDS)) {
      assert.match(text, new RegExp(`^\\| \`${kind}\` +\\| ${name} +\\|`, 'm'));
    }
    for (const file of readdirSync(`${root}templates/summaries`)) {
      assert.ok(text.includes(`\`summaries/${file.replace('.md.hbs', '')}\``), file);
    }
  });

  it('links to headings that are there', () => {
    const headings = new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading));
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link);
    assert.ok(links.length > 50);
    assert.deepEqual(
      links.filter((link) => !headings.has(link)),
      [],
    );
  });

  it('has one plain line about every partial, from its first line', () => {
    const partials = [...templates].filter(([name]) => name.startsWith('partials/'));
    assert.ok(partials.length > 40);
    for (const [name, source] of partials) {
      const about = aboutPartial(source);
      assert.ok(about !== null && /^\p{Script=Han}/u.test(about) && !about.endsWith('。'), name);
    }
  });
});

describe('the variables of a partial', () => {
  const ofMain = (main: string, others: Readonly<Record<string, string>> = {}): string[] =>
    variablesOf('main', new Map(Object.entries({ main, ...others })));

  it('are those it takes from where it is named', () => {
    assert.deepEqual(ofMain('{{a.b}}{{#if (或者 c (不是 d))}}{{e}}{{else}}{{a}}{{/if}}{{没有时写 f "无"}}'), [
      ...['a', 'c', 'd', 'e', 'f'],
    ]);
  });

  it('are none of those of a loop or a group inside it, but those outside of these', () => {
    assert.deepEqual(
      ofMain('{{#each a}}{{b}}{{../c}}{{@root.d.e}}{{@index}}{{#with f}}{{../../g}}{{../h}}{{/with}}{{/each}}'),
      [...['a', 'c', '@root.d', 'g']],
    );
    assert.deepEqual(ofMain('{{#each a as |item|}}{{item.b}}{{else}}{{c}}{{/each}}'), ['a', 'c']);
  });

  it('are those of partials that it names, but what it gives them', () => {
    const inner = { inner: '{{x}}{{y}}{{@root.z}}' };
    assert.deepEqual(ofMain('{{> inner x=a}}', inner), ['a', 'y', '@root.z']);
    assert.deepEqual(ofMain('{{> inner b}}', inner), ['b', '@root.z']);
    assert.deepEqual(ofMain('{{#each c}}{{> inner}}{{/each}}', inner), ['c', '@root.z']);
    assert.deepEqual(ofMain('{{d}}{{> inner}}', { inner: '{{e}}{{> main}}' }), ['d', 'e']);
  });
});
