import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readOwnFiles, type OwnFiles } from '../../../src/pane/templates/ownFiles.js';
import { zipFiles } from '../../../src/pane/templates/zipFiles.js';
import * as core from '../../../src/pipeline/ownTemplates.js';
import { InputError } from '../../../src/inputError.js';

const read = (zip: Uint8Array): Promise<OwnFiles> =>
  readOwnFiles({ name: '模板.zip', from: 'zip' }, zipFiles(core, zip, '模板.zip'));

function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([path, file]) => [path, typeof file === 'string' ? strToU8(file) : file]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>);
}

/** The zip with other bytes for each place where a text stands in it, as another program would have written it. */
function withBytes(zip: Uint8Array, text: string, bytes: readonly number[]): Uint8Array {
  const changed = Buffer.from(zip);
  assert.equal(text.length, bytes.length);
  for (let at = changed.indexOf(text); at >= 0; at = changed.indexOf(text, at + 1)) changed.set(bytes, at);
  return new Uint8Array(changed);
}

const refusal = (words: RegExp) => (error: unknown) =>
  error instanceof InputError && error.problem === 'file' && words.test(error.message);

describe('an archive of templates', () => {
  it('may have the templates bare, in templates/, or in a folder of any name', async () => {
    for (const root of ['', 'templates/', '本局/templates/', '本局模板/']) {
      const own = await read(
        zipOf({
          [`${root}bulletins/monthly.md.hbs`]: '# 月报\r\n',
          [`${root}partials/lag.md.hbs`]: '\ufeff欠',
          [`${root}letterhead.yaml`]: 'bureau: 某局\n',
          [`${root}bulletins/news.md.hbs.txt`]: '# 动态',
          [`${root}README.md`]: '说明',
          [`__MACOSX/${root}bulletins/._monthly.md.hbs`]: 'x',
        }),
      );
      assert.deepEqual(
        own.templates,
        new Map([
          ['bulletins/monthly', '# 月报\r\n'],
          ['partials/lag', '欠'],
        ]),
      );
      assert.equal(own.letterhead, 'bureau: 某局\n');
      assert.deepEqual(own.passedOver, [`${root}bulletins/news.md.hbs.txt`, `${root}README.md`]);
      assert.deepEqual(own.unreadable, []);
    }
  });

  it('has its names read as the Windows Explorer of China, a Mac and .NET write them', async () => {
    const zip = zipOf({ 'XXXX/bulletins/monthly.md.hbs': '# 月报', 'XXXX/notes.txt': '' });
    const gbk = await read(withBytes(zip, 'XXXX', [0xc4, 0xa3, 0xb0, 0xe5]));
    assert.deepEqual([...gbk.templates.keys(), ...gbk.passedOver], ['bulletins/monthly', '模板/notes.txt']);
    const zip6 = zipOf({ 'XXXXXX/bulletins/monthly.md.hbs': '# 月报', 'XXXXXX/notes.txt': '' });
    const utf8 = await read(withBytes(zip6, 'XXXXXX', [...strToU8('模板')]));
    assert.deepEqual(utf8.passedOver, ['模板/notes.txt']);
    const backslashes = await read(zipOf({ '模板\\bulletins\\monthly.md.hbs': '# 月报' }));
    assert.deepEqual([...backslashes.templates.keys()], ['bulletins/monthly']);
  });

  it('names a template that is not UTF-8', async () => {
    const own = await read(
      zipOf({ 'bulletins/monthly.md.hbs': '# 月报', 'bulletins/news.md.hbs': Uint8Array.of(0xc4, 0xa3, 0xb0, 0xe5) }),
    );
    assert.deepEqual(own.unreadable, ['bulletins/news.md.hbs']);
    assert.deepEqual([...own.templates.keys()], ['bulletins/monthly']);
  });

  it('is refused where it leads out of itself', async () => {
    for (const path of [
      '../bulletins/monthly.md.hbs',
      '/etc/bulletins/a.md.hbs',
      'C:\\bulletins\\a.md.hbs',
      'a\\..\\b',
    ])
      await assert.rejects(
        async () => read(zipOf({ 'bulletins/news.md.hbs': '', [path]: '# x' })),
        refusal(/路径不对/),
      );
  });

  it('is refused where it holds too much, before that is inflated', async () => {
    const nulls = new Uint8Array(30_000_000);
    const bomb = zipOf({ 'bulletins/monthly.md.hbs': nulls });
    assert.ok(bomb.length < 100_000);
    const before = process.memoryUsage().arrayBuffers;
    await assert.rejects(async () => read(bomb), refusal(/太多或太大/));
    assert.ok(process.memoryUsage().arrayBuffers - before < 10_000_000);
    const many = Array.from({ length: 501 }, (_, index) => [`partials/p${index}.md.hbs`, '']);
    await assert.rejects(async () => read(zipOf(Object.fromEntries(many) as Record<string, string>)), refusal(/太多/));
    const large = zipOf({ 'bulletins/monthly.md.hbs': 'x'.repeat(5_000_001) });
    await assert.rejects(async () => read(large), refusal(/太大/));
  });

  it('is refused where there are no templates in it, or two sets, or it is no zip', async () => {
    await assert.rejects(async () => read(zipOf({ 'a.docx': '' })), refusal(/没有模板/));
    const twice = zipOf({ 'bulletins/a.md.hbs': '', '旧稿/bulletins/a.md.hbs': '' });
    await assert.rejects(async () => read(twice), refusal(/2套模板：最外层、旧稿\//));
    await assert.rejects(async () => read(strToU8('Rar!')), refusal(/打不开/));
    const zip = zipOf({ 'bulletins/a.md.hbs': '# 一\n'.repeat(200) });
    await assert.rejects(async () => read(zip.slice(0, -30)), refusal(/打不开/));
  });
});
