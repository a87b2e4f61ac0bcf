import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import { strFromU8, strToU8 } from 'fflate';
import { openZip, TooLargeError, type Unzippable } from '../unzipPackage.js';
import { builtInFormats, withBuiltInFormats } from './builtInFormats.js';
import { openDocumentSheets } from './openDocument.js';
import type { OpenDocumentSheet } from './openDocument.js';
import { apart, cfb, parsePackage, readOptions } from './sheetjs.js';
import { spareWork } from './spareWork.js';
import { damagedWorkbook, notAWorkbook, passwordProtected, tooLarge } from './workbookError.js';

/** A workbook as SheetJS read it, and what SheetJS leaves out of an OpenDocument one, sheet by sheet. */
export interface ZipBook {
  book: WorkBook;
  openDocument: readonly OpenDocumentSheet[] | null;
}

type Parts = Map<string, Uint8Array>;

/** No honest workbook comes near: a sheet with a million full rows inflates to about 300 MB. */
const maximumInflated = 1024 ** 3;
const maximumOpenDocumentCells = 5_000_000;
/** Pictures, macros, embedded files and the like: nothing that a grid shows. */
const unneeded =
  /(?:^|\/)(?:media|embeddings|printerSettings|Pictures|Thumbnails|ObjectReplacements)\/|vbaProject\.bin$/;

const documentKinds: readonly (readonly [RegExp, string])[] = [
  [/^word\//, 'Word文档'],
  [/^xl\/workbook\.bin$/, '.xlsb二进制格式的文件'],
  [/^ppt\//, 'PowerPoint演示文稿'],
  [/^content\.xml$/, 'OpenDocument文档'],
];

/** Reads an Office Open XML or OpenDocument workbook. Throws an InputError where it is none, damaged or locked. */
export function readZipBook(bytes: Uint8Array, file: string): ZipBook {
  const zip = opened(bytes, file);
  const isOffice = zip.names.some((name) => /^xl\/workbook\.xml$/i.test(name));
  const isOpenDocument = zip.names.includes('content.xml') && zip.names.includes('META-INF/manifest.xml');
  if (!isOffice && !isOpenDocument) throw notAWorkbook(file, otherKind(zip.names));
  const parts = unzipped(zip, file);
  return isOffice ? readOffice(parts, file) : readOpenDocument(parts, file);
}

function opened(bytes: Uint8Array, file: string): Unzippable {
  try {
    return openZip(bytes, { bytes: maximumInflated });
  } catch (error) {
    if (error instanceof TooLargeError) throw tooLarge(file);
    throw damagedWorkbook(file, '文件不完整或已损坏，可能没有下载完。');
  }
}

function unzipped(zip: Unzippable, file: string): Parts {
  try {
    return zip.unzip((name) => !unneeded.test(name));
  } catch {
    throw damagedWorkbook(file, '文件内容已损坏，无法解压。');
  }
}

function readOffice(parts: Parts, file: string): ZipBook {
  for (const [name, styles] of parts) {
    if (/^xl\/styles\.xml$/i.test(name)) parts.set(name, strToU8(withBuiltInFormats(strFromU8(styles))));
  }
  // With cellStyles SheetJS keeps hidden rows and columns, with sheetStubs formulas without a result.
  const options = { ...spareWork([...parts.values()]), cellStyles: true, sheetStubs: true };
  return { book: parse(parts, file, options), openDocument: null };
}

function readOpenDocument(parts: Parts, file: string): ZipBook {
  const textOf = (name: string): string => strFromU8(parts.get(name) ?? new Uint8Array());
  const mimetype = textOf('mimetype');
  if (mimetype !== '' && !mimetype.includes('spreadsheet')) throw notAWorkbook(file, 'OpenDocument文档');
  if (textOf('META-INF/manifest.xml').includes(':encryption-data')) throw passwordProtected(file);
  const openDocument = openDocumentSheets(textOf('content.xml'));
  const cells = openDocument.reduce((sum, { cellCount }) => sum + cellCount, 0);
  if (cells > maximumOpenDocumentCells) throw tooLarge(file);
  return { book: parse(parts, file, {}), openDocument };
}

function parse(parts: Parts, file: string, options: ParsingOptions): WorkBook {
  const container = cfb.utils.cfb_new();
  for (const [name, content] of parts) cfb.utils.cfb_add(container, name, content, { unsafe: true });
  try {
    return apart(builtInFormats, () => parsePackage(container, { ...readOptions, ...options }));
  } catch {
    throw damagedWorkbook(file, '文件内容已损坏，无法识别其中的工作表。');
  }
}

function otherKind(names: readonly string[]): string {
  const kind = documentKinds.find(([pattern]) => names.some((name) => pattern.test(name)));
  return kind?.[1] ?? '压缩包（ZIP）';
}
