import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Capture } from '../../../src/clip/clip.js';
import { draftOfCapture, draftOfClip, emptyDraft, readForm } from '../../../src/pane/clips/clipDraft.js';
import { itemChoices } from '../../../src/pane/clips/itemChoices.js';
import type { ReadPage } from '../../../src/pane/clips/readPage.js';
import * as clipping from '../../../src/pipeline/clipping.js';
import { clipOf, clips } from '../../clip/clips.js';
import { openSeedYear } from '../../pipeline/seedYear.js';
import type { Plan } from '../../../src/plan/plan.js';

const CAPTURE: Capture = {
  id: 'p1',
  address: 'https://a.example/1.html',
  title: '窗口',
  selection: '',
  frames: [],
  takenAt: '2031-09-30T08:00:00.000Z',
};

function pageOf(words: Partial<ReadPage['words']>, article = '', cut = false): ReadPage {
  const none = { address: CAPTURE.address, headings: [], title: '', site: '', meta: [], byline: [], body: '' };
  return { words: { ...none, ...words }, article, cut };
}

describe('the form of a clip', () => {
  let plan: Plan;
  before(async () => {
    plan = (await openSeedYear()).setup.plan;
  });

  it('says of each field where it comes from, and of what the page does not say that it does not', () => {
    const page = pageOf(
      { headings: ['全市科技创新大会召开'], byline: ['来源：市科技局'] },
      '今天，全市科技创新大会召开，部署下一阶段工作。',
    );
    const { form, hints, warnings } = draftOfCapture(clipping, plan, CAPTURE, page);
    assert.deepEqual(
      [form.headline, form.date, form.source, form.summary],
      ['全市科技创新大会召开', '', '市科技局', '今天，全市科技创新大会召开，部署下一阶段工作。'],
    );
    assert.equal(hints.source, '取自页面写明“来源：市科技局”');
    assert.match(hints.date ?? '', /没有写明日期/);
    assert.deepEqual(warnings, []);
  });

  it('takes what was selected instead of the article, and warns where there is neither or not all', () => {
    const selected = draftOfCapture(clipping, plan, { ...CAPTURE, selection: '  选中的\r\n' }, pageOf({}, '全文'));
    assert.equal(selected.form.text, '选中的');
    const none = draftOfCapture(clipping, plan, CAPTURE, pageOf({}));
    assert.match(none.warnings.join(), /没有认出正文/);
    const cut = draftOfCapture(clipping, plan, CAPTURE, pageOf({}, '字。'.repeat(20_000), true));
    assert.equal(cut.form.text.length, clipping.LONGEST.text);
    assert.match(cut.warnings.join(), /只留了前20000字.*网页太大/);
  });

  it('gives back the clip that it was made of', () => {
    fc.assert(
      fc.property(clips, (list) => {
        for (const clip of list) {
          const { clip: read, errors } = readForm(clipping, draftOfClip(clip));
          if (clip.headline.trim() === '') assert.ok(errors?.headline !== undefined);
          else assert.deepEqual(read, clip);
        }
      }),
    );
  });

  it('says what is wrong, field by field, and cuts nothing in silence', () => {
    const { base, form } = emptyDraft('n1', CAPTURE.takenAt);
    const read = readForm(clipping, {
      base,
      form: { ...form, address: 'javascript:alert(1)', text: '字'.repeat(20_001) },
    });
    assert.deepEqual(Object.keys(read.errors ?? {}).sort(), ['address', 'headline', 'text']);
    assert.equal(read.clip, null);
  });

  it('offers every item of the plan, and one of another year where a clip has it', () => {
    assert.equal(itemChoices(plan, '').length, 36);
    assert.equal(itemChoices(plan, '9').length, 36);
    assert.match(itemChoices(plan, '99').at(-1)?.label ?? '', /第99项（这一年的工作要点没有）/);
    assert.equal(draftOfClip(clipOf({ item: 9 })).form.item, '9');
  });
});
