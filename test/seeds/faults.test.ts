import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { check } from '../../src/check/check.js';
import type { Finding } from '../../src/check/report.js';
import { parseYaml } from '../../src/plan/yaml.js';
import { plan, progress } from '../check/seed.js';

const faults = parseYaml(
  readFileSync(new URL('../../seeds/2021/progress/faults.yaml', import.meta.url), 'utf8'),
  'faults.yaml',
  z.array(z.object({ rule: z.string(), sheet: z.string(), cell: z.string().nullable(), note: z.string() })),
  'plan',
);

const { findings } = check(plan, progress, '2021-12-31');

/** A missing row has no place; its fault is told by the target that the note begins with. */
function isOf(finding: Finding, { rule, sheet, cell, note }: (typeof faults)[number]): boolean {
  if (finding.rule !== rule) return false;
  if (cell === null) return finding.target === note.split('：')[0];
  return finding.sheet === sheet && finding.cell === cell;
}

describe('seeds: the planted faults', () => {
  for (const fault of faults) {
    it(`include ${fault.rule} at ${fault.cell ?? 'no cell'}, found once: ${fault.note}`, () => {
      assert.equal(findings.filter((finding) => isOf(finding, fault)).length, 1);
    });
  }

  it('are all that is wrong with the workbook', () => {
    const others = findings.filter(
      (finding) =>
        finding.severity !== 'info' &&
        finding.rule !== 'behind-schedule' &&
        !faults.some((fault) => isOf(finding, fault)),
    );
    assert.deepEqual(others, []);
  });

  it('leave these targets behind at the end of the year', () => {
    const behind = findings.filter(({ rule }) => rule === 'behind-schedule');
    assert.deepEqual(
      behind.map(({ target, severity }) => [target, severity]),
      [
        ['16-2', 'error'],
        ['17-2', 'info'],
        ['19-1', 'error'],
        ['29-1', 'info'],
      ],
    );
  });
});
