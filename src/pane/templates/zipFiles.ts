import { InputError } from '../../pipeline/hosting.js';
import type { OwnTemplatesCore } from '../core.js';
import { MOST_BYTES, tooMuch, type ChosenFile } from './ownFiles.js';
import { zipName } from './zipName.js';

/** All that may be inflated, pictures and other things that lie beside the templates included. */
const MOST_INFLATED = 4 * MOST_BYTES;

/**
 * The files of an archive. Nothing is inflated beyond what the directory declares, nor more than templates can need; no
 * file is ever written to a path, but one that leads out of the archive is refused all the same.
 * @throws InputError `file`
 */
export function zipFiles(
  { openZip, TooLargeError }: Pick<OwnTemplatesCore, 'openZip' | 'TooLargeError'>,
  bytes: Uint8Array,
  name: string,
): ChosenFile[] {
  try {
    const parts = openZip(bytes, { bytes: MOST_INFLATED }).unzip();
    return [...parts].map(([raw, content]) => {
      const path = zipName(raw);
      if (path === null) throw outside(name, raw);
      return { path, size: content.length, read: () => Promise.resolve(content) };
    });
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof TooLargeError) throw tooMuch(name);
    throw new InputError(
      'file',
      '这个压缩包打不开：不是 .zip，或者已经损坏、加了密码。',
      { file: name },
      '请重新压缩成不加密码的 .zip（不是 .rar、.7z），或解压后选择文件夹。',
    );
  }
}

function outside(name: string, path: string): InputError {
  return new InputError(
    'file',
    `压缩包里有一个文件的路径不对：“${path}”，它指到压缩包外面。`,
    { file: name },
    '这个压缩包不像是正常做出来的，没有载入。请向给您的人核实。',
  );
}
