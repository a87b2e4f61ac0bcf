import assert from 'node:assert/strict';
import { choicesFor, namesOf, withLikely } from '../../../src/pane/mapping/choiceSearch.js';
import { columnChoices, rowChoices } from '../../../src/progress/mapping/correctionChoices.js';
import { headingNamed, UNREAD } from '../../../src/progress/mapping/mappingWords.js';
import { rowUseReader } from '../../../src/progress/mapping/rowUse.js';
import { itemsOf, targetsOf } from '../../../src/plan/plan.js';
import { plan } from '../../seeds/seeds.js';

const rows = rowChoices(plan);
const wordsIn = (typed: string): string[] =>
  choicesFor(rows, typed).flatMap(({ choices }) => choices.map(({ words }) => words));

describe('choiceSearch', () => {
  it('finds a target by its number, its name or a part of it', () => {
    const [first] = targetsOf(plan);
    assert.ok(first);
    assert.ok(wordsIn(first.id).includes(first.id));
    assert.ok(wordsIn(first.metric.slice(1, 5)).includes(first.id));
    assert.ok(wordsIn('第9项').includes('9-2'));
    assert.deepEqual(wordsIn('没有这样的目标'), []);
  });

  it('has the very words first', () => {
    const [first] = choicesFor(columnChoices('甲'), '累计完成');
    assert.deepEqual(first?.choices, [{ words: '累计完成', name: '' }]);
  });

  it('shows no more than a person can look through', () => assert.ok(wordsIn('').length <= 60));

  it('has the likely ones first', () => {
    const [likely] = withLikely(rows, ['9-2']);
    assert.deepEqual(likely, { title: '很像', choices: [{ words: '9-2', name: namesOf(rows).get('9-2') }] });
    assert.equal(withLikely(rows, []), rows);
  });
});

describe('correctionChoices', () => {
  it('are all of the targets and clauses, and all are understood', () => {
    const words = rows.flatMap(({ choices }) => choices.map((choice) => choice.words));
    const ids = itemsOf(plan).flatMap(({ targets, tasks }) => [...targets, ...tasks].map(({ id }) => id));
    assert.deepEqual(
      ids.filter((id) => !words.includes(id)),
      [],
    );
    const useOf = rowUseReader(plan);
    for (const one of words) assert.ok(useOf(one, {}));
  });

  it('for columns are understood as well', () => {
    const words = columnChoices('甲县').flatMap(({ choices }) => choices.map((choice) => choice.words));
    for (const one of words.filter((word) => word !== UNREAD && word !== '自动')) {
      const heading = headingNamed(one, plan.year);
      assert.notEqual(heading?.role ?? null, null, one);
      if (one.includes('当')) assert.equal(heading?.wording, 'increment', one);
      if (/月累计|季度累计/.test(one)) assert.equal(heading?.wording, 'cumulative', one);
    }
  });
});
