import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../documents/year.js';
import { root } from '../../e2e/commandLine.js';
import { acceptCases } from './accept.js';
import { complaintOf, judge } from './judge.js';
import { openSuite, type Suite } from './suite.js';

const TEMPLATE = '# {{> title}}\n\n新认定{{pace}}{{#if news}}，有动态{{/if}}。\n';
const CASE = 'what: 甲\ntemplate: own\ncontent: content.yaml\ntitle: 标题甲\n';

/** A folder of templates and cases of a test's own; paths from `templates` and `cases`. */
async function suiteOf(files: Readonly<Record<string, string>>): Promise<{ folder: string; suite: Suite }> {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({ 'templates/own.md.hbs': TEMPLATE, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const folders = { cases: join(folder, 'cases'), templates: join(folder, 'templates'), root: folder };
  return { folder, suite: await openSuite(folders) };
}

async function complaint(suite: Suite, name: string): Promise<string | null> {
  return complaintOf(suite, name, suite.pathOf(name, 'expected.md'), await judge(suite, name));
}

const ONE = { 'cases/a/one/case.yaml': CASE, 'cases/a/one/content.yaml': 'pace: 38家\n' };

describe('templates: the suite', () => {
  it('a missing expected.md is a failure, and is not written', async () => {
    const { folder, suite } = await suiteOf(ONE);
    assert.deepEqual(suite.names, ['a/one']);
    assert.match(
      (await complaint(suite, 'a/one')) ?? '',
      /^缺少 cases\/a\/one\/expected\.md。\n.*templates:accept -- a\/one/,
    );
    assert.throws(() => readFileSync(join(folder, 'cases/a/one/expected.md')), /ENOENT/);
  });

  it('nothing is accepted of templates with errors', async () => {
    const { folder, suite } = await suiteOf({
      ...ONE,
      'templates/bulletins/own.md.hbs': '# {{> title}}\n\n{{pase}}。\n',
      'cases/a/one/case.yaml': CASE.replace('template: own', 'template: bulletins/own'),
    });
    const { lines, ok } = await acceptCases(suite, null);
    assert.equal(ok, false);
    assert.match(lines.join('\n'), /^templates\/bulletins\/own\.md\.hbs:3:3：这里没有“pase”。是不是要写 pace？/);
    assert.match(lines.at(-1) ?? '', /什么都没有写/);
    assert.throws(() => readFileSync(join(folder, 'cases/a/one/expected.md')), /ENOENT/);
  });

  it('a folder in the place of a file is told, and the others are judged', async () => {
    const { suite } = await suiteOf({ ...ONE, 'cases/a/two/case.yaml': CASE, 'cases/a/two/content.yaml/x': '' });
    assert.match((await complaint(suite, 'a/two')) ?? '', /^读不了 .*请检查它是不是文件。$/);
    const { lines, ok } = await acceptCases(suite, null);
    assert.equal(ok, false);
    assert.match(lines.join('\n'), /✔ a\/one（新）[^]*1个用例没有写成/);
  });

  it('a changed text is shown, and accepted on demand alone', async () => {
    const { folder, suite } = await suiteOf(ONE);
    const expected = join(folder, 'cases/a/one/expected.md');
    writeFileSync(expected, '# 标题甲\n\n新认定[3家]。\n');
    const told = (await complaint(suite, 'a/one')) ?? '';
    assert.match(told, /- 新认定\[3家\]。\n\+ 新认定\[3【8】家\]。\n/);
    const { lines, ok } = await acceptCases(suite, ['a']);
    assert.ok(ok);
    assert.deepEqual(lines.slice(0, 4), [
      '✔ a/one → cases/a/one/expected.md',
      '@@ 第3行',
      '- 新认定[3家]。',
      '+ 新认定[3【8】家]。',
    ]);
    assert.equal(readFileSync(expected, 'utf8'), '# 标题甲\n\n新认定[38家]。\n');
    assert.equal(await complaint(suite, 'a/one'), null);
    assert.deepEqual(await acceptCases(suite, null), { lines: ['没有变动。'], ok: true });
  });

  it('an editor may have saved expected.md on Windows', async () => {
    const { suite } = await suiteOf({ ...ONE, 'cases/a/one/expected.md': '\ufeff# 标题甲\r\n\r\n新认定[38家]。\r\n' });
    assert.equal(await complaint(suite, 'a/one'), null);
  });

  it('an unknown case is answered with those that there are', async () => {
    const { suite } = await suiteOf({ ...ONE, 'cases/b/case.yaml': CASE });
    assert.deepEqual(await acceptCases(suite, ['a/ome']), {
      lines: ['没有用例“a/ome”。是不是要写 a/one？'],
      ok: false,
    });
    assert.deepEqual((await acceptCases(suite, ['全部'])).lines, ['没有用例“全部”。现有：a/one、b。']);
  });

  it('a case that cannot be drafted says why, and nothing is written', async () => {
    const files = {
      'cases/lost/expected.md': '',
      'cases/template/case.yaml': CASE.replace('own', 'bulletins/own'),
      'cases/content/case.yaml': CASE,
      'cases/plan/case.yaml': `what: 甲\ntemplate: own\nplan: 无此文件夹\nworkbook: a.xlsx\nbulletin: 1\n`,
    };
    const { suite } = await suiteOf(files);
    assert.match((await complaint(suite, 'lost')) ?? '', /^cases\/lost\/case\.yaml：缺少 case\.yaml。/);
    assert.match(
      (await complaint(suite, 'template')) ?? '',
      /^cases\/template\/case\.yaml 第2行.*没有模板“bulletins\/own”/,
    );
    assert.match((await complaint(suite, 'content')) ?? '', /第3行.*找不到“content\.yaml”/);
    assert.match((await complaint(suite, 'plan')) ?? '', /第3行.*找不到“无此文件夹”/);
    const { lines, ok } = await acceptCases(suite, null);
    assert.equal(ok, false);
    assert.equal(lines.at(-1), '4个用例没有写成，请按上面的说明改正。');
  });

  it('the template of a case must be that of the issue', async () => {
    const data = 'plan: test/templates/data/small\nworkbook: test/templates/data/small/bare.yaml\n';
    const { suite } = await suiteOf({
      'cases/kind/case.yaml': `what: 甲\ntemplate: bulletins/quarterly\n${data}bulletin: 2\n`,
      'cases/key/case.yaml': `what: 甲\ntemplate: bulletins/quarterly\n${data}bulletin: 99\n`,
    });
    const shipped = await openSuite({ ...suite.folders, templates: `${root}templates`, root });
    assert.match(
      (await complaint(shipped, 'kind')) ?? '',
      /第2行.*模板是“bulletins\/monthly”，不是“bulletins\/quarterly”/,
    );
    assert.match((await complaint(shipped, 'key')) ?? '', /第5行.*没有 key 为99的一期/);
  });

  it('nothing is accepted on a build machine', () => {
    const ran = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/templates-accept.ts', '--all'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CI: 'true' },
    });
    assert.equal(ran.status, 1);
    assert.match(ran.stderr, /CI/);
  });
});
