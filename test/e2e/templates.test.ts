import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCalendar } from '../../src/plan/loadCalendar.js';
import { useFolder } from '../cli/folder.js';
import { judge } from '../templates/suite/judge.js';
import { openSuite } from '../templates/suite/suite.js';
import { requireTool } from '../tools.js';
import { jianbao, root, seedBook } from './commandLine.js';
import { textOf, xmlFaults } from './docx.js';

const PLACES = ['--plan', '年度', '--templates', '模板', '--cases', '用例'];

describe('templates on the command line', () => {
  const folder = useFolder();
  const at = (...names: string[]): string => join(folder(), ...names);

  /** A year and templates of one's own, in the current folder. */
  function copyYear(): void {
    mkdirSync(at('年度'));
    for (const name of ['plan.yaml', 'calendar.yaml', 'progress.xlsx'])
      cpSync(join(root, 'seeds/2021', name), at('年度', name));
    cpSync(join(root, 'templates'), at('模板'), { recursive: true });
    rmSync(at('模板', 'letterhead.yaml'));
  }

  it('make a kind of bulletin that is sound, tested and drafted at once', async function () {
    requireTool(this, 'xmllint');
    copyYear();
    const made = await jianbao(folder(), 'templates', 'new', 'talent', '--name', '人才专报', ...PLACES);
    assert.equal(made.code, 0, made.stderr);
    assert.match(made.stdout, /^新建了简报种类“人才专报”（talent）：\n/);
    const named = [...made.stdout.matchAll(/^ {2}(\S+)：/gm)].map(([, path = '']) => path);
    assert.equal(named.length, 3);
    for (const path of named) assert.ok(existsSync(at(path)), path);
    assert.deepEqual(
      made.stdout.split('接下来：\n')[1]?.match(/^ {2}\S.*$/gm),
      [
        'npm run preview -- 年度/progress.xlsx --plan 年度 --templates 模板',
        'npm run -s jianbao -- templates lint 模板 --plan 年度',
        'npm run test:templates',
      ].map((line) => `  ${line}`),
    );
    const { kinds, bulletins } = loadCalendar(readFileSync(at('年度', 'calendar.yaml'), 'utf8'), 'calendar.yaml');
    assert.deepEqual([...kinds], [['talent', '人才专报']]);
    assert.deepEqual([bulletins.at(-1)?.key, bulletins.at(-1)?.kind], [19, 'talent']);

    const suite = await openSuite({ cases: at('用例'), templates: at('模板'), root });
    assert.deepEqual(suite.names, ['talent']);
    assert.deepEqual(await judge(suite, 'talent'), { stands: 'same' });
    const [linted, drafted, again] = await Promise.all([
      jianbao(folder(), 'templates', 'lint', '模板', '--plan', '年度', '--json'),
      jianbao(folder(), 'bulletin', '19', seedBook, '--plan', '年度', '--templates', '模板', '--out', '稿'),
      jianbao(folder(), 'templates', 'new', 'talent', ...PLACES),
    ]);
    assert.deepEqual([linted.code, linted.stdout, linted.stderr], [0, '[]\n', '']);
    assert.equal(drafted.code, 0, drafted.stderr);
    const [name = ''] = readdirSync(at('稿'));
    assert.equal(name, '第21期_人才专报_12月.docx');
    const docx = readFileSync(at('稿', name));
    assert.equal(await xmlFaults(docx), '');
    assert.match(textOf(docx), /全年人才专报：26项目标达到进度要求/);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /^年度\/calendar\.yaml （kinds）：编发计划里已有简报种类“talent”/);
  });

  it('are all checked at once, those too that cannot be read, each by a path that can be opened', async () => {
    copyYear();
    writeFileSync(at('模板', 'bulletins', 'news.md.hbs'), Buffer.from([0x23, 0x0a, 0xc4, 0xea]));
    writeFileSync(at('模板', 'bulletins', 'topic.md.hbs'), '# {{> title}}\n\n{{#if changes}}\n');
    const calendar = at('年度', 'calendar.yaml');
    writeFileSync(calendar, readFileSync(calendar, 'utf8').replace('kind: monthly', 'kind: mothly'));
    const args = ['templates', 'lint', '模板', '--plan', '年度'];
    const [told, json, shipped] = await Promise.all([
      jianbao(folder(), ...args),
      jianbao(folder(), ...args, '--json'),
      jianbao(root, 'templates', 'lint'),
    ]);
    assert.equal(told.code, 1, told.stderr);
    assert.match(
      told.stdout,
      /^模板\/bulletins\/news\.md\.hbs:2:1：不是 UTF-8 编码的文本。请在编辑器中另存为 UTF-8 编码。$/m,
    );
    assert.match(told.stdout, /^模板\/bulletins\/topic\.md\.hbs:\d+:\d+：.*\n.*\n +\^/m);
    assert.match(told.stdout, /^年度\/calendar\.yaml:\d+:\d+：.*是不是要写“monthly”.*\n.*kind: mothly$/m);
    assert.match(told.stdout, /\n发现[1-9]\d*处错误、\d+处提醒\n$/);
    assert.equal(json.code, 1);
    const faults = JSON.parse(json.stdout) as Record<string, unknown>[];
    for (const fault of faults) {
      const keys = ['rule', 'severity', 'file', 'line', 'column', 'endColumn', 'what', 'advice', 'text'];
      assert.deepEqual(Object.keys(fault), keys);
    }
    assert.deepEqual(faults.filter(({ file }) => file === '模板/bulletins/news.md.hbs').length, 1);
    assert.deepEqual([shipped.code, shipped.stderr], [0, '']);
    assert.match(shipped.stdout, /^没有发现问题（\d\d个模板）\n$/);
  });
});
