import assert from 'node:assert/strict';
import { read, utils, write, type WorkBook } from '@e965/xlsx';
import type { Choice } from '../../../src/pane/draft/choice.js';
import { makeDraft } from '../../../src/pane/draft/makeDraft.js';
import type { Opened } from '../../../src/pane/session/opened.js';
import * as composing from '../../../src/pipeline/composing.js';
import * as drafting from '../../../src/pipeline/drafting.js';
import { clipOf } from '../../clip/clips.js';
import { workbookBytes } from '../../pipeline/seedYear.js';
import { openedFrom, openedSeed, shownOf } from './opened.js';

const AS_OF = '2021-12-31';
const core = { ...composing, ...drafting };

/** The sample workbook with something done to it. */
function changed(change: (book: WorkBook) => void): Uint8Array {
  const book = read(workbookBytes, { cellDates: true, cellStyles: true });
  change(book);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', cellDates: true }) as ArrayBuffer);
}

describe('a draft from the pane', () => {
  let setup: composing.Setup;
  let opened: Opened;

  before(async () => {
    ({ setup, opened } = await openedSeed(AS_OF));
  });

  const planned: Choice = { what: 'planned', key: 3 };

  it('is what the command line drafts, byte for byte', async () => {
    const choices: [Choice, Promise<drafting.Draft>][] = [
      [planned, drafting.draftBulletin(setup, opened.progress, bulletin(3), AS_OF)],
      [{ what: 'news', day: '2021-03-15' }, drafting.draftNews(setup, opened.progress, '2021-03-15')],
      [{ what: 'news', day: null }, drafting.draftNews(setup, opened.progress, AS_OF)],
      ...(['year', 'half-year'] as const).flatMap((part) =>
        [true, false].map((tableOnly): [Choice, Promise<drafting.Draft>] => [
          { what: 'summary', part, tableOnly },
          drafting.draftSummary(setup, opened.progress, AS_OF, { part, tableOnly }),
        ]),
      ),
    ];
    for (const [choice, expected] of choices) {
      const shown = shownOf(setup, opened, choice);
      const made = await makeDraft(core, { setup, sandbox: null }, opened, choice, {}, shown);
      assert.ok(made.outcome === 'made');
      const { fileName, bytes } = await expected;
      assert.equal(made.draft.fileName, fileName);
      assert.equal(Buffer.compare(made.draft.bytes, bytes), 0, fileName);
    }
  });

  function bulletin(key: number) {
    const found = setup.calendar.bulletins.find((one) => one.key === key);
    assert.ok(found !== undefined);
    return found;
  }

  it('tells the chosen clips besides the workbook’s news, and without any is what it was', async () => {
    const choice: Choice = { what: 'news', day: '2021-05-20' };
    const clip = clipOf({
      date: '2021-05-10',
      headline: '我市新增省级平台2家',
      summary: '我市新增省级平台2家。',
      item: 9,
    });
    const shown = shownOf(setup, opened, choice, [clip]);
    const press = { setup, sandbox: null };
    const made = await makeDraft(core, press, opened, choice, {}, shown, [clip]);
    assert.ok(made.outcome === 'made');
    assert.ok(core.printedClips(made.draft.rendered.figures).has(clip.id));
    // What was shown had the clip: nothing else is written for it.
    assert.equal((await makeDraft(core, press, opened, choice, {}, shown)).outcome, 'changed');
  });

  it('is not written where a printed figure has changed since it was shown', async () => {
    const shown = shownOf(setup, opened, planned);
    const printed = [...shown.document.figures.values()].flatMap((figure) =>
      figure.kind === 'read' && figure.source.from === 'workbook' ? [{ ...figure.source, value: figure.value }] : [],
    );
    const [first] = printed;
    assert.ok(first !== undefined);
    const other = changed(({ Sheets }) => {
      utils.sheet_add_aoa(Sheets[first.sheet] ?? {}, [[Number(first.value) + 1]], { origin: first.cell });
    });
    const made = await makeDraft(core, { setup, sandbox: null }, openedFrom(setup, other, AS_OF), planned, {}, shown);
    assert.ok(made.outcome === 'changed');
    assert.notEqual(made.composed.rendered.markdown, shown.rendered.markdown);
  });

  it('is written where the workbook changed elsewhere', async () => {
    const shown = shownOf(setup, opened, planned);
    const other = changed((book) => utils.book_append_sheet(book, utils.aoa_to_sheet([['草稿纸']]), '草稿纸'));
    const made = await makeDraft(core, { setup, sandbox: null }, openedFrom(setup, other, AS_OF), planned, {}, shown);
    assert.equal(made.outcome, 'made');
  });

  it('is not written where its number is another by now', async () => {
    const choice: Choice = { what: 'planned', key: 18 };
    const shown = shownOf(setup, opened, choice);
    const [row] = opened.progress.ledger;
    assert.ok(row !== undefined);
    const taken = { ...row, number: 20, runningNumber: null, key: null, date: AS_OF };
    const now = { ...opened, progress: { ...opened.progress, ledger: [...opened.progress.ledger, taken] } };
    const made = await makeDraft(core, { setup, sandbox: null }, now, choice, {}, shown);
    assert.ok(made.outcome === 'changed');
    assert.equal(made.composed.issue?.number, 21);
  });
});
