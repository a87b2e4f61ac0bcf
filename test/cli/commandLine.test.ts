import assert from 'node:assert/strict';
import { askedDay } from '../../src/cli/askedDay.js';
import { parseCommandLine } from '../../src/cli/commandLine.js';
import { UsageError } from '../../src/cli/usageError.js';
import { InputError } from '../../src/inputError.js';
import { root } from '../e2e/commandLine.js';

async function assertUsage(line: string, expected: RegExp): Promise<void> {
  await assert.rejects(
    parseCommandLine(
      line.split(' ').filter((word) => word !== ''),
      root,
    ),
    (error: unknown) => {
      assert.ok(error instanceof UsageError, String(error));
      assert.match(error.message, expected, line);
      assert.match(error.message, /--help 可以看到用法。$/);
      const words = error.message.replace(/jianbao [\w ]*--help/, '');
      assert.doesNotMatch(words, /[a-z]+ [a-z]+ [a-z]+/i, 'a message of yargs in English');
      return true;
    },
  );
}

describe('command line', () => {
  it('that names no command, or none that is known, says so', async () => {
    await assertUsage('', /没有写明命令/);
    await assertUsage('打印', /不认识“打印”/);
    await assertUsage('chek 进展.xlsx', /是不是“check”/);
  });

  it('that lacks an argument says how many there must be, and whose usage to see', async () => {
    await assertUsage('check', /只写了0个，要写1个.*jianbao check --help/);
    await assertUsage('bulletin 3', /只写了1个，要写2个.*jianbao bulletin --help/);
    await assertUsage('summary', /只写了0个/);
    await assertUsage('year --out 简报', /只写了0个/);
    await assertUsage('templates', /没有写明对模板做什么.*jianbao templates --help/);
    await assertUsage('templates lnt', /是不是“lint”.*jianbao templates --help/);
    await assertUsage('templates new', /只写了0个，要写1个.*jianbao templates new --help/);
  });

  it('that has too much says what', async () => {
    await assertUsage('check 进展.xlsx 别的.xlsx', /不认识“别的\.xlsx”/);
    await assertUsage('year 进展.xlsx --json', /不认识“json”/);
    await assertUsage('templates lint 甲 乙', /不认识“乙”.*jianbao templates lint --help/);
    await assertUsage('check 进展.xlsx --templates 模板', /不认识“templates”/);
  });

  it('whose option has no value says which', async () => {
    await assertUsage('check 进展.xlsx --out', /选项 --out 后面没有写值/);
    await assertUsage('check 进展.xlsx --as-of --json', /选项 --as-of 后面没有写值/);
  });

  it('that gives an option twice means the last', async () => {
    const line = ['check', '无.xlsx', '--plan', '甲', '--plan', '乙'];
    await assert.rejects(parseCommandLine(line, root), /^InputError: 乙[/\\]plan\.yaml：没有这个文件/);
  });

  it('keeps a number or a dot in a file name', async () => {
    await assert.rejects(parseCommandLine(['check', '007'], root), /^InputError: 007：没有这个文件/);
  });

  it('wants a report that is an .xlsx and not the workbook itself', async () => {
    await assert.rejects(parseCommandLine(['check', 'a.xlsx', '--out', '报告'], root), /^InputError: .*不是 \.xlsx/);
    await assert.rejects(parseCommandLine(['check', 'a.xlsx', '--out', './a.xlsx'], root), /^InputError: .*工作簿自己/);
  });

  it('wants a mapping file that is a .yaml and not the workbook itself', async () => {
    const assertRefused = (path: string, words: RegExp): Promise<void> =>
      assert.rejects(parseCommandLine(['check', 'a.yaml', '--write-mapping', path], root), words);
    await assertRefused('映射', /^InputError: --write-mapping 的文件名“映射”不是 \.yaml/);
    await assertRefused('./a.yaml', /^InputError: .*工作簿自己/);
    const plan = /^InputError: .*不能写到年度数据文件夹里已有的文件上。请给 --write-mapping 换一个文件名/;
    for (const path of ['seeds/2021/plan.yaml', 'seeds/2021/CALENDAR.yaml', 'seeds/../seeds/2021/numbers.yaml'])
      await assertRefused(`${root}${path}`, plan);
    // Beside them it may stand: the next fault is that there is no workbook.
    await assertRefused(`${root}seeds/2021/映射.yaml`, /^InputError: a\.yaml.*没有这个文件/);
    await assertUsage('check 进展.xlsx --mapping', /选项 --mapping 后面没有写值/);
    await assertUsage('year 进展.xlsx --write-mapping 映射.yaml', /不认识“write-mapping”，/);
    await assertUsage('year 进展.xlsx --ledger-row --half-year', /不认识“ledger-row、half-year”，/);
  });
});

describe('--as-of', () => {
  it('takes a day, with or without leading zeros', () => {
    assert.equal(askedDay(undefined), null);
    assert.equal(askedDay('2021-09-30'), '2021-09-30');
    assert.equal(askedDay('2021-9-3'), '2021-09-03');
    assert.equal(askedDay('2020-02-29'), '2020-02-29');
  });

  for (const text of ['', '2021', '2021-02-29', '2021-13-01', '2021-09-31', '2021/9/30', '9月30日', '2021-09-30x']) {
    it(`refuses “${text}”`, () => {
      assert.throws(
        () => askedDay(text),
        (error: unknown) => error instanceof InputError && /--as-of.*2021-09-30/.test(error.message),
      );
    });
  }
});
