import assert from 'node:assert/strict';
import { requireRules } from '../../src/check/requireRules.js';
import type { SeveritySetting } from '../../src/plan/plan.js';
import { InputError } from '../../src/inputError.js';
import { planOf } from './builders.js';

const require = (severities: Readonly<Record<string, SeveritySetting>>) => () => {
  const plan = planOf();
  const lines = Object.entries(severities).map(([rule, severity]) => `    ${rule}: ${severity}\n`);
  const text = `year: 2021\nsettings:\n  severities:\n${lines.join('')}`;
  requireRules({ ...plan, settings: { ...plan.settings, severities } }, { name: 'plan.yaml', text });
};

describe('check: severities in the plan', () => {
  it('are those of rules that there are', () => {
    assert.doesNotThrow(require({ stale: 'off', 'missing-owner': 'info' }));
  });

  it('name file, line, path and the known ids otherwise', () => {
    assert.throws(require({ stale: 'off', 'missing-owners': 'info' }), (error) => {
      assert.ok(error instanceof InputError);
      assert.deepEqual(error.place, { file: 'plan.yaml', line: 5, path: 'settings.severities.missing-owners' });
      assert.match(error.message, /没有“missing-owners”这条核对规则。可用：missing-target、.*later-than-period。$/);
      return true;
    });
    assert.throws(require(Object.fromEntries([['toString', 'off' as const]])), InputError);
  });
});
