import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { documentFaults } from './documentFaults.js';
import { recordSpoilings, SAMPLES, textSpoilings, type Sample, type Spoiling } from './spoilings.js';
import { DOCUMENTS, sampleYear, type DraftedFile } from './year.js';

describe('documents: every figure of the year is right and can be followed to its source', () => {
  let files: readonly DraftedFile[];

  before(async () => {
    ({ files } = await sampleYear());
  });

  it('leaves nothing over in any document', () => {
    assert.equal(files.length, DOCUMENTS);
    const faults = files.flatMap(documentFaults);
    assert.deepEqual(faults, [], faults.slice(0, 20).join('\n'));
  });

  /** What is found in a document of a sample's kind and period with one part changed; the change must be one. */
  function faultsOf({ kind, asOf }: Sample, { part, from, to }: Spoiling): string[] {
    const file = files.find((each) => each.kind === kind && each.asOf === asOf);
    assert.ok(file !== undefined);
    const parts = unzipSync(file.bytes);
    const text = strFromU8(parts[part] ?? new Uint8Array());
    const changed = text.replace(from, to);
    assert.ok(changed !== text, `nothing in ${part} is like ${String(from)}`);
    return documentFaults({ ...file, bytes: zipSync({ ...parts, [part]: strToU8(changed) }, { level: 0 }) });
  }

  for (const sample of SAMPLES) {
    describe(`a document (${sample.kind}) that somebody spoiled is found out`, () => {
      for (const spoiling of [...textSpoilings(sample), ...recordSpoilings(sample)]) {
        it(spoiling.what, () => {
          const found = faultsOf(sample, spoiling);
          for (const fault of spoiling.faults)
            assert.ok(
              found.some((each) => fault.test(each)),
              `${String(fault)}: ${found.slice(0, 5).join('\n') || 'nothing was found'}`,
            );
        });
      }
    });
  }
});
