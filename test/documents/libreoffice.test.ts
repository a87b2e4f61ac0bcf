import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { root } from '../e2e/commandLine.js';
import { requireTool } from '../tools.js';
import { losses, setByLibreOffice, templatesWith } from './pages.js';
import { draftYear, sampleYear, type DraftedYear } from './year.js';

const SECOND = `${root}test/fixtures/letterheads/second.yaml`;

function fingerprints({ files }: DraftedYear): Record<string, string> {
  return Object.fromEntries(files.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]));
}

describe('documents: the year with two letterheads', function () {
  this.timeout(180_000);

  it('is the same to the byte in a second run', async () => {
    assert.deepEqual(fingerprints(await draftYear()), fingerprints(await sampleYear()));
  });

  it('loses nothing in LibreOffice, and another bureau needs no code', async function () {
    requireTool(this, 'soffice');
    requireTool(this, 'pdftotext');
    const first = await sampleYear();
    const second = await draftYear(templatesWith(SECOND));
    const alike = first.files.filter(({ bytes }, at) => second.files[at]?.bytes.toString() === bytes.toString());
    assert.deepEqual(
      alike.map(({ name }) => name),
      [],
      'the letterhead changes every document',
    );

    const files = [...first.files, ...second.files];
    const shown = await setByLibreOffice(files);
    const faults = files.flatMap((file, at) => losses(file, shown[at] ?? { letters: '', numbers: 0, pages: 0 }));
    assert.deepEqual(faults, [], faults.slice(0, 20).join('\n'));

    const [one] = files;
    assert.ok(one !== undefined);
    assert.ok(losses(one, { letters: '', numbers: 0, pages: 0 }).length > 10, 'empty pages are found out');
  });
});
