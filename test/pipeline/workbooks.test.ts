import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/check/check.js';
import type { Finding } from '../../src/check/report.js';
import { readProgress } from '../../src/progress/readProgress.js';
import type { Progress } from '../../src/progress/progress.js';
import { plan } from '../seeds/seeds.js';
import { loadFixture, type Expected } from './workbookFixture.js';

const FOLDER = new URL('../fixtures/workbooks/', import.meta.url).pathname;

/** Rules that follow from the values and the plan alone: what the values are is expected, and that is enough. */
const FOLLOWING: ReadonlySet<string> = new Set(['missing-target', 'behind-schedule', 'not-yet-due']);

function placeOf({ rule, sheet, cell }: Expected['findings'][number]): string {
  return `${rule} ${sheet ?? '-'}!${cell ?? '-'}`;
}

/** Whether a finding tells why a target's figure was not used. */
function tells(finding: Finding, target: string): boolean {
  return finding.rule === 'ambiguous-match' ? finding.candidates.includes(target) : finding.target === target;
}

/** The latest value of each target, but of one about which the workbook contradicts itself since. */
function valuesAt({ entries, conflicts }: Progress, day: string): Map<string, string> {
  const known = entries.filter(
    ({ target, asOf }) => asOf <= day && !conflicts.some((c) => c.target === target && c.asOf > asOf && c.asOf <= day),
  );
  return new Map(known.map(({ target, value }) => [target, value]));
}

function assertRead(progress: Progress, expected: Expected): void {
  const known = valuesAt(progress, expected.day);
  assert.deepEqual(
    [...known].map(([target, value]) => `${target} ${value}`).sort(),
    Object.entries(expected.values)
      .map(([target, value]) => `${target} ${value}`)
      .sort(),
  );
  for (const { day, target, value } of expected.earlier) {
    assert.equal(valuesAt(progress, day).get(target), value, `${target} as of ${day}`);
  }
  const rough = progress.entries.filter(({ approximate, asOf }) => approximate && asOf <= expected.day);
  assert.deepEqual([...new Set(rough.map(({ target }) => target))].sort(), [...expected.approximate].sort());
}

describe('workbooks as bureaus keep them', () => {
  const names = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );

  it('are at least fourteen', () => assert.ok(names.length >= 14));

  for (const name of names) {
    describe(name, () => {
      const folder = join(FOLDER, name);

      it('says what is expected of it', () => assert.ok(existsSync(join(folder, 'expected.yaml'))));

      it('stands as of its day, and its values are read', async () => {
        const { workbook, mapping, expected } = await loadFixture(folder, plan);
        const progress = readProgress(workbook, plan, mapping);
        assert.equal(progress.asOf, expected.day);
        assertRead(progress, expected);
      });

      it('has the findings that it should have, and no other', async () => {
        const { workbook, mapping, expected } = await loadFixture(folder, plan);
        const { findings } = check(plan, readProgress(workbook, plan, mapping), expected.day);
        const found = findings.filter(({ rule }) => !FOLLOWING.has(rule));
        assert.deepEqual(found.map(placeOf).sort(), expected.findings.map(placeOf).sort());
        for (const target of expected.refused)
          assert.ok(
            findings.some((one) => tells(one, target)),
            target,
          );
      });
    });
  }
});
