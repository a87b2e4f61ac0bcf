import assert from 'node:assert/strict';
import { changed, partsOf, wordXml, type Parts } from '../package/documents.js';

const BY = 'w:author="李某" w:date="2021-04-12T09:30:00Z"';

/** A draft as it comes back from an editor who works in Word with tracked changes on. */
export function editedDraft(draft: Uint8Array): Uint8Array {
  return changed(draft, (parts) => ({
    'word/document.xml': editedBody(parts['word/document.xml'] ?? ''),
    'word/settings.xml': (parts['word/settings.xml'] ?? '').replace(/<w:defaultTabStop/, '<w:trackRevisions/>$&'),
    'word/comments.xml': wordXml('comments', remark(0, '再核一下')),
    'word/people.xml':
      '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="李某"/></w15:people>',
    ...referring(parts),
    'docProps/app.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>D:\\张某\\a.dotm</Template><TotalTime>37</TotalTime><Company>微软</Company></Properties>',
  }));
}

function remark(id: number, text: string): string {
  return `<w:comment w:id="${id}" ${BY} w:initials="李"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
}

/** Every paragraph has revision ids; the second of text gains words and a comment, the third loses its words. */
function editedBody(xml: string): string {
  let count = 0;
  return xml.replace(/<w:p>(<w:pPr>.*?<\/w:pPr>)?/g, (start: string, properties = '') => {
    const open = `<w:p w:rsidR="00A${count % 10}0001" w:rsidRDefault="00B00001">${properties}<w:proofErr w:type="gramStart"/>`;
    const inserted = `<w:ins w:id="9${count}" ${BY}><w:r w:rsidR="00C00001"><w:t>【增】</w:t></w:r></w:ins>`;
    const deleted = `<w:del w:id="8${count}" ${BY}><w:r w:rsidDel="00C00001"><w:delText>【删】</w:delText></w:r></w:del>`;
    const noted =
      '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
    // The title's paragraphs and what is above it stand first.
    switch (count++) {
      case 6:
        return open + inserted + noted;
      case 7:
        return open + deleted;
      default:
        assert.notEqual(start, '');
        return open;
    }
  });
}

function referring(parts: Parts): Parts {
  const end = (text: string, close: string, added: string): string => text.replace(close, added + close);
  return {
    'word/_rels/document.xml.rels': end(
      parts['word/_rels/document.xml.rels'] ?? '',
      '</Relationships>',
      '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>' +
        '<Relationship Id="rIdP" Type="http://schemas.microsoft.com/office/2011/relationships/people" Target="people.xml"/>',
    ),
    '[Content_Types].xml': end(
      parts['[Content_Types].xml'] ?? '',
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>' +
        '<Override PartName="/word/people.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml"/>',
    ),
  };
}

/** Text of the body's paragraphs without what tracked changes delete, and of text boxes once. */
export function linesOf(docx: Uint8Array): string[] {
  const xml = (partsOf(docx)['word/document.xml'] ?? '').replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '');
  return Array.from(xml.matchAll(/<w:p[ >].*?<\/w:p>/gs), ([paragraph]) =>
    Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) => text).join(''),
  );
}
