import assert from 'node:assert/strict';
import { changesSince } from '../../src/bulletin/changes.js';
import type { Changes } from '../../src/bulletin/content.js';
import { targetLine } from '../../src/bulletin/targetLine.js';
import type { Assessment } from '../../src/check/report.js';
import { assessment, entry, reportOf, target } from '../report/sample.js';
import { scope } from './subjects.js';

type State = Partial<Assessment> & { actual: string | null };

function changes(then: State, now: State, main: string | null = null): Changes {
  const one = target({ id: '1-1', metric: '企业', objectiveQuote: main });
  const stand = (state: State): Assessment =>
    assessment({
      target: one,
      ...state,
      entry: state.actual === null ? null : entry({ target: '1-1', value: state.actual }),
    });
  const previous = reportOf({ asOf: '2031-08-31', assessments: [stand(then)] });
  const about = scope({ previous });
  const found = changesSince(about, [{ assessment: stand(now), line: targetLine(about, stand(now)) }]);
  assert.ok(found !== null);
  return found;
}

const names = (found: Changes): string[] =>
  (['newlyDone', 'newlyBehind', 'recovered', 'advanced', 'declined'] as const).filter((name) => found[name].length > 0);

describe('changes since the progress issue before', () => {
  const behind: State = { actual: '20', class: 'behind' };
  const met: State = { actual: '30', class: 'met' };
  const onPace: State = { actual: '25', class: 'on-pace' };
  const unknown = (why: Assessment['why'], actual: string | null = null): State => ({
    actual,
    class: 'undetermined',
    why,
  });

  const cases: readonly (readonly [string, State, State, string[]])[] = [
    ['a target that grew', onPace, { actual: '28', class: 'on-pace' }, ['advanced']],
    ['a target that is met now', onPace, met, ['newlyDone']],
    ['a target that was behind and is met', behind, met, ['newlyDone']],
    ['a target that grew and fell behind', { actual: '19', class: 'on-pace' }, behind, ['newlyBehind']],
    ['a target that fell behind', onPace, behind, ['newlyBehind', 'declined']],
    ['a target that caught up', behind, onPace, ['recovered']],
    ['a target that stands where it stood', met, met, []],
    ['a target that was exceeded before', { actual: '31', class: 'exceeded' }, met, ['declined']],
    ['a target whose time came', unknown('not-yet-due', '20'), met, ['newlyDone']],
    ['a target whose time came, and it is late', unknown('not-yet-due'), behind, ['newlyBehind']],
    ['a target of which nothing was known then', unknown('no-value'), met, []],
    ['a target whose values contradicted each other then', unknown('conflict'), behind, []],
    ['a target that was not in the workbook then', unknown('no-row'), met, []],
    ['a target of which nothing is known now', behind, unknown('no-value'), []],
  ];
  for (const [what, then, now, expected] of cases) {
    it(`tell ${expected.join(', ') || 'nothing'} of ${what}`, () =>
      assert.deepEqual(names(changes(then, now)), expected));
  }

  it('say since when, by how much and in which direction', () => {
    const { since, recovered, counts } = changes(behind, onPace);
    assert.equal(since, '8月底');
    assert.deepEqual([recovered[0]?.change?.text, recovered[0]?.rose], ['5家', true]);
    assert.deepEqual([counts.recovered.text, counts.newlyDone.text], ['1', '0']);
    const [fallen] = changes({ actual: '31', class: 'exceeded' }, met).declined;
    assert.deepEqual([fallen?.change?.text, fallen?.rose], ['1家', false]);
  });

  it('keep the targets of the overall objective apart from others that grew', () => {
    const grown: State = { actual: '28', class: 'on-pace' };
    assert.equal(changes(onPace, grown).advancedOthers.length, 1);
    const main = changes(onPace, grown, '达到30家');
    assert.deepEqual([main.advanced.length, main.advancedOthers.length], [1, 0]);
  });

  it('are none where there was no issue before', () => {
    assert.equal(changesSince(scope({ previous: null }), []), null);
  });
});
