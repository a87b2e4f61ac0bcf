import assert from 'node:assert/strict';
import { lets, searchFor, toggled } from '../../../src/pane/list/search.js';

describe('search', () => {
  it('finds all words in any order, whatever their width and case', () => {
    const text = '9-2 新认定国家高新技术企业\n高新科\n指标月报!R14';
    for (const typed of ['', '  ', '高新', '企业 高新科', 'r14', 'Ｒ１４ 9-2'])
      assert.equal(searchFor(typed)(text), true, typed);
    for (const typed of ['高新 农村', 'r15']) assert.equal(searchFor(typed)(text), false, typed);
  });
});

describe('filter', () => {
  it('lets everything through until something is chosen', () => {
    const none = new Set<string>();
    assert.equal(lets(none, 'behind'), true);
    const one = toggled(none, 'behind');
    assert.deepEqual([lets(one, 'behind'), lets(one, 'met')], [true, false]);
    assert.deepEqual(toggled(one, 'behind'), none);
    assert.equal(none.size, 0, 'what was chosen before is not changed');
  });
});
