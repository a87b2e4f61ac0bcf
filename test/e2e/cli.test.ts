import assert from 'node:assert/strict';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commandLine.js';
import { TEMPLATES_COMMANDS } from '../../src/cli/templatesCommands.js';
import { useFolder } from '../cli/folder.js';
import { requireTool } from '../tools.js';
import { jianbao, root, run, seedBook } from './commandLine.js';
import { textOf, xmlFaults } from './docx.js';
import { appendToCells } from './hostileBook.js';

const SHAPE = {
  assessment: [
    'target',
    'item',
    'metric',
    'unit',
    'planned',
    'comparator',
    'actual',
    'rate',
    'pace',
    'class',
    'light',
    'sources',
  ],
  finding: ['rule', 'severity', 'target', 'sheet', 'cell', 'message', 'hint'],
};

describe('command line', () => {
  const folder = useFolder();

  it('shows the usage of itself and of each command in Chinese, with an example', async () => {
    const whole = await jianbao(folder(), '--help');
    const listed = [...whole.stdout.matchAll(/^ {2}jianbao (\w+) [<\w> ]+ {2,}[^ ]/gm)].map(([, name = '']) => name);
    assert.deepEqual(listed, Object.keys(COMMANDS));
    const below = Object.keys(TEMPLATES_COMMANDS).map((name) => `templates ${name}`);
    const commands = [...listed.filter((name) => name !== 'templates'), ...below];
    const ran = await Promise.all(commands.map((name) => jianbao(folder(), ...name.split(' '), '--help')));
    for (const [index, { code, stdout, stderr }] of [whole, ...ran].entries()) {
      assert.deepEqual([code, stderr], [0, '']);
      assert.doesNotMatch(stdout, /\[(string|boolean|required|default)|Options|Show help/);
      const [top = '', options = '', examples = ''] = stdout.split(/选项：\n|示例：\n/);
      assert.match(top, index === 0 ? /起草《/ : new RegExp(`^jianbao ${commands[index - 1] ?? ''} [^]*\\n参数：\\n`));
      for (const line of options.split('\n').filter((text) => /^ +-/.test(text)))
        assert.match(line, /-[\w-]+ {2,}[^ [-]/);
      const calls = examples.split('\n').filter((text) => text.startsWith('  jianbao '));
      assert.ok(calls.length > 0);
      for (const line of calls) {
        assert.match(line, /^ {2}jianbao [^ ].* {2,}\p{Script=Han}/u, 'an example says what it is for');
        assert.match(line, index === 0 ? /./ : new RegExp(`^ +jianbao ${commands[index - 1] ?? ''}(?: |$)`));
      }
      assert.match(stdout, /\n退出码：0 /);
    }
  });

  it('prints the check as JSON and nothing else, and writes the report beside it', async () => {
    const { code, stdout, stderr } = await jianbao(folder(), 'check', seedBook, '--json', '--out', '报 告/核对.xlsx');
    assert.equal(stderr, '');
    assert.equal(code, 1, 'the workbook has errors');
    const report = JSON.parse(stdout) as Record<'assessments' | 'findings', Record<string, unknown>[]> & {
      asOf: string;
    };
    assert.deepEqual(Object.keys(report), ['asOf', 'assessments', 'findings']);
    assert.equal(report.asOf, '2021-12-31');
    assert.equal(report.assessments.length, 35);
    for (const one of report.assessments) assert.deepEqual(Object.keys(one), SHAPE.assessment);
    for (const one of report.findings) assert.deepEqual(Object.keys(one), SHAPE.finding);
    assert.ok(
      report.assessments.some(({ actual, rate }) => actual === null && rate === null),
      'null where there is none',
    );
    assert.ok(report.findings.some(({ sheet, cell }) => sheet === null && cell === null));
    assert.ok(report.findings.some(({ severity }) => severity === 'error'));
    assert.deepEqual([...readFileSync(join(folder(), '报 告/核对.xlsx')).subarray(0, 2)], [0x50, 0x4b]);
  });

  it('checks as of the day asked for', async () => {
    const { stdout } = await jianbao(folder(), 'check', seedBook, '--as-of', '2021-9-30');
    assert.match(stdout, /^progress\.xlsx，截至2021-09-30：35项目标，\d+条核对问题\n/);
    assert.match(stdout, /\n\[错误\] /);
  });

  it('writes how it read the workbook, and reads it so again once that is corrected', async () => {
    const plain = await jianbao(folder(), 'check', seedBook, '--json');
    const written = await jianbao(folder(), 'check', seedBook, '--write-mapping', '映 射.yaml');
    assert.equal(written.code, 1, written.stderr);
    assert.match(written.stdout, /^映射文件：映 射\.yaml\n/);
    const path = join(folder(), '映 射.yaml');
    const confirmed = await jianbao(folder(), 'check', seedBook, '--json', '--mapping', '映 射.yaml');
    assert.equal(confirmed.stdout, plain.stdout);
    const text = readFileSync(path, 'utf8');
    const [line = ''] = /^ +\d+: 9-2（.*$/m.exec(text) ?? [];
    writeFileSync(path, text.replace(line, line.replace('9-2', '9-99')));
    const number = text.split('\n').indexOf(line) + 1;
    for (const args of [['check'], ['bulletin', '3'], ['summary'], ['year']]) {
      const { code, stderr, stdout } = await jianbao(folder(), ...args, seedBook, '--mapping', '映 射.yaml');
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, new RegExp(`^映 射\\.yaml 第${number}行 .*没有编号为“9-99”的目标`));
    }
    const again = await jianbao(folder(), 'check', seedBook, '--write-mapping', '映 射.yaml', '--json');
    assert.equal(again.stdout, plain.stdout, 'JSON and nothing else');
    assert.match(again.stderr, /^映射文件：.*\n {2}原有的映射文件内容不同，已移到 .*旧稿/);
    assert.ok(readFileSync(join(folder(), '旧稿', '映 射（1）.yaml'), 'utf8').includes('9-99'));
    assert.equal(readFileSync(path, 'utf8'), text);
  });

  it('goes on quietly where the reader of its output has seen enough', async function () {
    if (process.platform === 'win32') this.skip();
    const line = `node '${root}bin/jianbao.js' check '${seedBook}' --json 2>err | head -c 1; echo " \${PIPESTATUS[0]}"`;
    const { stdout } = await run(folder(), 'bash', ['-c', line]);
    assert.equal(stdout, '{ 1\n');
    assert.equal(readFileSync(join(folder(), 'err'), 'utf8'), '');
    if (process.platform !== 'linux') return;
    const { code, stderr } = await run(folder(), 'bash', ['-c', `node '${root}bin/jianbao.js' --help >/dev/full`]);
    assert.equal(code, 2);
    assert.match(stderr, /^结果没有输出完整：系统报告 ENOSPC。[^\n]*\n$/);
  });

  it('drafts the bulletin of a key, and keeps the one that an editor has changed', async () => {
    const drafted = await jianbao(folder(), 'bulletin', '3', seedBook, '--out', '简 报');
    assert.equal(drafted.code, 0, drafted.stderr);
    const [name = '', ...others] = readdirSync(join(folder(), '简 报'));
    assert.deepEqual(others, []);
    assert.match(name, /\.docx$/);
    assert.ok(drafted.stdout.startsWith(`${join('简 报', name)}\n`));
    const path = join(folder(), '简 报', name);
    const before = readFileSync(path);
    appendFileSync(path, '经编辑');
    const again = await jianbao(folder(), 'bulletin', '03', seedBook, '--out', '简 报');
    assert.match(again.stdout, /已移到 .*旧稿/);
    assert.ok(readFileSync(path).equals(before), 'the same bytes again');
    const [kept = ''] = readdirSync(join(folder(), '简 报', '旧稿'));
    assert.ok(
      readFileSync(join(folder(), '简 报', '旧稿', kept)).equals(Buffer.concat([before, Buffer.from('经编辑')])),
    );
  });

  it('drafts the summary of the year or of its half, or its table alone', async () => {
    const choices = [[], ['--half-year'], ['--table'], ['--half-year', '--table']];
    const ran = await Promise.all(
      choices.map((args) => jianbao(folder(), 'summary', seedBook, ...args, '--out', '总结')),
    );
    for (const { code, stderr } of ran) assert.equal(code, 0, stderr);
    const names = ['年终总结.docx', '半年总结.docx', '年终总结_目标完成情况表.docx', '半年总结_目标完成情况表.docx'];
    assert.deepEqual(
      ran.map(({ stdout }) => stdout.split('\n')[0]),
      names.map((name) => join('总结', name)),
    );
    assert.match(ran[1]?.stdout ?? '', /2021年上半年全市科技创新工作总结/);
    const early = await jianbao(folder(), 'summary', seedBook, '--as-of', '2021-09-30', '--out', '早');
    assert.equal(early.code, 2);
    assert.match(early.stderr, /截至2021年12月31日/);
    const half = await jianbao(folder(), 'summary', seedBook, '--as-of', '2021-09-30', '--half-year', '--out', '早');
    assert.equal(half.code, 0, half.stderr);
    assert.deepEqual(readdirSync(join(folder(), '早')), ['半年总结.docx']);
  });

  it('brings hostile cells into the document as their text', async function () {
    requireTool(this, 'xmllint');
    const typed = '{{x}}=cmd()<w:p>|*甲*_乙_[丙](丁)<5%&amp;';
    const inXml = `${typed.replace(/&/g, '&amp;').replace(/</g, '&lt;')}_x0001_戊_xD83D_己`;
    // Printed prose has full-width punctuation, mark for mark.
    const printed = '{{x}}=cmd（）<w：p>|*甲*_乙_[丙]（丁）<5%&amp；';
    let book = new Uint8Array(readFileSync(seedBook));
    book = Uint8Array.from(appendToCells(book, '工作动态', 'CD', inXml));
    book = Uint8Array.from(appendToCells(book, '任务台账', 'GHI', inXml));
    writeFileSync(join(folder(), '进展.xlsx'), book);
    for (const which of ['news', '4']) {
      const args = [which, '进展.xlsx', '--out', which, ...(which === 'news' ? ['--as-of', '2021-03-31'] : [])];
      const { code, stderr } = await jianbao(folder(), 'bulletin', ...args);
      assert.equal(code, 0, stderr);
      const [name = ''] = readdirSync(join(folder(), which));
      const docx = new Uint8Array(readFileSync(join(folder(), which, name)));
      assert.ok(textOf(docx).includes(`${printed}\ufffd戊\ufffd己`), `${which}: the text as printed`);
      assert.equal(await xmlFaults(docx), '');
    }
  });
});

describe('the whole year', () => {
  const folder = useFolder();

  it('is drafted the same twice, with its progress on stderr and a table at the end', async function () {
    const command = [`${root}bin/jianbao.js`, 'year', seedBook, '--out'];
    const [plain, shown] = await Promise.all([
      run(folder(), process.execPath, [...command, '甲']),
      run(folder(), 'script', [
        '-qec',
        [process.execPath, ...command, '乙'].map((word) => `'${word}'`).join(' '),
        'shown',
      ]),
    ]);
    assert.equal(plain.code, 0, plain.stderr);
    const names = readdirSync(join(folder(), '甲')).sort();
    assert.equal(names.filter((name) => name.endsWith('.docx')).length, 20);
    for (const name of ['半年总结.docx', '年终总结.docx', '核对报告.xlsx']) assert.ok(names.includes(name), name);
    assert.equal(names.length, 21, 'and nothing else');
    for (const name of names) assert.ok(plain.stdout.includes(name), name);
    assert.match(plain.stdout, /核对问题（截至2021-12-31/);
    assert.match(plain.stderr, /20\/20/);
    assert.doesNotMatch(plain.stderr, /\u001b/, 'no terminal codes where there is no terminal');
    if (process.platform !== 'linux') return this.skip();
    requireTool(this, 'script');
    assert.equal(shown.code, 0, shown.stdout);
    assert.match(shown.stdout, /起草 █+░*.*\r?/, 'a bar on a terminal');
    assert.match(shown.stdout, /\u001b\[/);
    for (const name of names) {
      assert.ok(readFileSync(join(folder(), '甲', name)).equals(readFileSync(join(folder(), '乙', name))), name);
    }
  });
});
