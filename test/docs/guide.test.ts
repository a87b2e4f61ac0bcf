import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_NAMES } from '../../src/check/ruleNames.js';
import { RULE_DOCS } from '../../src/check/rules/docs.js';
import { root } from '../e2e/commandLine.js';
import { addressesOf, filesOf, namesIn } from './documentText.js';

const docs = join(root, 'docs');
const guide = readFileSync(join(docs, 'guide.zh.md'), 'utf8');
const rules = readFileSync(join(docs, 'rules.zh.md'), 'utf8');

describe('the guide for staff', () => {
  it('tells of every rule, in the order of the rules, and leads to its examples', () => {
    const rows = guide.matchAll(/^\| \[(?<name>[^\]]+)\]\(rules\.zh\.md#(?<at>\S+)\) +\|(?<cells>.*)\|$/gm);
    const told = [...rows].map(({ groups }) => ({
      name: groups?.['name'],
      at: groups?.['at'],
      said: groups?.['cells']?.split('|').every((cell) => cell.trim() !== ''),
    }));
    const ids = Object.keys(RULE_DOCS) as (keyof typeof RULE_NAMES)[];
    const names = ids.map((id) => ({ name: RULE_NAMES[id], at: `${id}-${RULE_NAMES[id]}`, said: true }));
    assert.deepEqual(told, names);
    assert.deepEqual(
      names.filter(({ at }) => !addressesOf(rules).includes(at)),
      [],
    );
  });

  it('has every picture that it shows, and shows every one that was taken', () => {
    const shown = [...guide.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, words, path = '']) => ({ words, path }));
    assert.deepEqual(
      shown.filter(({ words, path }) => words === '' || !existsSync(join(docs, path))),
      [],
    );
    const taken = readdirSync(join(docs, 'pane')).map((name) => `pane/${name}`);
    const paths = shown.map(({ path }) => path);
    assert.deepEqual(
      taken.filter((path) => !paths.includes(path)),
      [],
    );
    assert.deepEqual(
      taken.filter((path) => statSync(join(docs, path)).size > 150 * 1024),
      [],
    );
  });

  it('names buttons, tabs and fields as the pane and the ribbon have them', () => {
    const sources = [join(root, 'manifest.xml'), ...filesOf(join(root, 'src/pane'))];
    const texts = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
    // 改编为第…期 has a number where the dots stand.
    const parts = namesIn(guide).flatMap((name) => name.split('…').filter((part) => part !== ''));
    assert.ok(parts.length > 30, `${String(parts.length)} names`);
    assert.deepEqual(
      parts.filter((part) => !texts.includes(part)),
      [],
    );
  });

  it('leads to places that are there', () => {
    const links = [...guide.matchAll(/[^!]\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    const addresses = addressesOf(guide);
    assert.deepEqual(
      links.filter((link) => (link.startsWith('#') ? !addresses.includes(link.slice(1)) : !isRule(link))),
      [],
    );
  });
});

function isRule(link: string): boolean {
  const [path, at = ''] = link.split('#');
  return path === 'rules.zh.md' && addressesOf(rules).includes(at);
}
