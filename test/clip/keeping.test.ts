import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeClips } from '../../src/clip/mergeClips.js';
import { captureSchema, clipSchema, LONGEST } from '../../src/clip/schema.js';
import { inClipOrder, searchClips } from '../../src/clip/searchClips.js';
import { clipOf, hostileText } from './clips.js';

describe('a clip from outside', () => {
  it('is as long as is kept, of the web, and without control characters', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (headline, text) => {
        const clip = clipSchema.parse(clipOf({ headline, text, summary: text, source: headline, address: text }));
        for (const words of [clip.headline, clip.text, clip.summary, clip.source]) {
          assert.ok(words.isWellFormed());
          assert.doesNotMatch(words, /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|[\p{Noncharacter_Code_Point}\ufffd]/u);
          assert.equal(words, words.trim());
        }
        assert.doesNotMatch(clip.headline, /\n/);
        assert.equal(clip.address, '');
        assert.deepEqual(clipSchema.parse(clip), clip);
      }),
    );
    const long = clipSchema.parse(clipOf({ headline: '甲'.repeat(1_000), text: `a${'😀'.repeat(500_000)}` }));
    assert.equal(long.headline.length, LONGEST.headline);
    assert.ok(long.text.length <= LONGEST.text && long.text.isWellFormed());
  });

  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///C:/a',
    'https://',
    'https://a b',
    `https://a/${'x'.repeat(2_000)}`,
  ]) {
    it(`has no address ${address.slice(0, 30)}`, () => {
      assert.equal(clipSchema.parse(clipOf({ address })).address, '');
    });
  }

  it('is none with an impossible day, another shape or another kind of id', () => {
    for (const given of [
      { date: '2031-02-30' },
      { date: '2031/02/03' },
      { id: '<b>' },
      { id: '' },
      { item: 0 },
      { takenAt: 'gestern' },
      { used: [{ year: 1, number: 1, title: '' }] },
    ])
      assert.equal(clipSchema.safeParse(clipOf(given)).success, false, JSON.stringify(given));
  });

  it('comes of a capture whose pages are cut, and sound', () => {
    const frame = { address: 'about:srcdoc', html: '\ud83d'.repeat(4_000_000), cut: false };
    const capture = {
      id: 'p1',
      address: 'https://a.example/',
      title: ' 题\n目 ',
      selection: '甲\ud83d',
      frames: [frame],
      takenAt: '2031-09-30T08:00:00Z',
    };
    const parsed = captureSchema.parse(capture);
    assert.ok((parsed.frames[0]?.html.length ?? 0) <= LONGEST.html);
    assert.deepEqual([parsed.title, parsed.selection], ['题 目', '甲\ufffd']);
    assert.equal(
      captureSchema.safeParse({ ...capture, frames: Array.from({ length: 1_000 }, () => frame) }).success,
      false,
    );
  });
});

describe('the list of clips', () => {
  const list = [
    clipOf({ id: 'a', date: null, takenAt: '2031-10-01T00:00:00Z' }),
    clipOf({ id: 'b', date: '2031-03-05', headline: '高新技术企业', item: 9 }),
    clipOf({ id: 'c', date: '2031-09-05', used: [{ year: 2_031, number: 3, title: '' }], text: 'ＡＢＣ公司' }),
    clipOf({ id: 'd', date: '2031-09-05', takenAt: '2031-10-02T00:00:00Z' }),
  ];
  const ids = (query: string): string =>
    searchClips(list, query)
      .map(({ id }) => id)
      .join('');

  it('has the newest news first, undated ones last', () => {
    assert.equal(
      inClipOrder(list)
        .map(({ id }) => id)
        .join(''),
      'dcba',
    );
  });

  it('is searched by all of some words', () => {
    assert.equal(ids(' '), 'abcd');
    assert.equal(ids('abc'), 'c');
    assert.equal(ids('高新 第9项'), 'b');
    assert.equal(ids('第3期'), 'c');
    assert.equal(ids('2031-09'), 'cd');
    assert.equal(ids('高新 没有'), '');
  });

  it('takes clips in that it does not have, and changes none', () => {
    const own = [clipOf({ id: 'a' }), clipOf({ id: 'b', headline: '乙' })];
    const changed = clipOf({ id: 'b', headline: '别的' });
    const fresh = clipOf({ id: 'c', headline: '丙', address: '', text: '另一件事。' });
    const again = clipOf({ id: 'd' });
    const { clips, added, same, kept, doubtful } = mergeClips(own, [clipOf({ id: 'a' }), changed, fresh, again, fresh]);
    assert.deepEqual(clips, [...own, fresh, again]);
    assert.deepEqual(added, [fresh, again]);
    assert.deepEqual(same, [own[0], fresh]);
    assert.deepEqual(kept, [{ own: own[1], imported: changed }]);
    assert.deepEqual(
      doubtful.map(({ clip, same: article }) => [clip.id, article.why]),
      [['d', 'address']],
    );
  });
});
