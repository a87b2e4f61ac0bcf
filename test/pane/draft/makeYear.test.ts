import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { readTemplates } from '../../../src/cli/readFiles.js';
import { SHIPPED_TEMPLATES } from '../../../src/cli/shippedTemplates.js';
import type { Press } from '../../../src/pane/draft/compose.js';
import { makeYear, REPORT_FILE } from '../../../src/pane/draft/makeYear.js';
import { newIn } from '../../../src/pane/draft/recordYear.js';
import type { TaskStep } from '../../../src/pane/task/useTask.js';
import * as composing from '../../../src/pipeline/composing.js';
import { openPrecompiled } from '../../../src/template/precompiled.js';
import * as drafting from '../../../src/pipeline/drafting.js';
import * as reporting from '../../../src/pipeline/reporting.js';
import { draftsOf, stepsOf } from '../../pipeline/seedYear.js';
import { localSandbox } from '../templates/localSandbox.js';
import { openedSeed } from './opened.js';

const core = { ...composing, ...drafting, ...reporting };
const { signal } = new AbortController();

/** With the templates of the build. */
const here = (setup: composing.Setup): Press => ({ setup, sandbox: null });

describe('a year from the pane', () => {
  it('has the files that the command line writes, byte for byte, and the check report', async () => {
    const { setup, opened } = await openedSeed('2021-09-30');
    const steps: TaskStep[] = [];
    const made = await makeYear(
      core,
      here(setup),
      opened,
      {},
      { signal, step: (step) => Promise.resolve(void steps.push(step)) },
    );
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
    await assert.rejects(makeYear(core, here(setup), opened, {}, { signal, step }), stop);
    assert.equal(steps, 4);
  });

  it('is the same where its templates run in a sandbox', async () => {
    const { setup, opened } = await openedSeed('2021-04-30');
    const sandbox = localSandbox();
    await sandbox.load(await readTemplates(SHIPPED_TEMPLATES));
    const templates = openPrecompiled({ byName: {}, extras: {} });
    const running = { signal, step: () => Promise.resolve() };
    const [there, expected] = [
      await makeYear(core, { setup: { ...setup, templates }, sandbox }, opened, {}, running),
      await makeYear(core, here(setup), opened, {}, running),
    ];
    assert.ok(expected.rows.filter(({ draft }) => draft !== null).length > 3);
    assert.equal(Buffer.compare(there.bytes, expected.bytes), 0);
  });

  it('stops a template that does not come to an end when it is cancelled', async () => {
    const { setup, opened } = await openedSeed('2021-04-30');
    const controller = new AbortController();
    const stopped = new DOMException('stopped', 'AbortError');
    let stop = (): void => undefined;
    const endless = new Promise<never>((_, reject) => {
      stop = () => reject(stopped);
    });
    const sandbox = { render: () => endless, stop: () => stop() };
    const running = { signal: controller.signal, step: () => Promise.resolve() };
    const made = makeYear(core, { setup, sandbox }, opened, {}, running);
    setTimeout(() => controller.abort(), 50);
    await assert.rejects(made, stopped);
  });

  it('enters in the ledger only what the ledger does not know', async () => {
    const { setup, opened } = await openedSeed('2021-12-31');
    const { rows } = await makeYear(core, here(setup), opened, {}, { signal, step: () => Promise.resolve() });
    assert.deepEqual(
      newIn(rows, opened).map(({ planned }) => planned.key),
      [18],
    );
    const without = { ...opened, progress: { ...opened.progress, ledger: [] } };
    assert.equal(newIn(rows, without).length, 18);
  });
});
