import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../cli/folder.js';
import { docxOf, p, partsOf } from '../package/documents.js';
import { jianbao } from './commandLine.js';

describe('finalize', () => {
  const folder = useFolder();
  const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder(), name), bytes);

  it('writes the document beside the edited one, and says what it took out', async () => {
    put(
      '第3期.docx',
      docxOf(`<w:p w:rsidR="1"><w:sdt><w:sdtContent><w:r><w:t>38家</w:t></w:r></w:sdtContent></w:sdt></w:p>`),
    );
    const { code, stdout, stderr } = await jianbao(folder(), 'finalize', '第3期.docx', '--out', '印发稿/第3期.docx');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^印发稿\/第3期\.docx\n {2}去掉：内容控件1个（文字保留）、编辑痕迹；文件属性只写本单位\n$/);
    const parts = partsOf(readFileSync(join(folder(), '印发稿/第3期.docx')));
    assert.match(parts['word/document.xml'] ?? '', /<w:p><w:r><w:t>38家<\/w:t><\/w:r><\/w:p>/);
    assert.match(parts['docProps/core.xml'] ?? '', /<dc:creator>[^<]+局<\/dc:creator>/);
  });

  it('lists what is not settled and writes nothing, unless forced', async () => {
    put('稿.docx', docxOf(p('截至3月底暂无数据。')));
    const stopped = await jianbao(folder(), 'finalize', '稿.docx', '--out', '定稿.docx');
    assert.deepEqual([stopped.code, stopped.stdout], [2, '']);
    assert.match(
      stopped.stderr,
      /还不能定稿，有1处[^]*1\. 正文“截至3月底暂无数据。”处：还写着“暂无数据”。请[^]*--force/,
    );
    assert.equal(existsSync(join(folder(), '定稿.docx')), false);
    const forced = await jianbao(folder(), 'finalize', '稿.docx', '--out', '定稿.docx', '--force');
    assert.deepEqual([forced.code, forced.stderr], [0, '']);
    assert.match(forced.stdout, /强制定稿，以下1处没有经人处理：\n.*暂无数据/);
    assert.match(partsOf(readFileSync(join(folder(), '定稿.docx')))['word/document.xml'] ?? '', /暂无数据/);
  });

  it('never writes over the edited document, by whatever name', async () => {
    const docx = docxOf(p('文'));
    put('稿.docx', docx);
    symlinkSync('稿.docx', join(folder(), '链接.docx'));
    for (const out of ['稿.docx', './稿.docx', '链接.docx', '稿.doc', '.']) {
      const { code, stderr } = await jianbao(folder(), 'finalize', '稿.docx', '--out', out);
      assert.equal(code, 2, out);
      assert.match(stderr, /不能写到原稿自己上|不是 \.docx/);
    }
    assert.deepEqual(new Uint8Array(readFileSync(join(folder(), '稿.docx'))), docx);
  });

  it('refuses what is no document in one sentence, and wants to know where to write', async () => {
    put('坏.docx', docxOf(p('文')).subarray(0, 200));
    const broken = await jianbao(folder(), 'finalize', '坏.docx', '--out', '定稿.docx');
    assert.equal(broken.code, 2);
    assert.match(broken.stderr, /^坏\.docx：文件不完整或已损坏[^\n]*\n$/);
    assert.equal(existsSync(join(folder(), '定稿.docx')), false);
    const without = await jianbao(folder(), 'finalize', '坏.docx');
    assert.equal(without.code, 2);
    assert.match(without.stderr, /少写了参数：out/);
    assert.match((await jianbao(folder(), 'finalize', '无.docx', '--out', 'a.docx')).stderr, /没有这个文件/);
  });
});
