import { InputError } from '../inputError.js';
import { OLE_SIGNATURE, openZip, startsWith, TooLargeError, ZIP_SIGNATURE, type Allowance } from '../unzipPackage.js';

/** An Office file, unzipped: its parts by name (`word/document.xml`). */
export interface OfficePackage {
  /** As the user knows it, for messages. */
  file: string;
  parts: Map<string, Uint8Array>;
  /** For the files inside it. */
  allowance: Allowance;
}

/** In bytes, with the files inside. No honest document comes near; what is declared larger is not inflated. */
const MOST_INFLATED = 512 * 1024 ** 2;

/**
 * Unzips an Office file.
 * @throws InputError `password` where it has one; `not-a-document` where it is none, is damaged, or would inflate beyond
 * reason
 */
export function openPackage(bytes: Uint8Array, file: string): OfficePackage {
  if (startsWith(bytes, OLE_SIGNATURE)) throw oldOrLocked(bytes, file);
  if (!startsWith(bytes, ZIP_SIGNATURE)) throw notAWordFile(file);
  const opened = unzipped(bytes, file, { bytes: MOST_INFLATED });
  if (opened === null) throw damaged(file, '文件不完整或已损坏，无法解压。');
  return opened;
}

/**
 * Unzips an Office file that is a part of another; null where the part is no zip, or damaged.
 * @throws InputError `not-a-document` where all that the file holds would inflate beyond reason
 */
export function openInside({ file, parts, allowance }: OfficePackage, part: string): OfficePackage | null {
  return unzipped(parts.get(part) ?? new Uint8Array(), `${file} 中的 ${part}`, allowance);
}

function unzipped(bytes: Uint8Array, file: string, allowance: Allowance): OfficePackage | null {
  if (!startsWith(bytes, ZIP_SIGNATURE)) return null;
  try {
    return { file, parts: openZip(bytes, allowance).unzip(), allowance };
  } catch (error) {
    if (error instanceof TooLargeError) throw damaged(file, '解压后大得不正常，没有打开。');
    return null;
  }
}

/** The part of a name; OPC compares names without regard to case, and a relationship may have them percent-encoded. */
export function partNamed({ parts }: OfficePackage, name: string): string | null {
  if (parts.has(name)) return name;
  const wanted = [name, decoded(name)].map((text) => text.toLowerCase());
  return [...parts.keys()].find((key) => wanted.includes(key.toLowerCase())) ?? null;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * That a file has nothing to do with Word.
 * @param kind what it is, in Chinese, where that is known
 */
export function notAWordFile(file: string, kind: string | null = null): InputError {
  const what = kind === null ? '这不是 Word 文档（.docx）。' : `这不是 Word 文档，是${kind}。`;
  return new InputError('not-a-document', what, { file }, '请选择 .docx 文件。');
}

/**
 * That a file is of Word or the like, and no .docx.
 * @param kind what it is, in Chinese
 */
export function notADocx(file: string, kind: string): InputError {
  const advice = '请在 Word 或 WPS 中打开它，另存为 .docx 后再试。';
  return new InputError('not-a-document', `这是${kind}。`, { file }, advice);
}

/**
 * That a file is a document that cannot be read.
 * @param what one Chinese sentence: where it is broken
 */
export function damaged(file: string, what: string): InputError {
  const advice = '请在 Word 或 WPS 中打开它，另存为新的 .docx 后再试；打不开的，请重新取得这个文件。';
  return new InputError('not-a-document', what, { file }, advice);
}

/** A locked .docx and an old .doc share a container; only the former has a stream of this name. */
function oldOrLocked(bytes: Uint8Array, file: string): InputError {
  const streamName = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();
  if (!includes(bytes, streamName)) return notADocx(file, '旧格式的文档（.doc、.wps）');
  return new InputError('password', '文档设有打开密码。', { file }, '请在 Word 或 WPS 中取消密码，保存后再试。');
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true;
  }
  return false;
}
