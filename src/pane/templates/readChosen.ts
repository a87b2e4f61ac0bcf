import { InputError } from '../../pipeline/hosting.js';
import { loadOwnTemplates } from '../core.js';
import { fileBytes } from '../session/fileBytes.js';
import { filesOfDropped, filesOfFolder, isFolder } from './chosenFiles.js';
import { readOwnFiles, type OwnFiles } from './ownFiles.js';
import { zipFiles } from './zipFiles.js';

/** Packed; what is in it has a limit of its own. */
const LARGEST_ZIP = 20_000_000;

/** The templates of a folder that was chosen. @throws InputError `file` */
export function readFolder(files: FileList): () => Promise<OwnFiles> {
  // The list empties itself with its field.
  const held = [...files];
  return async () => {
    const { name, files: found } = filesOfFolder(held);
    return readOwnFiles({ name, from: 'folder' }, found);
  };
}

/** The templates of an archive. @throws InputError `file` */
export function readZip(file: File): () => Promise<OwnFiles> {
  return async () => {
    const { name, size } = file;
    if (!name.toLowerCase().endsWith('.zip') || size > LARGEST_ZIP) throw notAZip(name);
    const [core, bytes] = await Promise.all([loadOwnTemplates(), fileBytes(file)]);
    return readOwnFiles({ name, from: 'zip' }, zipFiles(core, bytes, name));
  };
}

/** The templates of what was dropped: a folder or an archive. @throws InputError `file` */
export function readDropped(file: File, entry: FileSystemEntry | null): () => Promise<OwnFiles> {
  if (entry === null || !isFolder(entry)) return readZip(file);
  return async () => readOwnFiles({ name: entry.name, from: 'folder' }, await filesOfDropped(entry));
}

function notAZip(name: string): InputError {
  return new InputError(
    'file',
    '这不是装模板的压缩包。',
    { file: name },
    `请选择 .zip 文件（不超过${LARGEST_ZIP / 1_000_000}兆），或装模板的文件夹。`,
  );
}
