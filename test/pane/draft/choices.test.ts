import assert from 'node:assert/strict';
import { summaryOn } from '../../../src/pane/draft/choice.js';
import { choiceGroups, optionFor, type ChoiceGroup } from '../../../src/pane/draft/choices.js';
import { calendarReport, calendarWords } from '../../../src/pipeline/composing.js';
import { openSeedYear } from '../../pipeline/seedYear.js';

describe('what can be chosen', () => {
  async function groupsOn(asOf: string): Promise<readonly ChoiceGroup[]> {
    const { setup, progress } = await openSeedYear();
    const report = calendarReport(setup.calendar, setup.plan, progress, asOf);
    return choiceGroups(report, setup.calendar, calendarWords);
  }

  it('has what is due first, and everything of the calendar and the ledger once', async () => {
    const groups = await groupsOn('2021-12-31');
    assert.deepEqual(
      groups.map(({ label }) => label),
      ['应编发（1）', '已起草（1）', '已印发（18）', '计划外', '总结'],
    );
    const options = groups.flatMap((group) => group.options);
    assert.equal(new Set(options.map(({ value }) => value)).size, options.length);
    assert.equal(options[0]?.label, '第20期 年终专刊（全年）');
    assert.deepEqual(options[0].choice, { what: 'planned', key: 18 });
    const news = options.find(({ choice }) => choice.what === 'news' && choice.day === '2021-03-26');
    assert.equal(news?.label, '第3期 工作动态（2021-03-26）');
  });

  it('keeps what was chosen, and takes the first where that is gone', async () => {
    const groups = await groupsOn('2021-12-31');
    assert.equal(optionFor(groups, 'summary year')?.label, '年终总结');
    assert.equal(optionFor(groups, 'planned 99')?.value, 'planned 18');
    assert.equal(optionFor(groups, null)?.value, 'planned 18');
  });

  it('says which issues wait for their figures', async () => {
    const groups = await groupsOn('2021-09-30');
    const waiting = groups.find(({ label }) => label.startsWith('未到期'));
    assert.deepEqual(
      waiting?.options.map(({ choice }) => (choice.what === 'planned' ? choice.key : null)),
      [15, 16, 17, 18],
    );
  });

  it('takes the summary of the half-year until the year is over, where one is planned', async () => {
    const { setup } = await openSeedYear();
    assert.deepEqual(summaryOn(setup.calendar, '2021-09-30'), { what: 'summary', part: 'half-year', tableOnly: false });
    assert.deepEqual(summaryOn(setup.calendar, '2021-12-31'), { what: 'summary', part: 'year', tableOnly: false });
    const without = { ...setup.calendar, halfYearSummary: null };
    assert.deepEqual(summaryOn(without, '2021-06-30'), { what: 'summary', part: 'year', tableOnly: false });
  });
});
