import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { fullWidthPunctuation } from '../../src/bulletin/punctuation.js';
import type { Clip } from '../../src/clip/clip.js';
import { plainText } from '../../src/document/plainText.js';
import {
  absenceWords,
  clipPlaces,
  clipSchema,
  isInWorkbook,
  toldText,
  withClips,
} from '../../src/pipeline/clipping.js';
import {
  finish,
  prepareBulletin,
  prepareNews,
  runTemplate,
  type Prepared,
  type Setup,
} from '../../src/pipeline/composing.js';
import { listFigures } from '../../src/pipeline/documents.js';
import { write } from '../../src/pipeline/drafting.js';
import type { OpenedWorkbook } from '../../src/pipeline/reading.js';
import { printedText } from '../../src/template/escape.js';
import { clipOf, hostileText } from '../clip/clips.js';
import { openSeedYear } from './seedYear.js';

const AS_OF = '2021-05-20';

describe('pipeline: clips in a bulletin', () => {
  let setup: Setup;
  let progress: OpenedWorkbook;

  before(async () => {
    ({ setup, progress } = await openSeedYear());
  });

  const compose = (prepared: Prepared) => finish(setup, prepared, runTemplate(setup, prepared));
  const news = (clips: readonly Clip[]): Prepared => prepareNews(setup, withClips(progress, clips), AS_OF);

  function placesOf(clips: readonly Clip[], prepared: Prepared): (string | null)[] {
    const { rendered } = compose(prepared);
    const { content, order } = prepared;
    const at = { content, asOf: order.subject.asOf, figures: rendered.figures, progress: prepared.progress };
    return clipPlaces(clips, at).map(({ absence }) => absence);
  }

  it('are told with the news of the workbook, their source known to the document alone', async () => {
    const clip = clipOf({
      date: '2021-05-10',
      headline: '我市新增省级平台2家',
      text: '全文。',
      summary: '我市新增省级平台2家。',
      source: '省科技厅',
      item: 9,
    });
    const draft = await write(setup, compose(news([clip])));
    const { figures, changes } = listFigures(draft.bytes, draft.fileName);
    const found = [...figures.values()].filter((figure) => figure.kind === 'passage' && figure.source.from === 'clip');
    const source = { from: 'clip', id: 'c1', address: clip.address, site: '省科技厅' };
    assert.deepEqual(
      found.map((figure) => [figure.title, figure.text, figure.kind === 'passage' ? figure.source : null]),
      [
        ['动态标题', '我市新增省级平台2家', { ...source, text: clip.headline }],
        ['动态内容', '我市新增省级平台2家', { ...source, text: clip.summary }],
        ['动态来源', '省科技厅', { ...source, text: '省科技厅' }],
      ],
    );
    assert.deepEqual(changes, []);
    assert.deepEqual(figures, draft.rendered.figures);
    assert.ok(figures.size > found.length);
  });

  it('are printed or not, and it is said why', () => {
    const before = progress.news.find(({ date }) => date?.startsWith('2021-05') === true);
    assert.ok(before !== undefined);
    const clips = [
      clipOf({ id: 'printed', date: '2021-05-10' }),
      clipOf({ id: 'undated', date: null }),
      clipOf({ id: 'later', date: '2021-05-21' }),
      clipOf({ id: 'earlier', date: '2021-04-30' }),
      clipOf({ id: 'known', date: '2021-05-10', headline: before.headline.text, text: before.text.text }),
    ];
    assert.deepEqual(placesOf(clips, news(clips)), [null, 'undated', 'later', 'earlier', 'in-workbook']);
    assert.match(absenceWords('undated'), /没有日期/);
  });

  it('are told by an issue on a chapter only where they belong to it, and by a table of targets never', () => {
    const issue = (kind: string) => {
      const planned = setup.calendar.bulletins.find((bulletin) => bulletin.kind === kind);
      assert.ok(planned !== undefined);
      return planned;
    };
    const items = setup.plan.chapters.find(({ number }) => number === issue('topic').chapter)?.items ?? [];
    const clips = [
      clipOf({ id: 'a', date: '2021-01-05', item: items[0]?.number ?? null }),
      clipOf({ id: 'b', date: '2021-01-05' }),
    ];
    const given = withClips(progress, clips);
    assert.deepEqual(placesOf(clips, prepareBulletin(setup, given, issue('topic'), '2021-12-31')), [
      null,
      'other-chapter',
    ]);
    const inQuarter = [clipOf({ date: '2021-03-05' })];
    const quarterly = prepareBulletin(setup, withClips(progress, inQuarter), issue('quarterly'), '2021-12-31');
    assert.deepEqual(placesOf(inQuarter, quarterly), ['no-news']);
  });

  it('leave the check and its findings as they are', () => {
    const clips = [
      clipOf({ date: '2021-12-31' }),
      clipOf({ id: 'c2', date: null }),
      clipOf({ id: 'c3', date: '2021-05-10' }),
    ];
    assert.deepEqual(news(clips).report, prepareNews(setup, progress, AS_OF).report);
    assert.equal(withClips(progress, []), progress);
    assert.equal(withClips(progress, clips).fingerprint(), progress.fingerprint());
  });

  it('are printed letter by letter whatever they say, and never as markup', () => {
    const harmless = compose(news([clipOf({ date: '2021-05-10', headline: '题', text: '文', source: '源' })])).document;
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (headline, text, source) => {
        const clip = clipSchema.parse(
          clipOf({ date: '2021-05-10', headline: `题${headline}题`, text: `文${text}文`, source: `源${source}源` }),
        );
        const { document, rendered } = compose(news([clip]));
        const shape = (blocks: typeof document.blocks): string[] => blocks.map(({ type }) => type);
        assert.deepEqual(shape(document.blocks), shape(harmless.blocks));
        const page = document.blocks.map((block) => ('children' in block ? plainText(block.children) : '')).join('\n');
        for (const words of [clip.headline, toldText(clip), clip.source]) {
          const printed = printedText(fullWidthPunctuation(words));
          assert.ok(page.includes(printed), JSON.stringify([words, page.slice(0, 400)]));
        }
        for (const figure of rendered.figures.values()) {
          if (figure.kind !== 'passage' || figure.source.from !== 'clip') continue;
          const stretch = figure.source.text.slice(figure.start, figure.end);
          assert.equal(figure.text, fullWidthPunctuation(stretch));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are text in the file as well', async () => {
    const words = '<w:p/>]]>&<script>alert(1)</script>{{x}}=1+1😀';
    const { bytes } = await write(
      setup,
      compose(news([clipOf({ date: '2021-05-10', headline: words, text: words.repeat(400) })])),
    );
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    assert.doesNotMatch(xml, /<script|<w:p\/>\]\]/);
    assert.match(xml, /&lt;script&gt;alert/);
  });

  it('are known in the workbook by headline and text, punctuation apart', () => {
    const [first] = progress.news;
    assert.ok(first !== undefined);
    const same = clipOf({ headline: `${first.headline.text} `, summary: first.text.text.replaceAll('，', ',') });
    assert.ok(isInWorkbook(same, progress));
    assert.ok(!isInWorkbook({ ...same, headline: '别的' }, progress));
    assert.ok(!isInWorkbook({ ...same, summary: '', text: '' }, progress));
  });
});
