import assert from 'node:assert/strict';
import { docxOf, p, r } from '../package/documents.js';
import { bodyOf, finalized } from './documents.js';

const BY = 'w:id="9" w:author="李某" w:date="2021-04-01T00:00:00Z"';
const ins = (inner: string): string => `<w:ins ${BY}>${inner}</w:ins>`;
const del = (text: string): string =>
  `<w:del ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const mark = (name: string): string => `<w:pPr><w:rPr><w:${name} ${BY}/></w:rPr></w:pPr>`;
const accepted = (body: string): string => bodyOf(docxOf(body), { force: true });

describe('accepting tracked changes', () => {
  it('keeps what was inserted and moved here, and not what was deleted and moved away', () => {
    const moved = `<w:moveFrom ${BY}>${r('丙')}</w:moveFrom><w:moveTo ${BY}>${r('丁')}</w:moveTo>`;
    const ranges = `<w:moveFromRangeStart ${BY} w:name="m"/><w:moveFromRangeEnd w:id="9"/>`;
    assert.equal(
      accepted(`<w:p>${ins(r('甲'))}${del('乙')}${ranges}${moved}</w:p>`),
      `<w:p>${r('甲')}${r('丁')}</w:p>`,
    );
    assert.equal(accepted(`<w:p>${ins(r('甲') + del('乙'))}</w:p>`), `<w:p>${r('甲')}</w:p>`);
  });

  it('keeps the format as it is now', () => {
    const now = '<w:b/>';
    const body = [
      `<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange ${BY}><w:pPr/></w:pPrChange></w:pPr>`,
      `${r('甲', `${now}<w:rPrChange ${BY}><w:rPr/></w:rPrChange>`)}</w:p>`,
    ];
    assert.equal(accepted(body.join('')), `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${r('甲', now)}</w:p>`);
  });

  it('runs a paragraph whose mark is deleted on into the next, which keeps its properties', () => {
    const next = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${r('丙')}</w:p>`;
    assert.equal(
      accepted(`<w:p>${mark('del')}${r('甲')}</w:p><w:p>${mark('del')}${del('乙')}</w:p>${next}`),
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${r('甲')}${r('丙')}</w:p>`,
    );
  });

  it('leaves no paragraph of one that is all deleted, but where a cell needs one', () => {
    const gone = `<w:p>${mark('del')}${del('乙')}</w:p>`;
    assert.equal(accepted(`${p('甲')}${gone}${p('丙')}`), `${p('甲')}${p('丙')}`);
    const table = (inner: string): string => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;
    assert.match(accepted(table(gone)), /<w:tc><w:p>.*<\/w:p><\/w:tc>/);
    assert.doesNotMatch(accepted(table(gone)), /乙|w:del/);
    assert.equal(accepted(table(p('甲') + gone)), table(p('甲')));
  });

  it('keeps a bookmark that begins in deleted text', () => {
    const start = '<w:bookmarkStart w:id="1" w:name="_Ref1"/>';
    const end = '<w:bookmarkEnd w:id="1"/>';
    const deleted = `<w:del ${BY}>${start}<w:r><w:delText>甲</w:delText></w:r></w:del>`;
    assert.equal(accepted(`<w:p>${deleted}${r('乙')}${end}</w:p>`), `<w:p>${start}${r('乙')}${end}</w:p>`);
  });

  it('takes out rows, cells and whole tables that are deleted', () => {
    const row = (text: string, change = ''): string =>
      `<w:tr>${change === '' ? '' : `<w:trPr><w:${change} ${BY}/></w:trPr>`}<w:tc>${p(text)}</w:tc></w:tr>`;
    const body = accepted(`<w:tbl>${row('甲')}${row('乙', 'del')}${row('丙', 'ins')}</w:tbl>`);
    assert.equal(body.replace('<w:trPr/>', ''), `<w:tbl>${row('甲')}${row('丙')}</w:tbl>`);
    assert.equal(accepted(`<w:tbl>${row('乙', 'del')}</w:tbl>${p('文')}`), p('文'));
    const cells = `<w:tc>${p('甲')}</w:tc><w:tc><w:tcPr><w:cellDel ${BY}/></w:tcPr>${p('乙')}</w:tc>`;
    assert.equal(
      accepted(`<w:tbl><w:tr>${cells}</w:tr></w:tbl>`),
      `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc></w:tr></w:tbl>`,
    );
  });

  it('says how many there were', () => {
    const body = `<w:p>${ins(r('甲'))}${ins(r('乙'))}${del('丙')}</w:p><w:p>${ins(r('丁'))}</w:p>`;
    assert.equal(finalized(docxOf(body), { force: true }).removed.revisions, 3);
  });
});
