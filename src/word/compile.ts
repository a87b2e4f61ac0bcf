import { Packer, type Document as WordDocument } from 'docx';
import type { Parts } from '../zipPackage.js';
import { writeXml } from './writeXml.js';

/** What docx's packer calls before it zips. */
interface Compiler {
  compile(file: WordDocument, indent: string): ReadonlyMap<string, string | Uint8Array>;
}

const DOCUMENT = 'word/document.xml';
/** What docx is given for the body. */
const BODY = 'body';

/**
 * The parts that docx makes of a file, not zipped: its packer offers them only as a zip with the clock in it, which
 * would have to be unpacked and packed once more. The compiler is its packer's own; package.json holds the version.
 * The body, by far the largest, is written apart, as docx writes it but faster; it holds no pictures.
 */
export function compile(file: WordDocument): Parts {
  const compiler: unknown = Packer['compiler'];
  if (!isCompiler(compiler)) throw new Error('docx has no compiler in its Packer any more');
  const body = bodyOf(file);
  const parts: Parts = {};
  for (const [name, content] of compiler.compile(file, '')) {
    parts[name] = name === DOCUMENT && typeof content === 'string' ? content.replace(`<${BODY}/>`, body) : content;
  }
  return parts;
}

/** Takes the body out; what is returned gives it as XML when docx has prepared it. */
function bodyOf(file: WordDocument): () => string {
  const { Body: body } = file.Document.View;
  const prepare = body.prepForXml.bind(body);
  let xml = '';
  body.prepForXml = (context) => {
    const prepared = prepare(context);
    xml = prepared === undefined ? '' : writeXml(prepared);
    return { [BODY]: {} };
  };
  return () => withLists(xml, file);
}

/** Lists have numbers only when all is prepared; until then they are written as `{reference-instance}`. */
function withLists(xml: string, file: WordDocument): string {
  const numbers = new Map<string, string>();
  for (const { reference, instance, numId } of file.Numbering.ConcreteNumbering) {
    numbers.set(`${reference}-${instance}`, String(numId));
  }
  return xml.replace(/\{([^{}]+)\}/g, (written, list: string) => numbers.get(list) ?? written);
}

function isCompiler(value: unknown): value is Compiler {
  return typeof value === 'object' && value !== null && 'compile' in value && typeof value.compile === 'function';
}
