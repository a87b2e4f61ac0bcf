import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTogether } from '../../src/cli/writeTogether.js';
import { InputError } from '../../src/inputError.js';
import { useFolder } from './folder.js';

describe('writing files together', () => {
  const folder = useFolder();
  const at = (...names: string[]): string => join(folder(), ...names);

  it('makes folders, replaces what it was told of, and leaves nothing else', async () => {
    writeFileSync(at('计划.yaml'), '\ufeff旧');
    await writeTogether([
      { path: at('新', '深', '一.md'), text: '一', before: null },
      { path: at('新', '深', '二.md'), text: '二', before: null },
      { path: at('计划.yaml'), text: '新', before: '旧' },
    ]);
    assert.equal(readFileSync(at('计划.yaml'), 'utf8'), '新');
    assert.deepEqual(readdirSync(folder(), { recursive: true }).length, 5);
  });

  for (const [why, last, words] of [
    ['was changed meanwhile', { name: '计划.yaml', before: '别的' }, /刚才被改动了.*没有写入任何文件/],
    ['is there already', { name: '计划.yaml', before: null }, /已有这个文件/],
    ['cannot be written', { name: join('计划.yaml', '下层.md'), before: null }, /不是文件夹|建不了文件夹/],
    ['has the name of a folder', { name: '文件夹', before: null }, /已有这个文件/],
  ] as const) {
    it(`leaves everything as it was where the last ${why}`, async () => {
      writeFileSync(at('计划.yaml'), '旧');
      mkdirSync(at('文件夹'));
      const before = readdirSync(folder());
      const files = [
        { path: at('新', '深', '一.md'), text: '一', before: null },
        { path: at(last.name), text: '新', before: last.before },
      ];
      await assert.rejects(writeTogether(files), (error: unknown) => {
        assert.ok(error instanceof InputError, String(error));
        assert.match(error.message, words);
        return true;
      });
      assert.deepEqual(readdirSync(folder()), before);
      assert.equal(readFileSync(at('计划.yaml'), 'utf8'), '旧');
    });
  }
});
