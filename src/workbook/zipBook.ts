import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
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

type Parts = Record<string, Uint8Array>;

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
  const names = checkedNames(bytes, file);
  const isOffice = names.some((name) => /^xl\/workbook\.xml$/i.test(name));
  const isOpenDocument = names.includes('content.xml') && names.includes('META-INF/manifest.xml');
  if (!isOffice && !isOpenDocument) throw notAWorkbook(file, otherKind(names));
  const parts = unzip(bytes, file);
  return isOffice ? readOffice(parts, file) : readOpenDocument(parts, file);
}

/** The names in the zip's directory, once its declared sizes are known to be sane; nothing is inflated yet. */
function checkedNames(bytes: Uint8Array, file: string): string[] {
  const names: string[] = [];
  let inflated = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        inflated += originalSize;
        return false;
      },
    });
  } catch {
    throw damagedWorkbook(file, '文件不完整或已损坏，可能没有下载完。');
  }
  if (inflated > maximumInflated) throw tooLarge(file);
  return names;
}

/** A part never grows beyond its declared size: fflate inflates into a buffer of just that. */
function unzip(bytes: Uint8Array, file: string): Parts {
  try {
    return unzipSync(bytes, { filter: ({ name }) => !unneeded.test(name) });
  } catch {
    throw damagedWorkbook(file, '文件内容已损坏，无法解压。');
  }
}

function readOffice(parts: Parts, file: string): ZipBook {
  const styles = Object.keys(parts).find((name) => /^xl\/styles\.xml$/i.test(name));
  const raw = styles === undefined ? undefined : parts[styles];
  if (styles !== undefined && raw !== undefined) parts[styles] = strToU8(withBuiltInFormats(strFromU8(raw)));
  // With cellStyles SheetJS keeps hidden rows and columns, with sheetStubs formulas without a result.
  const options = { ...spareWork(Object.values(parts)), cellStyles: true, sheetStubs: true };
  return { book: parse(parts, file, options), openDocument: null };
}

function readOpenDocument(parts: Parts, file: string): ZipBook {
  const mimetype = strFromU8(parts['mimetype'] ?? new Uint8Array());
  if (mimetype !== '' && !mimetype.includes('spreadsheet')) throw notAWorkbook(file, 'OpenDocument文档');
  if (strFromU8(parts['META-INF/manifest.xml'] ?? new Uint8Array()).includes(':encryption-data')) {
    throw passwordProtected(file);
  }
  const openDocument = openDocumentSheets(strFromU8(parts['content.xml'] ?? new Uint8Array()));
  const cells = openDocument.reduce((sum, { cellCount }) => sum + cellCount, 0);
  if (cells > maximumOpenDocumentCells) throw tooLarge(file);
  return { book: parse(parts, file, {}), openDocument };
}

function parse(parts: Parts, file: string, options: ParsingOptions): WorkBook {
  const container = cfb.utils.cfb_new();
  for (const [name, content] of Object.entries(parts)) cfb.utils.cfb_add(container, name, content, { unsafe: true });
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
