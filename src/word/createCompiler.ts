import { Document as WordDocument, type IContext, type IXmlableObject } from 'docx';
import type { Parts } from '../zipPackage.js';
import { compile } from './compile.js';
import { HEADING_NUMBERING } from './numbering.js';

type FileOptions = ConstructorParameters<typeof WordDocument>[0];

interface Part {
  prepForXml(context: IContext): IXmlableObject | undefined;
}

/** Parts that no document has anything of its own in. */
const FIXED: ReadonlySet<string> = new Set([
  'docProps/app.xml',
  'docProps/custom.xml',
  'word/endnotes.xml',
  'word/fontTable.xml',
  'word/footnotes.xml',
  'word/settings.xml',
  'word/styles.xml',
  'word/theme/theme1.xml',
]);

/** A document under the styles of another. */
class StyledDocument extends WordDocument {
  readonly #model: WordDocument;

  constructor(options: FileOptions, model: WordDocument) {
    super({ ...options, styles: {} });
    this.#model = model;
  }

  override get Styles(): WordDocument['Styles'] {
    return this.#model.Styles;
  }

  override get Theme(): WordDocument['Theme'] {
    return this.#model.Theme;
  }
}

/**
 * Compiles documents that have some options in common. What those alone decide, the styles above all, is written once:
 * it is half of what docx does for a short document.
 */
export function createCompiler(common: Omit<FileOptions, 'sections'>): (own: FileOptions) => Parts {
  const model = withHeadingList(new WordDocument({ ...common, sections: [] }));
  const fixed = Object.fromEntries(Object.entries(compile(model)).filter(([name]) => FIXED.has(name)));
  for (const part of [model.Styles, model.Theme]) leaveOut(part);
  return (own) => {
    const file = withHeadingList(new StyledDocument({ ...common, ...own }, model));
    for (const part of partsOf(file)) leaveOut(part);
    return { ...compile(file), ...fixed };
  };
}

/** The list that the heading styles number by comes first in every document, since the styles know its number. */
function withHeadingList<File extends WordDocument>(file: File): File {
  file.Numbering.createConcreteNumberingInstance(HEADING_NUMBERING, 0);
  return file;
}

function partsOf(file: WordDocument): Part[] {
  const { AppProperties, CustomProperties, Endnotes, FontTable, FootNotes, Settings } = file;
  return [AppProperties, CustomProperties, Endnotes.View, FontTable.View, FootNotes.View, Settings];
}

/** Next to nothing is written in place of the part; to those who read it (a shape that measures its text) it is as it was. */
function leaveOut(part: Part): void {
  const whole = part.prepForXml.bind(part);
  part.prepForXml = (context) =>
    context.stack.length === 0 && context.file instanceof StyledDocument ? { blank: {} } : whole(context);
}
