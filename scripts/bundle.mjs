// Runs the TypeScript sources without a build step that could go stale: they are bundled anew each time (some 50 ms),
// and a bundle of the same contents is reused. Half the start-up time and memory of transpiling file by file.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = cacheFolder();
const DAY = 24 * 60 * 60 * 1000;

/**
 * Bundles an entry and imports it.
 * @param {string} entry path from the project's root, such as `src/cli/main.ts`
 */
export async function importBundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    outdir: cache,
    write: false,
    logLevel: 'silent',
  });
  const folder = keep(outputFiles);
  return import(pathToFileURL(join(folder, `${basename(entry, '.ts')}.mjs`)).href);
}

/** The folder of a bundle, written whole or not at all: another process may be writing the same one. */
function keep(files) {
  const hash = createHash('sha256');
  for (const { path, contents } of files) hash.update(basename(path)).update(contents);
  const folder = join(cache, hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  clearOld();
  const temporary = mkdtempSync(join(cache, 'new-'));
  // It is made for its owner alone; others of this machine may run what is installed for all.
  chmodSync(temporary, 0o755);
  for (const { path, contents } of files) writeFileSync(join(temporary, basename(path)), contents);
  try {
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Beside the packages; where this user may not write there, a folder of the user's own for temporary files. */
function cacheFolder() {
  const beside = join(root, 'node_modules', '.cache', 'jianbao');
  try {
    mkdirSync(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return beside;
  } catch {
    const own = createHash('sha256').update(root).digest('hex').slice(0, 16);
    return join(tmpdir(), `jianbao-${userInfo().username}-${own}`);
  }
}

function clearOld() {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (dirname(path) === cache && Date.now() - statSync(path).mtimeMs > DAY)
      rmSync(path, { recursive: true, force: true });
  }
}
