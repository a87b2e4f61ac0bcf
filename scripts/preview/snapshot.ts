import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder to be watched, and which of its files matter. */
export interface WatchedFolder {
  path: string;
  /** With the folders in it. */
  deep: boolean;
  matters: (name: string) => boolean;
}

/** How folders stand at a moment. */
export interface Snapshot {
  /** Those that are there, by path and by what tells one from another of the same path. */
  folders: ReadonlyMap<string, string>;
  /** The same as long as no file that matters is changed, comes or goes. */
  state: string;
}

/** Looks at folders; one that is not there is no fault. */
export async function snapshot(folders: readonly WatchedFolder[]): Promise<Snapshot> {
  const there = new Map<string, string>();
  const files: string[] = [];
  for (const { path, deep, matters } of folders) {
    const entries = await readdir(path, { recursive: deep, withFileTypes: true }).catch(() => []);
    const inner = entries.map((entry) => ({ path: join(entry.parentPath, entry.name), entry }));
    const inFolders = inner.filter(({ entry }) => deep && entry.isDirectory()).map((one) => one.path);
    for (const folder of [path, ...inFolders]) {
      const identity = await identityOf(folder);
      if (identity !== null) there.set(folder, identity.id);
    }
    for (const { path: file, entry } of inner) {
      if (entry.isDirectory() || !matters(entry.name)) continue;
      const identity = await identityOf(file);
      files.push(`${file} ${identity === null ? '' : `${identity.id} ${identity.state}`}`);
    }
  }
  return { folders: there, state: files.sort().join('\n') };
}

async function identityOf(path: string): Promise<{ id: string; state: string } | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found === null ? null : { id: `${found.dev}:${found.ino}`, state: `${found.size} ${found.mtimeNs}` };
}
