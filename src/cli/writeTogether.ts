import { rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../pipeline/reading.js';
import { isMissing, readText } from './readFiles.js';
import { makeFolder, unwritable } from './writeFiles.js';

/** A text file that is to be written. */
export interface TogetherFile {
  path: string;
  text: string;
  /** What stands there now and is replaced; null where nothing may stand. */
  before: string | null;
}

/**
 * Writes several files or none of them: what was made already is taken back where a later one cannot be written. The
 * last is the one that makes the others count.
 * @throws InputError `file` where one cannot be written, or is no longer what it was
 */
export async function writeTogether(files: readonly TogetherFile[]): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  let path = '';
  try {
    const waiting: { temporary: string; file: TogetherFile }[] = [];
    for (const file of files) {
      ({ path } = file);
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      for (const folder of await missingAbove(path)) undo.push(() => rmdir(folder));
      await makeFolder(dirname(path));
      undo.push(() => rm(temporary, { force: true }));
      await writeFile(temporary, file.text);
      waiting.push({ temporary, file });
    }
    for (const { file } of waiting) await requireAsBefore(file);
    for (const { temporary, file } of waiting) {
      ({ path } = file);
      await rename(temporary, path);
      undo.push(() => (file.before === null ? rm(file.path) : writeFile(file.path, file.before)));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw unwritable(path, error);
  }
}

/** The folders above a file that are not there yet, the outermost first. */
async function missingAbove(path: string): Promise<string[]> {
  const folder = dirname(path);
  if (folder === path || !(await isMissing(folder))) return [];
  return [...(await missingAbove(folder)), folder];
}

async function requireAsBefore({ path, before }: TogetherFile): Promise<void> {
  if (before === null ? await isMissing(path) : (await readText(path)).text === before) return;
  const what = before === null ? '已有这个文件。' : '这个文件刚才被改动了。';
  throw new InputError('file', what, { file: path }, '没有写入任何文件；请看过以后再运行一次。');
}
