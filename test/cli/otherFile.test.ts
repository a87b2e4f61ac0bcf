import assert from 'node:assert/strict';
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { requireOtherFile } from '../../src/cli/otherFile.js';
import { useFolder } from './folder.js';

describe('a file to write', () => {
  const folder = useFolder();
  const at = (...names: string[]): string => join(folder(), ...names);
  const refused = (written: string, read: string): Promise<void> =>
    assert.rejects(requireOtherFile(written, read, '不能写到工作簿自己上。', '--out'), {
      name: 'InputError',
      message: `${written}：不能写到工作簿自己上。请给 --out 换一个文件名。`,
    });

  it('is not the one that was read, by whatever path', async () => {
    writeFileSync(at('甲.xlsx'), '');
    mkdirSync(at('乙'));
    symlinkSync(at('甲.xlsx'), at('链接.xlsx'));
    symlinkSync(folder(), at('乙', '上'));
    linkSync(at('甲.xlsx'), at('同.xlsx'));
    const names = [at('甲.xlsx'), `${folder()}/乙/../甲.xlsx`, relative('.', at('甲.xlsx'))];
    for (const path of [...names, at('链接.xlsx'), at('乙', '上', '甲.xlsx'), at('同.xlsx')])
      await refused(path, at('甲.xlsx'));
  });

  it('is not the one that is to be read and is not there', () => refused(at('无.xlsx'), at('无.xlsx')));

  it('may be any other, there or not', async () => {
    writeFileSync(at('甲.xlsx'), '同');
    writeFileSync(at('乙.xlsx'), '同');
    for (const path of ['乙.xlsx', '丙.xlsx']) await requireOtherFile(at(path), at('甲.xlsx'), '', '--out');
    await requireOtherFile(at('丙.xlsx'), at('丁.xlsx'), '', '--out');
  });
});
