import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { InputError } from '../pipeline/reading.js';
import { systemCode } from './systemCode.js';

/** Where drafts go that somebody has changed since they were written. */
const KEPT = '旧稿';

/** What became of a file. */
export interface Written {
  path: string;
  /** Where the file that stood there before was moved, null where there was none or it was the same. */
  kept: string | null;
}

/**
 * Writes a file whole or not at all. A file of that name with other contents may hold an editor's work: it is moved to
 * the folder 旧稿 beside it, never overwritten.
 * @throws InputError `file` where the folder cannot be written
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Written> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await makeFolder(dirname(path));
    const before = await existing(path);
    if (before !== null && Buffer.compare(before, bytes) === 0) return { path, kept: null };
    await writeFile(temporary, bytes);
    const kept = before === null ? null : await moveAside(path);
    await rename(temporary, path);
    return { path, kept };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw unwritable(path, error);
  }
}

/**
 * Makes a folder and those above it that are not there. Node's own way of doing so never ends where the system takes
 * no folders and says that the one above is missing (/proc).
 */
export async function makeFolder(folder: string, withAbove = true): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (await isFolder(folder)) return;
    const above = dirname(folder);
    if (systemCode(error) !== 'ENOENT' || !withAbove || above === folder) throw error;
    await makeFolder(above);
    await makeFolder(folder, false);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function existing(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function moveAside(path: string): Promise<string> {
  const folder = join(dirname(path), KEPT);
  await makeFolder(folder);
  const end = extname(path);
  for (let number = 1; ; number++) {
    const kept = join(folder, `${basename(path, end)}（${number}）${end}`);
    if ((await existing(kept)) === null) {
      await rename(path, kept);
      return kept;
    }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有写入的权限。',
  EPERM: '没有写入的权限，或文件正在 Word 中打开。',
  EROFS: '这个位置是只读的。',
  ENOENT: '这个位置不能建文件或文件夹。',
  ENOTDIR: '路径中有一段是文件，不是文件夹。',
  EEXIST: '已有同名的文件，建不了文件夹。',
  EISDIR: '已有同名的文件夹。',
  ENOSPC: '磁盘已满。',
  EDQUOT: '磁盘配额已满。',
  EBUSY: '文件正在别的程序中打开。',
  ENAMETOOLONG: '路径太长。',
};

/** The fault as a clerk sees it; what is no fault of the system is passed on. */
export function unwritable(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  const what = `写不了：${REASONS[code] ?? `系统报告 ${code}。`}`;
  return new InputError('file', what, { file: path }, '请关闭已打开的同名文件，或者换一个可以写的位置。');
}
