import { unzipSync } from 'fflate';
import { InputError } from '../inputError.js';

/** An Office file, unzipped: its parts by name (`word/document.xml`). */
export interface OfficePackage {
  /** As the user knows it, for messages. */
  file: string;
  parts: Map<string, Uint8Array>;
}

/** In bytes. No honest document comes near; what is declared larger is not inflated. */
const MOST_INFLATED = 512 * 1024 ** 2;

/** Begins a .doc, and a .docx under a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Unzips an Office file.
 * @throws InputError `password` where it has one; `not-a-document` where it is none, is damaged, or would inflate beyond
 * reason
 */
export function openPackage(bytes: Uint8Array, file: string): OfficePackage {
  if (startsWith(bytes, OLE)) throw oldOrLocked(bytes, file);
  if (!startsWith(bytes, ZIP)) throw notAWordFile(file);
  let inflated = 0;
  const tooLarge = new Error('too large');
  try {
    // A part never grows beyond its declared size: fflate inflates into a buffer of just that.
    const unzipped = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        inflated += originalSize;
        if (inflated > MOST_INFLATED) throw tooLarge;
        return !name.endsWith('/');
      },
    });
    return { file, parts: new Map(Object.entries(unzipped)) };
  } catch (error) {
    throw damaged(file, error === tooLarge ? '解压后大得不正常，没有打开。' : '文件不完整或已损坏，无法解压。');
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

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true;
  }
  return false;
}
