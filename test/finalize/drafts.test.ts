import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { draftBulletin, draftNews, draftSummary, type Draft } from '../../src/pipeline/drafting.js';
import { openSeedYear, stepsOf, draftsOf } from '../pipeline/seedYear.js';
import { finalized, leftoversOf } from './documents.js';
import { editedDraft, linesOf } from './editedDraft.js';

const AS_OF = '2021-12-31';

/** Nothing of these is left anywhere in a finalised package, files inside it included. */
const GONE =
  /progress\.xlsx|urn:jianbao|指标月报|w:sdt|w:comment|w:highlight|rsid|customXml|简报核对|李某|张某|w:(ins|del) /;

function textsOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${name.endsWith('.xlsx') ? textsOf(part) : strFromU8(part)}`)
    .join('\n');
}

describe('finalising the documents of a year', () => {
  let drafts: Draft[] = [];
  before(async () => {
    const { setup, progress } = await openSeedYear();
    drafts = draftsOf(await stepsOf(setup, progress, AS_OF));
    drafts.push(await draftNews(setup, progress, '2021-05-31'));
  });

  it('leaves the text of each as it is and nothing of its sources', () => {
    assert(drafts.length > 15);
    for (const { bytes, fileName } of drafts) {
      assert.match(textsOf(bytes), /w:sdt/);
      const { bytes: final } = finalized(bytes, { force: true });
      assert.deepEqual(linesOf(final), linesOf(bytes), fileName);
      assert.doesNotMatch(textsOf(final), GONE, fileName);
      assert.deepEqual(finalized(final, { force: true }).bytes, final, `${fileName} again`);
    }
  });

  it('names every 暂无数据 of a draft, and lets those without one pass', () => {
    for (const { bytes, fileName } of drafts) {
      const printed =
        linesOf(bytes)
          .join('\n')
          .match(/暂无数据/g)?.length ?? 0;
      assert.equal(leftoversOf(bytes).filter(({ kind }) => kind === 'missing').length, printed, fileName);
    }
  });

  it('takes an edited draft to what its editor meant', async () => {
    const { setup, progress } = await openSeedYear();
    const planned = setup.calendar.bulletins.find(({ kind }) => kind === 'topic') ?? setup.calendar.bulletins[0];
    assert(planned !== undefined);
    const options = { clean: true };
    const clean = await draftBulletin(setup, progress, planned, AS_OF, options);
    const edited = editedDraft(clean.bytes);
    const found = leftoversOf(edited).filter(({ kind }) => kind !== 'missing');
    assert.deepEqual(found.map((one) => (one.kind === 'revision' ? `${one.change} ${one.text}` : one.kind)).sort(), [
      'comment',
      'deleted 【删】',
      'inserted 【增】',
    ]);
    const { bytes } = finalized(edited, { force: true });
    const lines = linesOf(bytes);
    assert.deepEqual(
      lines.map((line) => line.replace('【增】', '')),
      linesOf(clean.bytes),
    );
    assert.equal(lines.filter((line) => line.includes('【增】')).length, 1);
    assert.doesNotMatch(textsOf(bytes), GONE);
  });

  it('finalises the summary’s table alone', async () => {
    const { setup, progress } = await openSeedYear();
    const { bytes } = await draftSummary(setup, progress, AS_OF, { part: 'year', tableOnly: true });
    assert.doesNotMatch(textsOf(finalized(bytes, { force: true }).bytes), GONE);
  });
});
