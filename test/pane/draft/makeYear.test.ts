import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { makeYear, REPORT_FILE } from '../../../src/pane/draft/makeYear.js';
import { newIn } from '../../../src/pane/draft/recordYear.js';
import type { TaskStep } from '../../../src/pane/task/useTask.js';
import * as composing from '../../../src/pipeline/composing.js';
import * as drafting from '../../../src/pipeline/drafting.js';
import * as reporting from '../../../src/pipeline/reporting.js';
import { draftsOf, stepsOf } from '../../pipeline/seedYear.js';
import { openedSeed } from './opened.js';

const core = { ...composing, ...drafting, ...reporting };

describe('a year from the pane', () => {
  it('has the files that the command line writes, byte for byte, and the check report', async () => {
    const { setup, opened } = await openedSeed('2021-09-30');
    const steps: TaskStep[] = [];
    const made = await makeYear(core, setup, opened, {}, { step: (step) => Promise.resolve(void steps.push(step)) });
    const expected = draftsOf(await stepsOf(setup, opened.progress, '2021-09-30'));
    const files = unzipSync(made.bytes);
    assert.deepEqual(Object.keys(files).sort(), [...expected.map(({ fileName }) => fileName), REPORT_FILE].sort());
    for (const { fileName, bytes } of expected) {
      assert.equal(Buffer.compare(files[fileName] ?? new Uint8Array(), bytes), 0, fileName);
    }
    const report = await reporting.checkReport(setup.plan, opened.progress, opened.report);
    assert.equal(Buffer.compare(files[REPORT_FILE] ?? new Uint8Array(), report), 0);
    assert.equal(made.rows.filter(({ skipped }) => skipped !== null).length, 5);
    assert.equal(made.fileName, '2021年简报_截至2021-09-30.zip');
    for (const { done, total } of steps) assert.ok(done !== null && total !== null && done < total);
  });

  it('stops between two documents when it is cancelled', async () => {
    const { setup, opened } = await openedSeed('2021-09-30');
    let steps = 0;
    const stop = new Error('cancelled');
    const step = (): Promise<void> => (++steps > 3 ? Promise.reject(stop) : Promise.resolve());
    await assert.rejects(makeYear(core, setup, opened, {}, { step }), stop);
    assert.equal(steps, 4);
  });

  it('enters in the ledger only what the ledger does not know', async () => {
    const { setup, opened } = await openedSeed('2021-12-31');
    const { rows } = await makeYear(core, setup, opened, {}, { step: () => Promise.resolve() });
    assert.deepEqual(
      newIn(rows, opened).map(({ planned }) => planned.key),
      [18],
    );
    const without = { ...opened, progress: { ...opened.progress, ledger: [] } };
    assert.equal(newIn(rows, without).length, 18);
  });
});
