import assert from 'node:assert/strict';
import { EMPTY_FORM, fieldsOf, readDetails } from '../../../src/pane/draft/detailsForm.js';
import { copiesField, lineField } from '../../../src/pipeline/reading.js';
import { NO_DETAILS } from '../../../src/plan/details.js';

const read = (form: Partial<typeof EMPTY_FORM>) => readDetails({ ...EMPTY_FORM, ...form }, { copiesField, lineField });

describe('details that a person types', () => {
  it('say nothing where nothing is typed', () => {
    assert.deepEqual(read({}), { details: NO_DETAILS, errors: {} });
    assert.deepEqual(read({ editor: '  ', copies: ' ' }), { details: NO_DETAILS, errors: {} });
  });

  it('are trimmed', () => {
    const { details } = read({ signer: ' 甲 ', copies: ' 80 ', note: '一段。' });
    assert.deepEqual(details, { ...NO_DETAILS, signer: '甲', copies: 80, note: '一段。' });
  });

  for (const copies of ['0', '-1', '六十', '1.5', '1000000', '60份']) {
    it(`takes no ${copies} for a number of copies`, () => {
      const { details, errors } = read({ copies });
      assert.equal(details.copies, null);
      assert.match(errors.copies ?? '', /整数/);
    });
  }

  it('are those that the document prints', () => {
    assert.equal(fieldsOf({ what: 'planned', key: 1 }).length, 6);
    assert.deepEqual(fieldsOf({ what: 'summary', part: 'year', tableOnly: false }), ['note']);
    assert.deepEqual(fieldsOf({ what: 'summary', part: 'year', tableOnly: true }), []);
  });

  it('takes no note of two paragraphs', () => {
    const { details, errors } = read({ note: '一段。\n又一段。' });
    assert.equal(details.note, null);
    assert.match(errors.note ?? '', /一段/);
  });
});
