import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { RULE_NAMES } from '../../src/check/ruleNames.js';
import { rulesDocument } from '../../src/check/rulesDocument.js';

const file = new URL('../../docs/rules.zh.md', import.meta.url);

describe('docs/rules.zh.md', () => {
  it('is what the rules say', () => {
    assert.equal(readFileSync(file, 'utf8'), rulesDocument());
  });

  it('gives every rule a short Chinese name of its own beside its id', () => {
    const names = Object.entries(RULE_NAMES);
    for (const [rule, name] of names) {
      assert.match(name, /^\p{Script=Han}{3,8}$/u);
      assert.ok(rulesDocument().includes(`\n## ${rule} ${name}\n`));
    }
    assert.equal(new Set(names.map(([, name]) => name)).size, names.length);
  });
});
