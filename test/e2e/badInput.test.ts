import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommandLine } from '../../src/cli/commandLine.js';
import { messageOf } from '../../src/cli/messageOf.js';
import { useFolder } from '../cli/folder.js';
import { bookOf, bytesOf, sheetOf } from '../workbook/books.js';
import { jianbao, root, seedBook } from './commandLine.js';

/** Asserts that a command line could not, with one message of one line in Chinese, no fault of the program. */
async function assertCouldNot(args: readonly string[], words: readonly RegExp[]): Promise<void> {
  const message = await parseCommandLine(args, root).then(
    (code) => assert.fail(`exit ${code}`),
    (error: unknown) => messageOf(error),
  );
  assertMessage(message, words);
}

function assertMessage(message: string, words: readonly RegExp[]): void {
  assert.match(message, /^[^\n]+$/, 'one message, one line');
  assert.doesNotMatch(message, /Error|\.ts\b|程序出错/);
  for (const word of words) assert.match(message, word);
}

/** A copy of a file or folder of the project with one text in one file replaced. */
function copyWith(from: string, to: string, file: string, text: string, by: string): void {
  cpSync(join(root, from), to, { recursive: true });
  const path = join(to, file);
  const before = readFileSync(path, 'utf8');
  assert.ok(before.includes(text), `${file} has no ${text}`);
  writeFileSync(path, before.replace(text, by));
}

describe('bad input on the command line', () => {
  const folder = useFolder();
  const put = (name: string, bytes: Uint8Array | string): string => {
    const path = join(folder(), name);
    writeFileSync(path, bytes);
    return path;
  };

  it('ends a run with 2, one message on stderr, nothing on stdout and no file', async () => {
    put('总 结.xlsx', '今年以来，全市科技创新工作取得新进展。\n');
    const runs = await Promise.all([
      jianbao(folder(), 'check', '总 结.xlsx', '--json', '--out', '报告.xlsx'),
      jianbao(folder(), 'year', seedBook, '--templates', join(root, 'seeds')),
      jianbao(folder(), 'bulletin', '3', seedBook, '--out', '总 结.xlsx'),
    ]);
    const words = [/^总 结\.xlsx：.*文本文件/, /calendar\.yaml .*没有模板/, /总 结\.xlsx.*写不了/];
    for (const [index, { code, stdout, stderr }] of runs.entries()) {
      assert.equal(code, 2, stderr);
      assert.equal(stdout, '');
      assertMessage(stderr.replace(/\n$/, ''), words.slice(index, index + 1));
    }
    assert.deepEqual(readdirSync(folder()), ['总 结.xlsx']);
  });

  it('is told of a workbook that cannot be read', async () => {
    const sound = new Uint8Array(readFileSync(seedBook));
    const damaged = put('坏.xlsx', sound.subarray(0, sound.length / 2));
    const empty = put('空.xlsx', bytesOf(bookOf({ 表: sheetOf([]) }), 'xlsx'));
    const contacts = sheetOf([
      ['姓名', '电话'],
      ['甲', 1],
    ]);
    const other = put('通讯录.xlsx', bytesOf(bookOf({ 表: contacts }), 'xlsx'));
    const locked = join(root, 'test/fixtures/workbook/password.xlsx');
    const out = join(folder(), '报告.xlsx');
    await assertCouldNot(['check', damaged, '--out', out], [/^坏\.xlsx/, /损坏|不完整/]);
    await assertCouldNot(['bulletin', '3', locked, '--out', folder()], [/^password\.xlsx/, /密码|加密/]);
    await assertCouldNot(['summary', empty, '--out', folder()], [/^空\.xlsx/, /空|没有/]);
    await assertCouldNot(['year', other, '--out', folder()], [/^通讯录\.xlsx/, /表/]);
    await assertCouldNot(['check', join(folder(), '不在.xlsx')], [/不在\.xlsx：没有这个文件/]);
    await assertCouldNot(['check', folder()], [/是一个文件夹/]);
    assert.deepEqual(readdirSync(folder()).sort(), ['坏.xlsx', '空.xlsx', '通讯录.xlsx'].sort());
  });

  it('is told of a plan or a calendar with its line', async () => {
    const year = join(folder(), '2021');
    copyWith('seeds/2021', year, 'plan.yaml', 'unit: 家', 'unit: 斤半');
    await assertCouldNot(['check', seedBook, '--plan', year], [/plan\.yaml 第\d+行/, /斤半/]);
    copyWith('seeds/2021', year, 'plan.yaml', 'year: 2021', 'year: [2021');
    await assertCouldNot(['check', seedBook, '--plan', year], [/plan\.yaml 第\d+行/]);
    copyWith('seeds/2021', year, 'calendar.yaml', 'kind: monthly', 'kind: 每月');
    await assertCouldNot(['year', seedBook, '--plan', year, '--out', folder()], [/calendar\.yaml 第\d+行/, /kind/]);
    assert.deepEqual(readdirSync(folder()), ['2021']);
  });

  it('is told of a letterhead or a template with its place', async () => {
    const templates = join(folder(), '模板');
    const news = 'bulletins/news.md.hbs';
    const drafting = ['bulletin', 'news', seedBook, '--templates', templates, '--out', folder()];
    copyWith('templates', templates, news, '{{/each}}', '{{/eech}}');
    await assertCouldNot(drafting, [/bulletins\/news\.md\.hbs 第\d+行第\d+列/]);
    copyWith('templates', templates, news, '{{headline}}', '{{> partials/没有}}');
    await assertCouldNot(drafting, [/bulletins\/news\.md\.hbs 第\d+行第\d+列/, /partials\/没有/]);
    copyWith('templates', templates, 'letterhead.yaml', 'bureau:', '部门:');
    await assertCouldNot(drafting, [/letterhead\.yaml/, /bureau/]);
    assert.deepEqual(readdirSync(folder()), ['模板']);
  });

  it('is told of a number, a day or a period that there is not', async () => {
    const out = ['--out', folder()];
    await assertCouldNot(['bulletin', '99', seedBook, ...out], [/“99”/, /可以写的编号：1（/, /news/]);
    await assertCouldNot(['check', seedBook, '--as-of', '2021-02-30'], [/--as-of/, /2021-02-30/]);
    await assertCouldNot(['summary', seedBook, '--as-of', '2021-06-30', ...out], [/12月31日/, /6月30日/]);
    assert.deepEqual(readdirSync(folder()), [], 'no empty document');
  });

  it('is told of a report that cannot be written', async () => {
    const place = put('占位', '原样');
    await assertCouldNot(['check', seedBook, '--out', join(place, '报告.xlsx')], [/写不了/, /占位/]);
    assert.equal(readFileSync(place, 'utf8'), '原样');
  });
});
