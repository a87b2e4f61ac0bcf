import assert from 'node:assert/strict';
import { Desk } from '../../scripts/preview/desk.js';
import { documentJson, readDocument, type DocumentJson } from '../../scripts/preview/documentJson.js';
import { readSetup } from '../../src/cli/readFiles.js';
import { composeBulletin, composeSummary } from '../../src/pipeline/composing.js';
import { openFile } from '../../src/pipeline/reading.js';
import { readFileSync } from 'node:fs';
import { root, seedBook } from '../e2e/commandLine.js';

describe('a document as JSON', () => {
  it('comes back as it went, figures, missing values, remarks and charts included', async () => {
    const setup = await readSetup({ plan: `${root}seeds/2021`, templates: `${root}templates` });
    const progress = openFile(readFileSync(seedBook), 'progress.xlsx', setup.plan);
    const halfYear = setup.calendar.bulletins.find(({ kind }) => kind === 'half-year');
    assert.ok(halfYear !== undefined);
    for (const { document } of [
      composeBulletin(setup, progress, halfYear, '2021-12-31'),
      composeSummary(setup, progress, '2021-12-31'),
    ]) {
      assert.ok(document.figures.size > 50);
      assert.ok(document.remarks.size > 0);
      const sent = JSON.parse(JSON.stringify(documentJson(document))) as DocumentJson;
      assert.deepEqual(readDocument(sent), document);
    }
  });

  it('is what the desk answers', async () => {
    const desk = new Desk({ plan: `${root}seeds/2021`, templates: `${root}templates` }, seedBook);
    const { paper } = await desk.answer({ workbook: null, wanted: null, day: null });
    assert.ok(paper !== null && readDocument(paper.document).figures.size > 10);
  });
});
