import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from '../commandLine.js';

/** All that a build is made of. */
const SOURCES = [
  'addin',
  'extension',
  'src',
  'templates',
  'seeds/2021',
  'scripts/build',
  'docs',
  'package.json',
  'package-lock.json',
];
/** A build that takes longer was given up. */
const PATIENCE = 4 * 60 * 1000;

/**
 * Builds something and gives its folder; what was built of the same sources is taken again. Test files run in processes of
 * their own: the first builds, the others wait for it.
 * @param name tells it from other builds
 */
export async function buildOnce(name: string, buildInto: (out: string) => Promise<unknown>): Promise<string> {
  const cache = join(root, `node_modules/.cache/jianbao-${name}`);
  const folder = join(cache, fingerprint());
  const lock = `${folder}.lock`;
  mkdirSync(cache, { recursive: true });
  while (!existsSync(folder)) {
    if (!takeLock(lock)) {
      await setTimeout(200);
      continue;
    }
    try {
      clearOld(cache);
      await buildInto(`${folder}.new`);
      renameSync(`${folder}.new`, folder);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Whether this process is the one that builds. */
function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > PATIENCE) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesOf(join(root, source))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesOf(join(path, name)));
}

/** Builds of other sources. */
function clearOld(cache: string): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (!name.endsWith('.lock') && Date.now() - statSync(path).mtimeMs > PATIENCE)
      rmSync(path, { recursive: true, force: true });
  }
}
