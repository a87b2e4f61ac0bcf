import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../pipeline/reading.js';

/**
 * Refuses to write to the very file that was read, by whatever path or link the two are named.
 * @param what one Chinese sentence: what may not be written where
 * @param option the option that names the file to write: `--out`
 * @throws InputError `usage` where they are one file
 */
export async function requireOtherFile(written: string, read: string, what: string, option: string): Promise<void> {
  if (resolve(written) !== resolve(read) && !(await isOneFile(written, read))) return;
  throw new InputError('usage', what, { file: written }, `请给 ${option} 换一个文件名。`);
}

/** Whether two paths lead to one file that is there, over links or a file system that knows no capitals. */
async function isOneFile(path: string, other: string): Promise<boolean> {
  const [one, two] = await Promise.all([path, other].map((each) => stat(each, { bigint: true }).catch(() => null)));
  return one != null && two != null && one.dev === two.dev && one.ino === two.ino;
}
