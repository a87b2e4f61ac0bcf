import { TextRun, type IContext, type IXmlableObject, type XmlComponent } from 'docx';
import { cleanText } from '../xmlText.js';

/** Word's limit for a control's title. */
const TITLE_LENGTH = 64;

/**
 * A content control within a line, its frame hidden: Word keeps it, with its tag, while an editor revises the text
 * around it. It is how a printed figure is found again (and which of the figures it is).
 */
export class ContentControl extends TextRun {
  readonly #properties: IXmlableObject;
  readonly #content: XmlComponent;

  /**
   * @param number unique in the document, from 1
   * @param tag id of the figure or the missing value
   * @param title what it is, shown where a reader looks at the control's properties
   * @param content the run in it
   */
  constructor(number: number, tag: string, title: string, content: XmlComponent) {
    super({});
    this.#content = content;
    // Written out as docx would write it: there are hundreds in a document, and its classes are slow to do so.
    this.#properties = {
      'w:sdtPr': [
        { 'w:alias': { _attr: { 'w:val': shortTitle(title) } } },
        { 'w:tag': { _attr: { 'w:val': tag } } },
        { 'w:id': { _attr: { 'w:val': number } } },
        { 'w15:appearance': { _attr: { 'w15:val': 'hidden' } } },
      ],
    };
  }

  override prepForXml(context: IContext): IXmlableObject {
    return { 'w:sdt': [this.#properties, { 'w:sdtContent': [this.#content.prepForXml(context) ?? {}] }] };
  }
}

/** At most 64 UTF-16 units, no character halved, one line; docx would take `{list-1}` for a placeholder of its own. */
function shortTitle(title: string): string {
  const line = cleanText(title).replace(/\s+/g, ' ').replaceAll('{', '｛').replaceAll('}', '｝');
  if (line.length <= TITLE_LENGTH) return line;
  let short = '';
  for (const character of line) {
    if (short.length + character.length > TITLE_LENGTH - 1) break;
    short += character;
  }
  return `${short}…`;
}
