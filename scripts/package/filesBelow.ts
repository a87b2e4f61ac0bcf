import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file below a folder with its bytes, by its path from there with `/`, in order. */
export async function filesBelow(folder: string): Promise<[path: string, bytes: Uint8Array][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths
      .sort()
      .map(async (path): Promise<[string, Uint8Array]> => [
        relative(folder, path).split(sep).join('/'),
        await readFile(path),
      ]),
  );
}
