import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './commandLine.js';

const plan = readFileSync(join(root, 'seeds/2021/plan.yaml'), 'utf8');

/** Names of places and things that only the bundled plan has; each must stand in it, so that the list does not go stale. */
const OWN_NAMES = ['遂宁', '遂州', '涪江', '安居', '射洪', '蓬溪', '船山', '沱牌', '潼南', '铜梁', '合川', '蜂巢'];

/** A year in a program, as against one in a comment or in an example that a text gives. */
const YEAR = /\b20[0-4]\d\b/;

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.ts$/.test(path),
);

/** A program without its comments and its texts. */
function code(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/(?:[^/\\\n]|\\.)+\/[dgimsuvy]*/g, "''");
}

describe('src', () => {
  it('names no place or thing of the bundled plan', () => {
    assert.deepEqual(
      OWN_NAMES.filter((name) => !plan.includes(name)),
      [],
    );
    assert.ok(files.length > 100);
    const faults = files.flatMap((path) => {
      const text = readFileSync(join(root, 'src', path), 'utf8');
      return OWN_NAMES.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`);
    });
    assert.deepEqual(faults, []);
  });

  it('reckons with no year of its own', () => {
    assert.match(code("const a = 2021; // '"), YEAR);
    const faults = files.flatMap((path) => {
      const found = YEAR.exec(code(readFileSync(join(root, 'src', path), 'utf8')));
      return found === null ? [] : [`${path}: ${found[0]}`];
    });
    assert.deepEqual(faults, []);
  });
});
