import assert from 'node:assert/strict';
import { settleCharts } from '../../src/word/chartParts.js';
import { addProvenance } from '../../src/word/provenancePart.js';
import type { Parts } from '../../src/zipPackage.js';
import { letterhead } from './samples.js';

const CHART = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';

/** What docx writes of a document with one chart, as far as it matters here. */
function written(changes: Parts = {}): Parts {
  return {
    '[Content_Types].xml': '<Types></Types>',
    'word/document.xml': '<w:document><c:chart xmlns:c="c" r:id="rIdx7"/></w:document>',
    [RELATIONSHIPS]: `<Relationships><Relationship Id="rIdx7" Type="${CHART}" Target="charts/chart1.xml"/></Relationships>`,
    'word/charts/chart1.xml': '<c:chartSpace/>',
    ...changes,
  };
}

function settled(parts: Parts): Parts {
  settleCharts(parts, letterhead.fonts);
  return parts;
}

describe('what docx has written', () => {
  it('has its charts named anew', () => {
    const parts = settled(written());
    assert.match(String(parts['word/document.xml']), /r:id="rIdChart1"/);
    assert.match(String(parts[RELATIONSHIPS]), / Id="rIdChart1"/);
  });

  it('is refused where a chart is not to be found as it was', () => {
    const { [RELATIONSHIPS]: relationships = '' } = written();
    const others: Parts[] = [
      { [RELATIONSHIPS]: String(relationships).replaceAll('"', "'") },
      { [RELATIONSHIPS]: String(relationships).replace('charts/chart1', 'charts/a') },
      { [RELATIONSHIPS]: String(relationships).replace(CHART, 'other') },
      { 'word/document.xml': '<w:document><c:chart r:id="rIdx8"/></w:document>' },
      { 'word/document.xml': "<w:document><c:chart r:id='rIdx7'/></w:document>" },
      { 'word/charts/chart2.xml': '<c:chartSpace/>' },
    ];
    for (const change of others) assert.throws(() => settled(written(change)), /docx/, JSON.stringify(change));
  });

  it('is refused where the part of provenance has no place', () => {
    const broken: readonly (readonly [string, RegExp])[] = [
      ['[Content_Types].xml', /\[Content_Types\]\.xml.*<\/Types>/],
      [RELATIONSHIPS, /document\.xml\.rels.*<\/Relationships>/],
    ];
    for (const [name, words] of broken) {
      assert.throws(() => addProvenance(written({ [name]: '<a/>' }), '<provenance/>'), words);
    }
  });
});
