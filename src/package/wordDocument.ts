import type { InputError } from '../inputError.js';
import { CONTENT_TYPES } from '../zipPackage.js';
import { childElements } from './elements.js';
import { notADocx, notAWordFile, openPackage, type OfficePackage } from './officePackage.js';
import { PACKAGE, relatedParts } from './relationships.js';
import { readXml } from './xmlPart.js';

/** A .docx, opened. */
export interface WordDocument extends OfficePackage {
  /** Name of the main part, whatever the program called it. */
  main: string;
}

const MAIN_TYPE = /wordprocessingml\.document\.main\+xml$/;

const OTHER_TYPES: readonly (readonly [RegExp, (file: string) => InputError])[] = [
  [/word\.document\.macroEnabled/, (file) => notADocx(file, '带宏的文档（.docm）')],
  [/(wordprocessingml\.template|word\.template)/, (file) => notADocx(file, ' Word 模板（.dotx、.dotm）')],
  [/(spreadsheetml|ms-excel)/, (file) => notAWordFile(file, ' Excel 工作簿')],
  [/(presentationml|ms-powerpoint)/, (file) => notAWordFile(file, '演示文稿')],
];

/**
 * Opens a .docx, from whatever program.
 * @param file its name, for messages
 * @throws InputError `password` or `not-a-document`: where it is none, is damaged or would inflate beyond reason
 */
export function openDocument(bytes: Uint8Array, file: string): WordDocument {
  const office = openPackage(bytes, file);
  if (!office.parts.has(CONTENT_TYPES)) throw notAWordFile(file);
  const [main] = relatedParts(office, PACKAGE, 'officeDocument');
  const type = main === undefined ? '' : contentTypeOf(office, main);
  if (main !== undefined && MAIN_TYPE.test(type)) return { ...office, main };
  const refusal = OTHER_TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? notAWordFile;
  throw refusal(file);
}

function contentTypeOf(office: OfficePackage, part: string): string {
  const types = childElements(readXml(office, CONTENT_TYPES).root);
  const same = (a: string | null, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
  const found =
    types.find((type) => same(type.getAttribute('PartName'), `/${part}`)) ??
    types.find((type) => same(type.getAttribute('Extension'), part.split('.').at(-1) ?? ''));
  return found?.getAttribute('ContentType') ?? '';
}
