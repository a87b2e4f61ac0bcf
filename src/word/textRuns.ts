import { RunProperties, TextRun, type IContext, type IRunOptions, type IXmlableObject } from 'docx';

/**
 * Characters that stand in Latin fonts too, such as “ ” — … · ×: without the hint Word and WPS set them in the Latin
 * font, narrow and out of line with the text.
 */
const AMBIGUOUS = /[\u0080-\u024f\u0370-\u04ff\u2000-\u2bff]/;

/** How a run differs from its paragraph's style. */
export type RunFormat = Pick<IRunOptions, 'bold' | 'italics' | 'highlight' | 'size' | 'characterSpacing'>;

/** A run of text as it stands; `\n` is a line break. */
export function textRun(text: string, format: RunFormat = {}): TextRun {
  return new PlainRun(text, format);
}

/** Its properties are docx's, made once for all runs of a format: a document has hundreds of runs in a few formats. */
class PlainRun extends TextRun {
  readonly #text: string;
  readonly #format: RunFormat;

  constructor(text: string, format: RunFormat) {
    super({});
    this.#text = text;
    this.#format = format;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const properties = propertiesOf(this.#format, AMBIGUOUS.test(this.#text), context);
    return { 'w:r': [...(properties === undefined ? [] : [properties]), ...contentOf(this.#text)] };
  }
}

const PROPERTIES = new Map<string, IXmlableObject | undefined>();

function propertiesOf(format: RunFormat, hinted: boolean, context: IContext): IXmlableObject | undefined {
  const key = JSON.stringify([format, hinted]);
  const known = PROPERTIES.get(key);
  if (known !== undefined || PROPERTIES.has(key)) return known;
  const made = new RunProperties({ ...format, ...(hinted ? { font: { hint: 'eastAsia' } } : {}) }).prepForXml(context);
  PROPERTIES.set(key, made);
  return made;
}

function contentOf(text: string): IXmlableObject[] {
  return text.split('\n').flatMap((line, index) => {
    const pieces = piecesOf(line).map((piece) => ({ 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, piece] }));
    return index === 0 ? pieces : [{ 'w:br': {} }, ...pieces];
  });
}

/** docx replaces `{list-1}` wherever it stands in the XML: a text must not hold one in one piece. */
function piecesOf(text: string): string[] {
  return text.split(/(?<=\{)/);
}
