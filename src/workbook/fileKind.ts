import { OLE_SIGNATURE, startsWith, ZIP_SIGNATURE } from '../unzipPackage.js';

/** What the first bytes of a file say it is. */
export type FileKind =
  /** .xlsx, .xlsm, .ods, and much else */
  | { kind: 'zip' }
  /** .xls, .et, files with a password, and much else */
  | { kind: 'ole2' }
  /** Perhaps .csv */
  | { kind: 'text' }
  /** Certainly no workbook; `what` names it in Chinese. */
  | { kind: 'other'; what: string };

const signatures: readonly (readonly [readonly number[], FileKind])[] = [
  [ZIP_SIGNATURE, { kind: 'zip' }],
  [[0x50, 0x4b, 0x05, 0x06], { kind: 'zip' }],
  [OLE_SIGNATURE, { kind: 'ole2' }],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], { kind: 'other', what: 'PDF文件' }],
  [[0x89, 0x50, 0x4e, 0x47], { kind: 'other', what: '图片（PNG）' }],
  [[0xff, 0xd8, 0xff], { kind: 'other', what: '图片（JPEG）' }],
  [[0x47, 0x49, 0x46, 0x38], { kind: 'other', what: '图片（GIF）' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { kind: 'other', what: 'RTF文档' }],
  [[0x52, 0x61, 0x72, 0x21], { kind: 'other', what: '压缩包（RAR）' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { kind: 'other', what: '压缩包（7z）' }],
  [[0x1f, 0x8b], { kind: 'other', what: '压缩包（gzip）' }],
];

/** Decides by content: a workbook under a wrong extension is read, a picture named .xlsx is not. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const found = signatures.find(([signature]) => startsWith(bytes, signature));
  return found?.[1] ?? { kind: 'text' };
}
