import assert from 'node:assert/strict';
import { RULE_DOCS } from '../../../src/check/rules/docs.js';
import { RULES } from '../../../src/check/rules/registry.js';

/** The ids that others rely on, in the order of the reports. */
const IDS = [
  'missing-target',
  'unmatched-row',
  'ambiguous-match',
  'duplicate-row',
  'missing-value',
  'unreadable-value',
  'ambiguous-value',
  'cell-error',
  'scale-suspect',
  'unit-mismatch',
  'text-number',
  'hidden-data',
  'missing-owner',
  'date-invalid',
  'target-altered',
  'rate-mismatch',
  'status-contradiction',
  'sum-mismatch',
  'cumulative-decrease',
  'cross-check',
  'ledger-mismatch',
  'period-gap',
  'stale',
  'overdue-task',
  'behind-schedule',
  'not-yet-due',
  'later-than-period',
];

describe('check: the registry', () => {
  it('has one rule for each id', () => {
    assert.deepEqual(Object.keys(RULES), IDS);
    assert.equal(new Set(Object.values(RULES)).size, IDS.length);
  });

  it('has words on each, with an example of its own', () => {
    assert.deepEqual(Object.keys(RULE_DOCS), IDS);
    for (const [id, { example }] of Object.entries(RULE_DOCS)) assert.equal(example.finding.rule, id);
  });
});
