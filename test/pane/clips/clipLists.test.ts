import assert from 'node:assert/strict';
import { ordered } from '../../../src/pane/clips/clipOrder.js';
import { importWords, withoutClips } from '../../../src/pane/clips/clipTransfer.js';
import { pasteWords } from '../../../src/pane/clips/copyRows.js';
import { usedWords, withUse } from '../../../src/pane/clips/usedWords.js';
import { clipRows, inClipOrder } from '../../../src/pipeline/clipping.js';
import { clipOf } from '../../clip/clips.js';

const LIST = inClipOrder([
  clipOf({ id: 'old', date: '2031-01-01', item: 3, takenAt: '2031-09-30T09:00:00Z' }),
  clipOf({ id: 'new', date: '2031-09-01', item: null, takenAt: '2031-09-30T08:00:00Z' }),
  clipOf({ id: 'undated', date: null, item: 1, takenAt: '2031-09-30T07:00:00Z' }),
]);

describe('lists of clips', () => {
  it('stand in the order that is asked for, those without a day behind', () => {
    const ids = (order: Parameters<typeof ordered>[1]): string[] => ordered(LIST, order).map(({ id }) => id);
    assert.deepEqual(ids('newest'), ['new', 'old', 'undated']);
    assert.deepEqual(ids('oldest'), ['old', 'new', 'undated']);
    assert.deepEqual(ids('taken'), ['old', 'new', 'undated']);
    assert.deepEqual(ids('item'), ['undated', 'old', 'new']);
  });

  it('say where a clip was printed, once for each issue', () => {
    const third = { year: 2_031, number: 3, title: '' };
    assert.equal(usedWords(third), '2031年第3期');
    assert.equal(usedWords({ year: 2_031, number: null, title: '年终总结' }), '2031年《年终总结》');
    const again = { ...third, title: '动态' };
    assert.deepEqual(withUse([third], again), [again]);
    assert.equal(withUse([third], { ...third, number: 4 }).length, 2);
    assert.equal(withUse([{ ...third, number: null, title: '甲' }], { ...third, number: null, title: '乙' }).length, 2);
  });

  it('lose by an undone import only what nobody has changed since', () => {
    const [first, second, own] = [clipOf({ id: 'a' }), clipOf({ id: 'b' }), clipOf({ id: 'own' })];
    const changed = { ...second, headline: '改过' };
    assert.deepEqual(withoutClips([own, first, changed], [first, second]), [own, changed]);
  });

  it('say in words what an import came to, and where rows are to be pasted', () => {
    const base = { added: [], same: [], kept: [], doubtful: [], faults: [], fileName: '' };
    assert.equal(importWords(base), '没有新的动态。');
    const [clip] = LIST;
    assert.ok(clip !== undefined);
    assert.equal(
      importWords({ ...base, added: [clip], same: [clip], kept: [{ own: clip, imported: clip }] }),
      '加进1条，1条原来就有，1条这里改过，以这里的为准。',
    );
    assert.match(pasteWords(clipRows(LIST, null), 3), /已复制3行（日期、要点条目、标题、内容、来源）/);
    const columns = { sheet: '动态', first: 2, columns: [{ heading: '题', role: 'headline' as const }] };
    assert.match(pasteWords(clipRows(LIST, columns), 3), /请到工作表“动态”第3列起/);
  });
});
