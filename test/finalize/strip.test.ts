import assert from 'node:assert/strict';
import { docxOf, p, partsOf, r, relationships, wordXml } from '../package/documents.js';
import { bodyOf, finalized } from './documents.js';

const sdt = (inner: string, properties = '<w:tag w:val="f1"/>'): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

describe('what finalising takes out', () => {
  it('takes content controls off blocks, rows, cells and runs, one in another', () => {
    const row = (cells: string): string => `<w:tr>${cells}</w:tr>`;
    const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;
    const bound = '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w15:appearance w15:val="hidden"/>';
    const body = [
      sdt(p('块') + sdt(p('套'))),
      `<w:tbl>${sdt(row(cell(p('行'))))}${row(sdt(cell(p('格'))) + cell(sdt(p('内'))))}</w:tbl>`,
      `<w:p>${r('新认定')}${sdt(sdt(r('38')) + r('家'), bound)}${r('。')}</w:p>`,
    ];
    const plain = [
      p('块') + p('套'),
      `<w:tbl>${row(cell(p('行')))}${row(cell(p('格')) + cell(p('内')))}</w:tbl>`,
      `<w:p>${r('新认定')}${r('38')}${r('家')}${r('。')}</w:p>`,
    ];
    assert.equal(bodyOf(docxOf(body.join(''))), plain.join(''));
    assert.equal(finalized(docxOf(body.join(''))).removed.controls, 7);
  });

  it('keeps the drawing of a control, in both forms of a text box', () => {
    const box = (inner: string): string =>
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    assert.equal(bodyOf(docxOf(box(`<w:p>${sdt(r('38家'))}</w:p>`))), box(p('38家')));
  });

  it('takes out highlights, also those of styles, and leaves the rest of the properties', () => {
    const styles = (highlight: string): string =>
      wordXml('styles', `<w:style w:type="character" w:styleId="M"><w:rPr>${highlight}<w:b/></w:rPr></w:style>`);
    const yellow = '<w:highlight w:val="yellow"/>';
    const docx = docxOf(`<w:p>${r('甲', `<w:b/>${yellow}`)}${r('乙', yellow)}</w:p>`, {
      'word/_rels/document.xml.rels': relationships(['styles', 'styles.xml']),
      'word/styles.xml': styles(yellow),
    });
    const { bytes, removed } = finalized(docx);
    assert.equal(partsOf(bytes)['word/styles.xml'], styles(''));
    assert.equal(bodyOf(docx), `<w:p>${r('甲', '<w:b/>')}${r('乙')}</w:p>`);
    assert.equal(removed.highlights, 3);
  });

  it('takes out traces of editing, and keeps bookmarks and page breaks', () => {
    const body = [
      '<w:p w:rsidR="00A1" w:rsidRPr="00A2" w14:paraId="12345678"><w:proofErr w:type="spellStart"/>',
      '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkStart w:id="1" w:name="_Toc1"/>',
      `<w:permStart w:id="5" w:ed="lixx"/>${r('文')}<w:permEnd w:id="5"/>`,
      '<w:bookmarkEnd w:id="0"/><w:bookmarkEnd w:id="1"/><w:r><w:lastRenderedPageBreak/><w:br w:type="page"/></w:r></w:p>',
    ];
    assert.equal(
      bodyOf(docxOf(body.join(''))),
      `<w:p w14:paraId="12345678"><w:bookmarkStart w:id="1" w:name="_Toc1"/>${r('文')}<w:bookmarkEnd w:id="1"/>` +
        '<w:r><w:lastRenderedPageBreak/><w:br w:type="page"/></w:r></w:p>',
    );
  });

  it('cleans the settings, and ends what they refer to', () => {
    const settings = [
      '<w:attachedTemplate r:id="rId1"/><w:trackRevisions/><w:documentProtection w:edit="trackedChanges"/>',
      '<w:defaultTabStop w:val="720"/><w:rsids><w:rsidRoot w:val="00A1"/></w:rsids>',
      '<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars><w14:docId w14:val="1"/><w15:docId w15:val="{2}"/>',
    ];
    const { bytes } = finalized(
      docxOf(p('文'), {
        'word/_rels/document.xml.rels': relationships(['settings', 'settings.xml']),
        'word/settings.xml': wordXml('settings', settings.join('')),
        'word/_rels/settings.xml.rels': relationships(['attachedTemplate', 'file:///C:/office/a.dotm', 'External']),
      }),
    );
    const parts = partsOf(bytes);
    assert.equal(parts['word/settings.xml'], wordXml('settings', '<w:defaultTabStop w:val="720"/>'));
    assert.doesNotMatch(parts['word/_rels/settings.xml.rels'] ?? '', /dotm/);
  });

  it('keeps a protection that the sender wants', () => {
    const settings = wordXml('settings', '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>');
    const others = {
      'word/_rels/document.xml.rels': relationships(['settings', 'settings.xml']),
      'word/settings.xml': settings,
    };
    assert.equal(partsOf(finalized(docxOf(p('文'), others)).bytes)['word/settings.xml'], settings);
  });

  it('takes out notes to which nothing refers any more', () => {
    const note = (id: number, text: string, type = ''): string =>
      `<w:footnote${type} w:id="${id}">${p(text)}</w:footnote>`;
    const separator = note(-1, '—', ' w:type="separator"');
    const docx = docxOf(`<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, {
      'word/_rels/document.xml.rels': relationships(['footnotes', 'footnotes.xml']),
      'word/footnotes.xml': wordXml('footnotes', separator + note(1, '有') + note(2, '无')),
    });
    assert.equal(partsOf(finalized(docx).bytes)['word/footnotes.xml'], wordXml('footnotes', separator + note(1, '有')));
  });
});
