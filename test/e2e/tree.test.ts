import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { root } from './commandLine.js';

/** Files that git tracks or would, null where this is no checkout or there is no git. */
function files(): string[] | null {
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return listed.split('\0').filter((path) => path !== '' && existsSync(root + path));
  } catch {
    return null;
  }
}

/** Places that only one machine has, in pieces so that this file has none. */
const OWN = [
  homedir() === '/' ? root : `${homedir()}/`,
  root,
  ...['work', 'root', 'home'].map((folder) => `/${folder}/`),
  ['registry', 'npmjs'].join('.'),
  ['deb', 'debian', 'org'].join('.'),
];

describe('the files of the project', () => {
  it('name no place of one machine and no registry', function () {
    const paths = files();
    if (paths === null || paths.length === 0) return this.skip();
    const faults: string[] = [];
    for (const path of paths) {
      const bytes = readFileSync(root + path);
      if (bytes.includes(0)) continue;
      const text = bytes.toString('utf8');
      faults.push(...OWN.filter((place) => text.includes(place)).map((place) => `${path}: ${place}`));
    }
    assert.deepEqual(faults, []);
  });

  it('lock packages without the address that they came from', () => {
    assert.doesNotMatch(readFileSync(`${root}package-lock.json`, 'utf8'), /"resolved"/);
  });
});
