import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { InputError } from '../../src/inputError.js';
import { describeChange, type FigureChange } from '../../src/provenance/editorChanges.js';
import { listFigures } from '../../src/provenance/listFigures.js';
import { listingJson } from '../../src/provenance/listingJson.js';
import { createPrinter } from '../../src/template/print.js';
import { zipPackage } from '../../src/zipPackage.js';
import { figure, origin, sample, write } from '../word/samples.js';

const MAIN = 'word/document.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const figures = { f1: { ...figure('完成率'), text: '甲\n1%' }, f2: { ...figure('超额'), text: '2%' } };
const missing = { m1: { kind: 'missing', title: '研发投入', reason: '没有。', source: null } } as const;
const text = '# 题\n\n[甲\u20281%](figure:f1)、[2%](figure:f2)，[暂无数据](missing:m1)。';

describe('the figures of a document', () => {
  let drafted: Uint8Array;

  before(async () => {
    drafted = await write(sample(text, { figures, missing }));
  });

  /** The document with a part changed; null takes it out. */
  function edited(name: string, edit: (xml: string) => string | null, bytes = drafted): Uint8Array {
    const parts = unzipSync(bytes);
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = edit(before);
    assert.notEqual(after, before, `nothing to change in ${name}`);
    if (after === null) return zipPackage(Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name)));
    return zipPackage({ ...parts, [name]: strToU8(after) });
  }

  const changesOf = (bytes: Uint8Array): readonly FigureChange[] => listFigures(bytes, '简报.docx').changes;
  const control = (xml: string, tag: string): string => {
    const found = xml.match(/<w:sdt>.*?<\/w:sdt>/g)?.find((one) => one.includes(`<w:tag w:val="${tag}"/>`));
    assert(found !== undefined, tag);
    return found;
  };

  it('come back as they were drafted', () => {
    const listing = listFigures(drafted, '简报.docx');
    assert.deepEqual(Object.fromEntries(listing.figures), figures);
    assert.deepEqual(Object.fromEntries(listing.missing), missing);
    assert.deepEqual(listing.changes, []);
    assert.deepEqual(listing.charts, []);
    const { workbook, fingerprint, asOf, plan, ownTemplates } = listing;
    assert.deepEqual({ workbook, fingerprint, asOf, plan, ownTemplates }, origin);
  });

  it('have the text that the page shows, whatever their cells hold', async () => {
    const printer = createPrinter();
    const own = { ...figure('事项'), text: '一\v二\u0085三\u2028四\u2029五\r\n六\u0001七\ufdd0八\t九' };
    const markdown = `# 题\n\n${printer.print(own, { file: 'x', line: 1, column: 1, written: 'x' })}。`;
    const listing = listFigures(
      await write(sample(markdown, { figures: Object.fromEntries(printer.figures) })),
      '简报.docx',
    );
    assert.equal(listing.figures.get('f1')?.text, '一\n二\n三\n四\n五\n六\ufffd七\ufffd八\t九');
    assert.deepEqual(listing.changes, []);
  });

  it('are compared with what stands in the text', () => {
    const changes = changesOf(
      edited(MAIN, (xml) => {
        const [f2, m1] = [control(xml, 'f2'), control(xml, 'm1')];
        const pasted = f2.replace('"f2"', '"f77"').replace('2%', '7家');
        return xml
          .replace('1%</w:t>', '3%</w:t>')
          .replace(f2, '')
          .replace(m1, `${m1.replace('暂无数据', '5家')}${m1.replace('暂无数据', '5家')}${pasted}`);
      }),
    );
    assert.deepEqual(changes, [
      { what: 'changed', id: 'f1', title: '完成率', drafted: '甲\n1%', text: '甲\n3%' },
      { what: 'gone', id: 'f2', title: '超额' },
      { what: 'repeated', id: 'm1', title: '研发投入', times: 2 },
      { what: 'filled', id: 'm1', title: '研发投入', text: '5家' },
      { what: 'unknown', id: 'f77', text: '7家' },
    ]);
    for (const change of changes) assert.match(describeChange(change), /^[fm]\d+.*：.*。$/s);
  });

  it('are read with revisions accepted, and a drawing in one of its two copies', () => {
    const run = '<w:r><w:t xml:space="preserve">2%</w:t></w:r>';
    const deleted = run.replaceAll('w:t', 'w:delText');
    const by = 'w:id="900" w:author="编辑" w:date="2021-04-08T00:00:00Z"';
    const revised = (after: string): Uint8Array =>
      edited(MAIN, (xml) => xml.replace(run, `<w:del ${by}>${deleted}</w:del><w:ins ${by}>${after}</w:ins>`));
    assert.deepEqual(changesOf(revised(run)), []);
    assert.equal(changesOf(revised(run.replace('2%', '4%')))[0]?.what, 'changed');
    const twice = edited(MAIN, (xml) => {
      const f2 = control(xml, 'f2');
      const choices = `<mc:Choice Requires="wps">${f2}</mc:Choice><mc:Fallback>${f2}</mc:Fallback>`;
      return xml.replace(f2, `<mc:AlternateContent>${choices}</mc:AlternateContent>`);
    });
    assert.deepEqual(changesOf(twice), []);
  });

  it('are listed with one word of warning where a program dropped every tag', () => {
    const bare = edited(MAIN, (xml) => xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>/g, '<w:sdtPr/>'));
    assert.deepEqual(changesOf(bare), [{ what: 'unmarked' }]);
  });

  it('are found whatever the parts are called', () => {
    const renamed = Object.entries(unzipSync(drafted)).map(([name, bytes]) => {
      const call = (one: string): string =>
        one.replace('item1.xml', 'item7.xml').replace('document.xml', 'document2.xml');
      return [call(name), /\.rels$|Content_Types/.test(name) ? strToU8(call(strFromU8(bytes))) : bytes] as const;
    });
    assert.deepEqual(changesOf(zipPackage(Object.fromEntries(renamed))), []);
  });

  it('are found beside custom XML of other systems that is broken', () => {
    const relation = (id: string, item: string): string =>
      `<Relationship Id="${id}" Type="${OFFICE}/relationships/customXml" Target="../customXml/${item}.xml"/>`;
    const beside = edited('word/_rels/document.xml.rels', (xml) =>
      xml.replace(/(<Relationships[^>]*>)/, `$1${relation('rIdA', 'a')}${relation('rIdB', 'b')}`),
    );
    const foreign = { 'customXml/a.xml': strToU8('<oa'), 'customXml/b.xml': Uint8Array.of(0x3c, 0xff, 0x3e) };
    assert.deepEqual(changesOf(zipPackage({ ...unzipSync(beside), ...foreign })), []);
  });

  it('make JSON of plain lists', () => {
    const json = JSON.stringify(listingJson(listFigures(drafted, '简报.docx')));
    const read = JSON.parse(json) as Record<string, unknown[]>;
    assert.deepEqual(read['figures']?.[1], { id: 'f2', ...figures.f2 });
    assert.deepEqual(read['missing'], [{ id: 'm1', ...missing.m1 }]);
    assert.deepEqual(Object.keys(read), [
      ...['workbook', 'fingerprint', 'asOf', 'plan', 'ownTemplates', 'figures', 'missing', 'charts', 'changes'],
    ]);
  });

  it('are refused where there are none to be had', () => {
    const item = 'customXml/item1.xml';
    const cases: readonly (readonly [string, Uint8Array, string, RegExp])[] = [
      ['no part', edited(item, () => null), 'no-provenance', /没有数据出处.*定稿/],
      ['a broken part', edited(item, (xml) => xml.slice(0, -30)), 'no-provenance', /读不出来/],
      ['a broken text', edited(MAIN, (xml) => xml.slice(0, -30)), 'not-a-document', /损坏/],
      ['no text', edited(MAIN, () => null), 'not-a-document', /不是 Word 文档/],
      ['a text', strToU8('科技创新简报'), 'not-a-document', /不是 Word 文档/],
    ];
    for (const [name, bytes, problem, words] of cases) {
      assert.throws(
        () => listFigures(bytes, '简报.docx'),
        (error) => {
          assert(error instanceof InputError, `${name}: ${String(error)}`);
          assert.equal(error.problem, problem, name);
          assert.match(error.message, words, name);
          return error.message.startsWith('简报.docx：');
        },
        name,
      );
    }
  });
});
