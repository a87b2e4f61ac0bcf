import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { documentFaults } from './documentFaults.js';
import { DOCUMENTS, sampleYear, type DraftedFile } from './year.js';

describe('documents: every figure of the year is right and can be followed to its source', () => {
  let files: readonly DraftedFile[];

  before(async () => {
    ({ files } = await sampleYear());
  });

  it('leaves nothing over in any document', () => {
    assert.equal(files.length, DOCUMENTS);
    const faults = files.flatMap(documentFaults);
    assert.deepEqual(faults, [], faults.slice(0, 20).join('\n'));
  });

  describe('a document that somebody spoiled is found out', () => {
    const MAIN = 'word/document.xml';
    const PART = 'customXml/item1.xml';

    /** A document with one part changed; the change must be one. */
    function spoiled(part: string, from: string | RegExp, to: string): string[] {
      const file = files.find(({ kind }) => kind === 'half-year');
      assert.ok(file !== undefined);
      const parts = unzipSync(file.bytes);
      const text = strFromU8(parts[part] ?? new Uint8Array());
      const changed = text.replace(from, to);
      assert.notEqual(changed, text, `nothing in ${part} is like ${String(from)}`);
      const bytes = zipSync({ ...parts, [part]: strToU8(changed) }, { level: 0 });
      return documentFaults({ ...file, bytes });
    }

    const CONTROL = /<w:sdt>(?:(?!<w:sdt>).)*?<w:t[^>]*>205家<\/w:t>.*?<\/w:sdt>/;
    const cases: [string, string, string | RegExp, string, RegExp][] = [
      ['a digit changed in its control', MAIN, '>205家<', '>206家<', /shows “206家”, the part says “205家”/],
      ['a figure out of its control', MAIN, CONTROL, '<w:r><w:t>205家</w:t></w:r>', /“205” in “|has no control/],
      ['a stray number in a sentence', MAIN, '项量化目标中', '项量化目标中12家', /“12” in “/],
      ['a wrong day of issue', MAIN, '2021年7月12日', '2021年7月13日', /“2021”|“13”/],
      ['a later month', MAIN, '截至6月底，', '截至9月底，', /“9” in “/],
      ['a wrong issue number', MAIN, '（总第95期）', '（总第96期）', /“96” in “/],
      ['a control without a tag', MAIN, /<w:tag w:val="f1"\/>/, '', /has no record/],
      ['a cell that shows something else', PART, 'text="205"', 'text="208"', /shows “205”, not “208”/],
      ['a quote that is not the plan’s', PART, '全年备案国家', '每年备案国家', /the plan's 9-3 is not/],
      ['a cell of another month', PART, /cell="L15"/, 'cell="M15"', /指标月报!M15 shows “262”/],
      ['a rate reckoned wrongly', PART, 'value="51.25"', 'value="51.3"', /the part says 51\.3$/],
      [
        'a figure of a later day',
        PART,
        /asOf="2021-06-30" source/,
        'asOf="2021-07-31" source',
        /later than 2021-06-30/,
      ],
      ['a passage cut short', PART, /(kind="passage"[^>]* end=")(\d+)/, '$19', /is printed as/],
      [
        'a record that nothing shows',
        PART,
        '</figures>',
        '<figure id="f9999" kind="read" title="x" text="1"/></figures>',
        /f9999 has no control/,
      ],
    ];
    for (const [what, part, from, to, expected] of cases) {
      it(what, () => {
        const faults = spoiled(part, from, to);
        assert.ok(
          faults.some((fault) => expected.test(fault)),
          faults.slice(0, 5).join('\n') || 'nothing was found',
        );
      });
    }
  });
});
