import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLetterhead, readPlan, readSetup, readSetupFiles, readNamedFile } from '../../src/cli/readFiles.js';
import { InputError } from '../../src/inputError.js';
import { useFolder } from './folder.js';

const seeds = fileURLToPath(new URL('../../seeds/2021', import.meta.url));
const templates = fileURLToPath(new URL('../../templates', import.meta.url));

async function assertRefused(job: Promise<unknown>, file: string, words: RegExp): Promise<void> {
  await assert.rejects(job, (error: unknown) => {
    assert.ok(error instanceof InputError, String(error));
    assert.equal(error.place.file, file);
    assert.match(error.message, words);
    return true;
  });
}

describe('reading files', () => {
  const folder = useFolder();

  it('takes every template below the folder by its path without the ending', async () => {
    const { templates: sources } = await readSetupFiles({ plan: seeds, templates });
    assert.ok(sources.has('bulletins/monthly') && sources.has('summaries/summary') && sources.has('partials/news'));
    assert.ok([...sources.keys()].every((name) => !name.includes('letterhead') && !name.includes('\\')));
  });

  it('names what it reads by its file', async () => {
    const path = join(folder(), '进展 表.xlsx');
    writeFileSync(path, 'x');
    assert.deepEqual(await readNamedFile(path), { name: '进展 表.xlsx', bytes: Buffer.from('x') });
  });

  it('says that there is no such file, or that it is a folder', async () => {
    await assertRefused(readNamedFile(join(folder(), '无.xlsx')), join(folder(), '无.xlsx'), /没有这个文件/);
    await assertRefused(readNamedFile(folder()), folder(), /是一个文件夹/);
    await assertRefused(readPlan(folder()), join(folder(), 'plan.yaml'), /没有这个文件/);
    await assertRefused(readSetup({ plan: seeds, templates: '无' }), '无', /没有这个文件或文件夹/);
    await assertRefused(readLetterhead('无'), join('无', 'letterhead.yaml'), /没有这个文件或文件夹/);
  });

  it('takes the letterhead of the shipped templates for a folder that has none, but not for one that it cannot use', async () => {
    const own = await readSetupFiles({ plan: seeds, templates: folder() });
    assert.equal(own.templates.size, 0);
    assert.equal(own.letterhead.text, readFileSync(join(templates, 'letterhead.yaml'), 'utf8'));
    assert.deepEqual(await readLetterhead(folder()), await readLetterhead(templates));
    mkdirSync(join(folder(), 'letterhead.yaml'));
    await assertRefused(readLetterhead(folder()), join(folder(), 'letterhead.yaml'), /是一个文件夹/);
  });

  it('refuses a text that is not UTF-8, which would be read as something else', async () => {
    const path = join(folder(), 'plan.yaml');
    mkdirSync(folder(), { recursive: true });
    writeFileSync(path, Buffer.from([0x61, 0x0a, 0x0a, 0xc4, 0xea, 0xb6, 0xc8]));
    await assertRefused(readPlan(folder()), path, /plan\.yaml 第3行：不是 UTF-8/);
  });
});
