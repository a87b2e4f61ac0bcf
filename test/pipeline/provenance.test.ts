import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { listFigures } from '../../src/pipeline/documents.js';
import type { Draft } from '../../src/pipeline/drafting.js';
import { draftsOf, openSeedYear, stepsOf } from './seedYear.js';

describe('pipeline: the provenance of every document of the year', () => {
  let drafts: readonly Draft[];
  let fingerprint: string;

  before(async () => {
    const { setup, progress } = await openSeedYear();
    fingerprint = progress.fingerprint();
    drafts = draftsOf(await stepsOf(setup, progress, '2021-12-31'));
    assert(drafts.length > 10);
  });

  it('is read back from the document alone, each figure once in its control and as it was printed', () => {
    for (const { bytes, fileName, rendered, report } of drafts) {
      const listing = listFigures(bytes, fileName);
      assert.deepEqual(listing.figures, rendered.figures, fileName);
      assert.deepEqual(listing.missing, rendered.missing, fileName);
      assert.deepEqual(listing.changes, [], fileName);
      assert.equal(listing.workbook, 'progress.xlsx');
      assert.equal(listing.fingerprint, fingerprint);
      assert.equal(listing.asOf, report.asOf);
    }
  });

  it('comes with a comment on every missing value', () => {
    for (const { bytes, fileName, rendered } of drafts) {
      const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
      for (const id of rendered.missing.keys()) {
        const range = new RegExp(`<w:commentRangeStart w:id="\\d+"/><w:sdt>((?!</w:sdt>).)*<w:tag w:val="${id}"/>`);
        assert.match(xml, range, `${fileName} ${id}`);
      }
    }
  });
});
