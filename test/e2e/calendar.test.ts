import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../cli/folder.js';
import { jianbao, seedBook } from './commandLine.js';
import { textOf } from './docx.js';
import { bookOf, bytesOf, sheetOf } from '../workbook/books.js';

describe('the calendar on the command line', () => {
  const folder = useFolder();

  it('has a row for each issue with its state, and what is wrong at the end', async () => {
    const { code, stdout, stderr } = await jianbao(folder(), 'calendar', seedBook, '--as-of', '2021-02-28');
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^progress\.xlsx，截至2021-02-28，年内已印发1期，工作要点要求不少于15期\n/);
    assert.match(stdout, /│ 2 +│ 2 +│ 88 +│ 月度进展 +│ 2月 +│ 2021-03-10 │ 应编发 │ 可以起草/);
    assert.match(
      stdout,
      /\[提醒\] 到2021年2月28日已印发1期，照序时进度应有3期（全年15期以上）。\n {2}→ .*再印发14期。\n$/,
    );
  });

  it('is JSON and nothing else', async () => {
    const { stdout } = await jianbao(folder(), 'calendar', seedBook, '--json');
    const { count, issues, warnings } = JSON.parse(stdout) as {
      count: object;
      issues: { key: number | null; state: string; row: object | null }[];
      warnings: object[];
    };
    assert.deepEqual(count, { target: '25-1', promised: 15, planned: 17, issued: 18, open: 0 });
    assert.deepEqual(warnings, []);
    const states = issues.map(({ key, state }) => `${String(key)} ${state}`);
    assert.equal(issues.length, 20);
    assert.deepEqual(states.slice(-2), ['17 drafted', '18 due']);
    assert.deepEqual(issues[2]?.row, { sheet: '简报台账', cell: 'A5' });
  });

  it('says what is wrong with the ledger, and drafts no issue whose number cannot be read there', async () => {
    const figures = [['截至2021年4月30日'], ['指标名称', '年度目标', '累计完成'], ['银企对接会', 1, 2]];
    const ledger = [
      ['期号', '总期号', '日历编号', '标题', '印发日期', '状态'],
      ['第一期', 87, 1, '目标', '2021-01-29', '已印发'],
      ['总第88期', 88, 2, '进展', '2021-03-10', '已印发'],
      [1, null, null, '动态', '2021-03-26', '已印发'],
    ];
    const book = bookOf({ 指标: sheetOf(figures), 简报台账: sheetOf(ledger) });
    writeFileSync(join(folder(), '台账.xlsx'), bytesOf(book, 'xlsx'));
    const { stdout } = await jianbao(folder(), 'calendar', '台账.xlsx', '--as-of', '2021-04-30');
    assert.match(stdout, /\[提醒\] 简报台账!A3 简报台账里的期号“总第88期”看不出是几。\n {2}→ 请填数字/);
    assert.match(stdout, /\[提醒\] 简报台账!A4 第1期在简报台账里用了两次/);
    const refused = await jianbao(folder(), 'bulletin', '2', '台账.xlsx', '--as-of', '2021-04-30');
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /工作表“简报台账” 单元格A3：简报台账里编号2的这一期看不出期号，不能另编一个。/);
  });

  it('says its usage, and what is wrong with a day or a file', async () => {
    const [help, day, file] = await Promise.all([
      jianbao(folder(), 'calendar', '--help'),
      jianbao(folder(), 'calendar', seedBook, '--as-of', '9月'),
      jianbao(folder(), 'calendar', '无.xlsx'),
    ]);
    assert.match(help.stdout, /列出全年各期简报编发到哪一步/);
    assert.deepEqual([day.code, file.code], [2, 2]);
    assert.match(day.stderr, /^--as-of 的日期“9月”不对/);
    assert.match(file.stderr, /^无\.xlsx：没有这个文件/);
  });
});

describe('what a person adds to an issue', () => {
  const folder = useFolder();

  it('stands in the document, with the row for the ledger on stdout', async () => {
    const added = ['--note', '现将情况通报如下。', '--editor', '张三', '--reviewer', '李四', '--signer', '王五'];
    const more = ['--classification', '秘密★1年', '--copies', '80', '--ledger-row', '--out', '稿'];
    const { code, stdout, stderr } = await jianbao(folder(), 'bulletin', '18', seedBook, ...added, ...more);
    assert.equal(code, 0, stderr);
    assert.match(
      stdout,
      /请把下面一行粘贴到工作表“简报台账”的末尾.*\n20\t106\t18\t[^\t\n]+\t年终专刊\t全年\t2022-01-10\t草稿\t.*\.docx\n$/,
    );
    const [name = ''] = readdirSync(join(folder(), '稿'));
    const text = textOf(readFileSync(join(folder(), '稿', name)));
    for (const words of ['秘密★1年', '现将情况通报如下。', '编辑：张三　　审核：李四　　签发：王五', '共印80份']) {
      assert.ok(text.includes(words), words);
    }
    assert.doesNotMatch(text, /内部资料|共印60份/);
  });

  it('says that an issue is in the ledger already, under the number that it keeps', async () => {
    const { stdout } = await jianbao(folder(), 'bulletin', '17', seedBook, '--ledger-row');
    assert.match(stdout, /台账里已有这一期（工作表“简报台账”A21）.*\n19\t105\t17\t/);
  });

  it('is for every issue where the whole year is drafted, but a note is not', async () => {
    const { code, stdout, stderr } = await jianbao(
      folder(),
      'year',
      seedBook,
      '--as-of',
      '2021-03-31',
      '--signer',
      '王五',
    );
    assert.equal(code, 0, stderr);
    assert.ok(stdout.includes('年终总结'));
    const bulletins = readdirSync(join(folder(), 'out')).filter((name) => /^第.*\.docx$/.test(name));
    assert.ok(bulletins.length > 1);
    for (const name of bulletins) assert.match(textOf(readFileSync(join(folder(), 'out', name))), /签发：王五/);
    const refused = await jianbao(folder(), 'year', seedBook, '--note', '按语');
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /不认识“note”/);
  });
});
