import assert from 'node:assert/strict';
import type { Place } from '../../src/finalize/leftover.js';
import { describeLeftover } from '../../src/finalize/wording.js';
import { docxOf, p, partsOf, r, relationships, wordXml, type Parts } from '../package/documents.js';
import { bodyOf, finalized, leftoversOf } from './documents.js';

const BY = 'w:id="9" w:author="李某" w:date="2021-04-01T00:00:00Z"';
const place = (heading: string | null, around: string, story: Place['story'] = '正文'): Place => ({
  story,
  heading,
  around,
});

/** A document with styles and comments, and what Word says of them. */
function commented(body: string, comments: string, extended = ''): Uint8Array {
  const others: Parts = {
    'word/_rels/document.xml.rels': relationships(
      ['styles', 'styles.xml'],
      ['comments', 'comments.xml'],
      ['http://schemas.microsoft.com/office/2011/relationships/commentsExtended', 'more.xml'],
    ),
    'word/styles.xml': wordXml(
      'styles',
      '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a"><w:basedOn w:val="1"/></w:style>' +
        '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>',
    ),
    'word/comments.xml': wordXml('comments', comments),
    'word/more.xml': `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${extended}</w15:commentsEx>`,
  };
  return docxOf(body, others);
}

const comment = (id: number, text: string): string =>
  `<w:comment w:id="${id}" w:author="王某"><w:p w14:paraId="0000000${id}">${r(text)}</w:p></w:comment>`;
const referred = (id: number): string =>
  `<w:commentRangeStart w:id="${id}"/>${r('甲乙')}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const heading = p('总体情况', '<w:pPr><w:pStyle w:val="a"/></w:pPr>');

describe('what stops finalising', () => {
  it('names 暂无数据 wherever it is printed, cut into runs or not, and once for a text box', () => {
    const inner = `<w:txbxContent>${p('框内暂无数据')}</w:txbxContent>`;
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${inner}</mc:Choice><mc:Fallback>${inner}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const cells = ['项目', '暂无数据'].map((text) => `<w:tc>${p(text)}</w:tc>`).join('');
    const body = `<w:p>${r('截至3月，暂无')}${r('数据。')}</w:p>${heading}<w:tbl><w:tr>${cells}</w:tr></w:tbl>${box}`;
    const footer = {
      'word/_rels/document.xml.rels': relationships(['footer', 'f9.xml']),
      'word/f9.xml': wordXml('ftr', p('暂无数据')),
    };
    assert.deepEqual(leftoversOf(docxOf(body, footer)), [
      { kind: 'missing', place: place(null, '截至3月，暂无数据。') },
      { kind: 'missing', place: place(null, '项目｜暂无数据') },
      { kind: 'missing', place: place(null, '框内暂无数据') },
      { kind: 'missing', place: place(null, '暂无数据', '页脚') },
    ]);
  });

  it('does not mind 暂无数据 that is deleted', () => {
    const deleted = `<w:del ${BY}><w:r><w:delText>暂无数据</w:delText></w:r></w:del>`;
    assert.deepEqual(leftoversOf(docxOf(`<w:p>${deleted}</w:p>`)), [
      { kind: 'revision', change: 'deleted', author: '李某', text: '暂无数据', place: place(null, '') },
    ]);
  });

  it('names a comment that is not resolved, with its heading, and not its answers', () => {
    const body = `${heading}<w:p>${referred(1)}${referred(2)}${referred(3)}</w:p>`;
    const thread = '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>';
    const docx = commented(
      body,
      comment(1, '核一下') + comment(2, '好') + comment(3, '已改'),
      `${thread}<w15:commentEx w15:paraId="00000003" w15:done="1"/>`,
    );
    assert.deepEqual(leftoversOf(docx), [
      { kind: 'comment', author: '王某', text: '核一下', place: place('总体情况', '甲乙甲乙甲乙') },
    ]);
    const { bytes, removed } = finalized(docx, { force: true });
    assert.equal(removed.comments, 3);
    const parts = partsOf(bytes);
    assert.deepEqual(
      Object.keys(parts).filter((name) => /comment|more/.test(name)),
      [],
    );
    assert.doesNotMatch(parts['word/_rels/document.xml.rels'] ?? '', /comments/);
    assert.doesNotMatch(parts['word/document.xml'] ?? '', /comment/);
  });

  it('lets resolved comments pass, and names one that the text has lost', () => {
    const done =
      '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/>';
    assert.deepEqual(
      leftoversOf(commented(`<w:p>${referred(1)}${referred(2)}</w:p>`, comment(1, '问') + comment(2, '答'), done)),
      [],
    );
    assert.deepEqual(leftoversOf(commented(p('文'), comment(4, '孤'))), [
      { kind: 'comment', author: '王某', text: '孤', place: place(null, '', '批注') },
    ]);
  });

  it('tells the pieces of a tracked change as one, and another author’s apart', () => {
    const ins = (text: string, by = BY): string => `<w:ins ${by}>${r(text)}</w:ins>`;
    const body = `<w:p>${r('新认定')}${ins('三十')}${ins('八')}${ins('家', BY.replace('李', '赵'))}</w:p><w:p>${r('文', `<w:b/><w:rPrChange ${BY}><w:rPr/></w:rPrChange>`)}</w:p>`;
    const found = leftoversOf(docxOf(body));
    assert.deepEqual(found, [
      { kind: 'revision', change: 'inserted', author: '李某', text: '三十八', place: place(null, '新认定三十八家') },
      { kind: 'revision', change: 'inserted', author: '赵某', text: '家', place: place(null, '新认定三十八家') },
      { kind: 'revision', change: 'formatted', author: '李某', text: '', place: place(null, '文') },
    ]);
    assert.deepEqual(
      found.map(describeLeftover).map(({ what }) => what),
      [
        '李某的修订没有接受或拒绝：插入“三十八”。',
        '赵某的修订没有接受或拒绝：插入“家”。',
        '李某的修订没有接受或拒绝：改动格式。',
      ],
    );
  });

  it('names hidden text, of itself, of a style or of a row, and keeps it when forced', () => {
    const body = [
      `<w:p>${r('见')}${r('不见', '<w:vanish/>')}${r('又见', '<w:vanish w:val="0"/>')}</w:p>`,
      p('样式', '<w:pPr><w:pStyle w:val="h"/></w:pPr>'),
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${p('行')}</w:tc></w:tr></w:tbl>`,
    ].join('');
    const docx = commented(body, '');
    assert.deepEqual(
      leftoversOf(docx).map((one) => (one.kind === 'hidden' ? one.text : one)),
      ['不见', '样式', '行'],
    );
    assert.equal(bodyOf(docx, { force: true }), body);
  });

  it('passes over elements and relationships called like a property of every object', () => {
    const names = ['toString', 'constructor', '__proto__', 'hasOwnProperty'];
    const docx = docxOf(`<w:p><w:r>${names.map((name) => `<w:${name}/>`).join('')}</w:r></w:p>`, {
      'word/_rels/document.xml.rels': relationships(...names.map((name) => [name, 'more.xml'] as const)),
      'word/more.xml': '<more/>',
    });
    assert.deepEqual(leftoversOf(docx), []);
  });

  it('names a control that still shows its prompt', () => {
    const control = (properties: string): string =>
      `<w:p><w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r('单击输入文字')}</w:sdtContent></w:sdt></w:p>`;
    assert.deepEqual(leftoversOf(docxOf(control('<w:showingPlcHdr/>'))), [
      { kind: 'placeholder', text: '单击输入文字', place: place(null, '单击输入文字') },
    ]);
    assert.deepEqual(leftoversOf(docxOf(control(''))), []);
  });

  it('names links into the office and fields that read files, not those to the web', () => {
    const link = (id: string): string => `<w:p><w:hyperlink r:id="${id}">${r('附表')}</w:hyperlink></w:p>`;
    const field =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> LINK Excel.Sheet.12 "C:\\\\数据\\\\</w:instrText></w:r><w:r><w:instrText>进展.xlsx" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const docx = docxOf(`${link('rId1')}${link('rId2')}${link('rId3')}${field}`, {
      'word/_rels/document.xml.rels': relationships(
        ['hyperlink', 'file:///Z:/%E7%A7%91%E5%AE%A4/a.xlsx', 'External'],
        ['hyperlink', 'https://www.gov.cn/', 'External'],
        ['hyperlink', 'http://10.0.0.8/oa', 'External'],
      ),
    });
    assert.deepEqual(leftoversOf(docx), [
      { kind: 'link', target: 'Excel.Sheet.12 "C:\\\\数据\\\\进展.xlsx" ', place: place(null, '') },
      { kind: 'link', target: 'file:///Z:/科室/a.xlsx', place: place(null, '附表') },
      { kind: 'link', target: 'http://10.0.0.8/oa', place: place(null, '附表') },
    ]);
  });

  it('says each in words: where it is, what to do, what force does', () => {
    const [missing] = leftoversOf(docxOf(p('截至3月底暂无数据。')));
    assert(missing !== undefined);
    assert.deepEqual(describeLeftover(missing), {
      where: '正文“截至3月底暂无数据。”处',
      what: '还写着“暂无数据”。',
      advice: '请补上数据，或删改这句话。',
      forced: '文字保留，突出显示去掉',
    });
  });
});
