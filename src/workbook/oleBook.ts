import type { WorkBook } from '@e965/xlsx';
import { isBiff8, keepCellRecords } from './biffRecords.js';
import { builtInFormats } from './builtInFormats.js';
import { apart, cfb, parseOle2, readOptions } from './sheetjs.js';
import type { Container } from './sheetjs.js';
import { damagedWorkbook, notAWorkbook, passwordProtected, tooOld } from './workbookError.js';

/** Reads an old .xls or a WPS .et. Throws an InputError where it is none, damaged or locked. */
export function readOleBook(bytes: Uint8Array, file: string): WorkBook {
  const container = open(bytes, file);
  if (cfb.find(container, 'EncryptedPackage') !== null) throw passwordProtected(file);
  const stream = cfb.find(container, '/Workbook') ?? cfb.find(container, '/Book');
  if (stream === null) throw notAWorkbook(file, otherKind(container));
  const { content } = stream;
  if (content === undefined || content.length < stream.size) throw damagedWorkbook(file, truncated);
  if (!isBiff8(content)) throw tooOld(file);
  keepCellRecords(content);
  // Without the streams beside it (properties, macros): SheetJS reads those too, and not as carefully.
  const alone = cfb.utils.cfb_new();
  cfb.utils.cfb_add(alone, '/Workbook', content, { unsafe: true });
  try {
    const options = { ...readOptions, cellFormula: false, cellStyles: true, dateNF: 'yyyy/m/d' };
    return apart(builtInFormats, () => parseOle2(alone, options));
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw passwordProtected(file);
    throw damagedWorkbook(file, '文件内容已损坏，无法识别其中的工作表。');
  }
}

const truncated = '文件不完整或已损坏，可能没有下载完。';

function open(bytes: Uint8Array, file: string): Container {
  // A Buffer's slices would share the caller's memory, and the records are rewritten in place.
  const ownBytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return apart({}, () => cfb.read(ownBytes, { type: 'array' }));
  } catch {
    throw damagedWorkbook(file, truncated);
  }
}

function otherKind(container: Container): string | null {
  if (cfb.find(container, 'WordDocument') !== null) return 'Word文档';
  if (cfb.find(container, 'PowerPoint Document') !== null) return 'PowerPoint演示文稿';
  return null;
}
