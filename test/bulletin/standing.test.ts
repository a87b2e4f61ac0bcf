import assert from 'node:assert/strict';
import type { Figure } from '../../src/bulletin/figure.js';
import { standingOf, type Assessed } from '../../src/bulletin/standing.js';
import { targetLine } from '../../src/bulletin/targetLine.js';
import type { Assessment } from '../../src/check/report.js';
import type { Passage } from '../../src/progress/progress.js';
import type { Target } from '../../src/plan/plan.js';
import { assessment, entry, planOf, progressOf, target } from '../report/sample.js';
import { passage, scope, taskRow } from './subjects.js';

const names = ['甲', '乙', '丙'];
const targets = names.map((metric, at) => target({ id: `1-${at + 1}`, metric }));
const bare = planOf(targets);
/** 甲 and 乙 stand in one clause, 丙 in another. */
const plan = {
  ...bare,
  chapters: bare.chapters.map((chapter) => ({
    ...chapter,
    items: chapter.items.map((item) => ({
      ...item,
      tasks: ['推进甲和乙', '推进丙'].map((quote, at) => ({ id: `1-t${at + 1}`, chapter: 1, item: 1, quote })),
    })),
  })),
};

function standing(states: readonly Partial<Assessment>[], problems: readonly (readonly Passage[])[] = []) {
  const tasks = problems.map((passages, at) => taskRow({ task: `1-t${at + 1}`, problems: passages }));
  const about = scope({ plan, progress: progressOf({ tasks }) });
  const assessed = states.map((state, at): Assessed => {
    const one = targets[at] as Target;
    const judged = assessment({ target: one, entry: entry({ target: one.id, value: '16' }), ...state });
    return { assessment: judged, line: targetLine(about, judged) };
  });
  return standingOf(assessed, '2031-09-30');
}

const behind = (points: string): Partial<Assessment> => ({ class: 'behind', rate: '0.4', pace: '0.75', points });

describe('how targets stand', () => {
  it('tells a reason that two targets of one clause share once, in the order of who is furthest behind', () => {
    const reasons = [[passage('H5', '申报晚。', '2031-09-15')], [passage('H6', '审核慢。', '2031-09-15')]];
    const { lags } = standing([behind('-10'), behind('-30'), behind('-20')], reasons);
    assert.deepEqual(
      lags.map((lag) => [lag.targets.map(({ name }) => name).join(), ...lag.problems.map(({ text }) => text)]),
      [
        ['乙,甲', '申报晚'],
        ['丙', '审核慢'],
      ],
    );
  });

  it('keeps targets without a reason apart', () => {
    const { lags } = standing([behind('-10'), behind('-30')]);
    assert.deepEqual(
      lags.map((lag) => lag.targets.map(({ name }) => name).join()),
      ['乙', '甲'],
    );
  });

  it('counts those past half of the year’s target among those with a rate', () => {
    const rated = (rate: string): Partial<Assessment> => ({ class: 'on-pace', rate });
    const { halfway, counts } = standing([rated('0.5'), rated('0.49'), { class: 'met', rate: null }]);
    assert.deepEqual(
      halfway.map(({ name }) => name),
      ['甲'],
    );
    assert.deepEqual([counts.rated.text, counts.halfway.text], ['2', '1']);
  });

  it('gives numbers without their unit for columns that have it in the heading', () => {
    const [line] = standing([behind('-35')]).behind;
    const texts = [line?.rate, line?.rateNumber, line?.gap, line?.gapNumber].map((figure) => (figure as Figure).text);
    assert.deepEqual(texts, ['40.0%', '40.0', '35.0个百分点', '35.0']);
  });
});
