import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../src/cli/writeFiles.js';
import { InputError } from '../../src/inputError.js';
import { useFolder } from './folder.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function assertUnwritable(path: string, words: RegExp): Promise<void> {
  await assert.rejects(writeWhole(path, bytes('稿')), (error: unknown) => {
    assert.ok(error instanceof InputError, String(error));
    assert.equal(error.place.file, path);
    assert.match(error.message, words);
    assert.match(error.message, /换一个可以写的位置。$/);
    assert.doesNotMatch(error.message, /--/);
    return true;
  });
}

describe('writing a file whole', () => {
  const folder = useFolder();

  it('makes the folders on the way and leaves nothing else there', async () => {
    const path = join(folder(), '2021 年', '简报', '第01期.docx');
    assert.deepEqual(await writeWhole(path, bytes('稿')), { path, kept: null });
    assert.equal(readFileSync(path, 'utf8'), '稿');
    assert.deepEqual(readdirSync(join(folder(), '2021 年', '简报')), ['第01期.docx']);
  });

  it('leaves a file with the same contents alone', async () => {
    const path = join(folder(), '稿.docx');
    await writeWhole(path, bytes('稿'));
    assert.equal((await writeWhole(path, bytes('稿'))).kept, null);
    assert.equal(existsSync(join(folder(), '旧稿')), false);
  });

  it('moves every edited file aside and overwrites none', async () => {
    const path = join(folder(), '稿.docx');
    const kept: (string | null)[] = [];
    for (const text of ['一', '二', '三']) {
      kept.push((await writeWhole(path, bytes(text))).kept);
      writeFileSync(path, `${text}，经编辑`);
    }
    const aside = join(folder(), '旧稿');
    assert.deepEqual(kept, [null, join(aside, '稿（1）.docx'), join(aside, '稿（2）.docx')]);
    assert.equal(readFileSync(join(aside, '稿（1）.docx'), 'utf8'), '一，经编辑');
    assert.equal(readFileSync(join(aside, '稿（2）.docx'), 'utf8'), '二，经编辑');
    assert.equal(readFileSync(path, 'utf8'), '三，经编辑');
  });

  it('says where a file is in the way of the folder', async () => {
    writeFileSync(join(folder(), '占位'), '');
    await assertUnwritable(join(folder(), '占位', '稿.docx'), /建不了文件夹/);
    await assertUnwritable(join(folder(), '占位', '下层', '稿.docx'), /不是文件夹/);
  });

  it('says where a folder has the name of the file, and keeps it', async () => {
    mkdirSync(join(folder(), '稿.docx'));
    await assertUnwritable(join(folder(), '稿.docx'), /已有同名的文件夹/);
    assert.deepEqual(readdirSync(folder()), ['稿.docx']);
  });

  it('keeps the old file and no half of the new one where the move aside fails', async () => {
    writeFileSync(join(folder(), '旧稿'), '一个文件');
    writeFileSync(join(folder(), '稿.docx'), '经编辑');
    await assertUnwritable(join(folder(), '稿.docx'), /写不了/);
    assert.equal(readFileSync(join(folder(), '稿.docx'), 'utf8'), '经编辑');
    assert.deepEqual(readdirSync(folder()).sort(), ['旧稿', '稿.docx'].sort());
  });

  it('says where the system takes no files', async function () {
    if (process.platform !== 'linux') this.skip();
    await assertUnwritable('/sys/简报/稿.docx', /写不了/);
    await assertUnwritable('/proc/简报/稿.docx', /不能建文件或文件夹/);
    await assertUnwritable('/proc/简报/下层/稿.docx', /不能建文件或文件夹/);
    await assertUnwritable('/dev/full/稿.docx', /建不了文件夹/);
  });
});
