import assert from 'node:assert/strict';
import fc from 'fast-check';
import { InputError } from '../../src/inputError.js';
import type { Provenance } from '../../src/provenance/provenance.js';
import { provenanceXml } from '../../src/provenance/provenanceXml.js';
import { readProvenance } from '../../src/provenance/readProvenance.js';
import { cleanText } from '../../src/xmlText.js';
import { provenances } from './samples.js';

/** Every text in it as XML can hold it. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (value instanceof Map) return new Map(Array.from(value, ([key, one]) => [key, cleaned(one)]));
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]));
}

const plan = { from: 'plan', id: '9-2', quote: '30家以上' } as const;
const cell = { from: 'workbook', sheet: '指标月报', cell: 'H12', text: '38' } as const;
const provenance: Provenance = {
  workbook: 'progress.xlsx',
  fingerprint: 'sha256:00',
  asOf: '2021-06-30',
  plan: '工作要点',
  ownTemplates: null,
  figures: new Map([
    [
      'f1',
      {
        kind: 'derived',
        title: '完成率',
        text: '126.7%',
        asOf: '2021-06-30',
        value: '126.67',
        unit: '%',
        formula: '累计完成 ÷ 年度目标',
        inputs: [
          { name: '累计完成', value: '38', unit: '家', sources: [cell] },
          { name: '年度目标', value: '30', unit: '家', sources: [plan] },
          { name: '上期', value: '38', unit: '家', sources: [cell, plan] },
          { name: '序时进度', value: '50', unit: '%', sources: [] },
        ],
      },
    ],
  ]),
  missing: new Map([['m1', { kind: 'missing', title: '甲', reason: '没有。', source: cell }]]),
  charts: [],
};

describe('the custom XML part', () => {
  it('gives back whatever was written, whatever is in the texts', () => {
    fc.assert(
      fc.property(provenances, (written) => {
        assert.deepEqual(readProvenance(provenanceXml(written), '简报.docx'), cleaned(written));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('writes each cell and each quote of the plan once', () => {
    const xml = provenanceXml(provenance);
    assert.equal(xml.match(/<cell /g)?.length, 1);
    assert.equal(xml.match(/<plan /g)?.length, 1);
    assert(xml.includes('<input name="上期" value="38" unit="家" sources="s1 p1"/>'));
    assert(xml.includes('<input name="序时进度" value="50" unit="%"/>'));
    assert(xml.includes('<missing id="m1" title="甲" reason="没有。" source="s1"/>'));
  });

  it('refuses what is broken, foreign, or points nowhere', () => {
    const xml = provenanceXml(provenance);
    const wrong = [
      '',
      '<provenance/>',
      xml.slice(0, -20),
      xml.replace('urn:jianbao:provenance:1', 'urn:other'),
      xml.replace('sources="s1 p1"', 'sources="s1 p7"'),
      xml.replace('kind="derived"', 'kind="guessed"'),
      xml.replace(' formula="累计完成 ÷ 年度目标"', ''),
      `${'<a>'.repeat(20000)}${'</a>'.repeat(20000)}`,
    ];
    for (const one of wrong) {
      assert.throws(
        () => readProvenance(one, '简报.docx'),
        (error) =>
          error instanceof InputError && error.problem === 'no-provenance' && /^简报\.docx：/.test(error.message),
        one.slice(0, 200),
      );
    }
  });
});
