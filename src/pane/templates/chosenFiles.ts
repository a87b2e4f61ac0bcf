import { InputError } from '../../pipeline/hosting.js';
import { fileBytes } from '../session/fileBytes.js';
import type { ChosenFile } from './ownFiles.js';

/** A folder that holds more was chosen by mistake: the desktop, or a whole drive. */
const MOST_ENTRIES = 5000;

/** The files of a folder that was chosen; the first part of each path is the folder's name. */
export function filesOfFolder(files: Iterable<File>): { name: string; files: ChosenFile[] } {
  const all = [...files];
  const name = all[0]?.webkitRelativePath.split('/')[0] ?? '';
  if (all.length > MOST_ENTRIES) throw tooMany(name);
  return { name, files: all.map((file) => chosen(file, file.webkitRelativePath)) };
}

/** The files of a folder that was dropped. */
export async function filesOfDropped(folder: FileSystemDirectoryEntry): Promise<ChosenFile[]> {
  const found: ChosenFile[] = [];
  const walk = async (directory: FileSystemDirectoryEntry, path: string): Promise<void> => {
    for (const entry of await entriesOf(directory)) {
      const at = `${path}${entry.name}`;
      if (isFolder(entry)) await walk(entry, `${at}/`);
      else found.push(chosen(await fileOf(entry as FileSystemFileEntry), at));
      if (found.length > MOST_ENTRIES) throw tooMany(folder.name);
    }
  };
  await walk(folder, '');
  return found;
}

export function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function chosen(file: File, path: string): ChosenFile {
  return { path, size: file.size, read: () => fileBytes(file) };
}

/** A reader gives a hundred at a time, and none at the end. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function tooMany(name: string): InputError {
  return new InputError(
    'file',
    `里面的文件超过${MOST_ENTRIES}个，不像是模板文件夹。`,
    { file: name },
    '请只选择装模板的那个文件夹，再试一次。',
  );
}
