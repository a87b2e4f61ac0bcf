import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommandLine } from '../../src/cli/commandLine.js';
import type { InputError } from '../../src/inputError.js';
import { root } from '../e2e/commandLine.js';
import { useFolder } from './folder.js';

const TEMPLATES = join(root, 'templates');

async function assertRefused(args: readonly string[], file: string | undefined, words: RegExp): Promise<void> {
  // A command is loaded when it is called, and with it another InputError than a test could import.
  await assert.rejects(parseCommandLine(['templates', ...args], root), (error: unknown) => {
    const { name, place, message } = error as InputError;
    assert.deepEqual([name, place.file], ['InputError', file], message);
    assert.match(message, words);
    return true;
  });
}

describe('templates lint', () => {
  const folder = useFolder();

  it('says where there are no templates', async () => {
    await assertRefused(['lint', folder()], folder(), /这个文件夹里没有模板（\.md\.hbs）。请写有 bulletins/);
    await assertRefused(['lint', '无'], '无', /没有这个文件或文件夹/);
    const inner = join(TEMPLATES, 'bulletins');
    await assertRefused(['lint', inner], inner, /这不是模板文件夹/);
    const file = join(inner, 'monthly.md.hbs');
    await assertRefused(['lint', file], file, /这不是一个文件夹/);
  });

  it('says where the calendar that was asked for is not there', async () => {
    await assertRefused(['lint', TEMPLATES, '--plan', folder()], join(folder(), 'calendar.yaml'), /没有这个文件/);
  });
});

describe('templates new', () => {
  const folder = useFolder();

  it('makes nothing where a name is not allowed or something is in the way', async () => {
    const cases = join(folder(), '用例');
    mkdirSync(join(cases, 'talent'), { recursive: true });
    const make = (...args: string[]) => ['new', ...args, '--cases', cases];
    await assertRefused(make('talent'), join(cases, 'talent'), /已经有了，不会覆盖。请换一个种类名称/);
    await assertRefused(make('../evil'), undefined, /^“\.\.\/evil”不能作种类的名称/);
    await assertRefused(make('monthly'), undefined, /^“monthly”是自带的种类/);
    await assertRefused(make('park', '--name', '甲/乙'), undefined, /不能作种类的中文名称/);
    assert.deepEqual(readdirSync(cases, { recursive: true }), ['talent']);
  });

  it('needs a workbook of the year', async () => {
    for (const name of ['plan.yaml', 'calendar.yaml'])
      writeFileSync(join(folder(), name), readFileSync(join(root, 'seeds/2021', name)));
    const args = ['new', 'talent', '--plan', folder(), '--cases', folder()];
    await assertRefused(args, join(folder(), 'progress.xlsx'), /没有这个文件/);
  });
});
