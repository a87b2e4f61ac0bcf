import assert from 'node:assert/strict';
import { touching } from '../../../src/pane/draft/touching.js';
import { gravestFirst, placeText } from '../../../src/pipeline/reading.js';
import { openedSeed, shownOf } from './opened.js';

describe('findings that touch a document', () => {
  it('are those of the cells that it prints, errors first', async () => {
    const { setup, opened } = await openedSeed('2021-12-31');
    const composed = shownOf(setup, opened, { what: 'planned', key: 18 });
    const found = touching(composed, { gravestFirst });
    assert.deepEqual(found.filter(({ severity }) => severity === 'error').map(placeText), ['县区园区!M30']);
    assert.ok(composed.report.findings.length > found.length);
    assert.deepEqual(found, gravestFirst(found));
    assert.ok(found.every(({ severity, rule }) => severity !== 'info' && rule !== 'behind-schedule'));
  });

  it('are none where the document prints none of those cells', async () => {
    const { setup, opened } = await openedSeed('2021-12-31');
    const composed = shownOf(setup, opened, { what: 'planned', key: 1 });
    assert.deepEqual(touching(composed, { gravestFirst }), []);
  });
});
