import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipPackage } from '../../src/zipPackage.js';
import { useFolder } from '../cli/folder.js';
import { jianbao, seedBook } from './commandLine.js';

describe('figures on the command line', () => {
  const folder = useFolder();

  /** Drafts the bulletin of July, of which a value is missing; returns its path. */
  async function draftBulletin(...options: string[]): Promise<string> {
    const { code, stdout, stderr } = await jianbao(folder(), 'bulletin', '10', seedBook, ...options);
    assert.equal(code, 0, stderr);
    const [path = ''] = stdout.split('\n');
    return path;
  }

  it('lists them from the document alone, and what an editor has changed', async () => {
    const path = await draftBulletin();
    const { code, stdout, stderr } = await jianbao(folder(), 'figures', path);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^工作簿：progress\.xlsx（截至2021-07-31）\n指纹：sha256:[0-9a-f]{64}\n工作要点：《.+》\n数据\d+处/,
    );
    assert.doesNotMatch(stdout, /起草以后的改动/);
    assert.match(stdout, /\nf\d+ \[读取\] .+ 累计完成：.*\n {2}.+![A-Z]+\d+ “.*” → [\d.]+.*\n/);
    assert.match(
      stdout,
      /\nf\d+ \[计算\] .*完成率：.*%.*\n {2}累计完成 ÷ 年度目标 = .*\n {4}累计完成 .* {2}← 指标月报!M\d+ “/,
    );
    assert.match(stdout, /← 工作要点 \d+-\d+ “/);
    assert.match(stdout, /\nm1 \[暂无数据\] .*\n {2}.+。\n {2}指标月报!M25 “/);

    const parts = unzipSync(new Uint8Array(readFileSync(join(folder(), path))));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const edited = xml.replace(/(<w:tag w:val="m1"\/>.*?)暂无数据/s, '$13支');
    assert.notEqual(edited, xml);
    writeFileSync(join(folder(), '改 过.docx'), zipPackage({ ...parts, 'word/document.xml': strToU8(edited) }));
    const again = await jianbao(folder(), 'figures', '改 过.docx');
    assert.match(again.stdout, /\n起草以后的改动（1处）\n {2}m1 .*文中已填“3支”，没有出处。\n/);
    const json = await jianbao(folder(), 'figures', '改 过.docx', '--json');
    const listing = JSON.parse(json.stdout) as { figures: unknown[]; changes: { what: string }[] };
    assert.ok(listing.figures.length > 50);
    assert.deepEqual(
      listing.changes.map(({ what }) => what),
      ['filled'],
    );
  });

  it('leaves comments out where asked to, and nothing else', async () => {
    const [marked, clean] = await Promise.all([draftBulletin('--out', '甲'), draftBulletin('--out', '乙', '--clean')]);
    const [before, after] = [marked, clean].map((path) =>
      unzipSync(new Uint8Array(readFileSync(join(folder(), path)))),
    );
    assert.ok(before?.['word/comments.xml'] !== undefined);
    assert.equal(after?.['word/comments.xml'], undefined);
    const bare = (xml: Uint8Array | undefined): string =>
      strFromU8(xml ?? new Uint8Array()).replace(
        /<w:commentRange(Start|End) [^>]*>|<w:r><w:commentReference [^>]*><\/w:r>| r:id="[^"]*"/g,
        '',
      );
    assert.equal(bare(before['word/document.xml']), bare(after?.['word/document.xml']));
    assert.deepEqual(before['customXml/item1.xml'], after?.['customXml/item1.xml']);
  });

  it('says what is wrong with a file that has none', async () => {
    writeFileSync(join(folder(), '文本.docx'), '科技创新简报');
    const runs = await Promise.all([
      jianbao(folder(), 'figures', '文本.docx'),
      jianbao(folder(), 'figures', seedBook, '--json'),
      jianbao(folder(), 'figures', '没有.docx'),
    ]);
    for (const [index, words] of [/这不是 Word 文档/, /这不是 Word 文档/, /没有这个文件/].entries()) {
      assert.equal(runs[index]?.code, 2);
      assert.equal(runs[index].stdout, '');
      assert.match(runs[index].stderr, words);
      assert.match(runs[index].stderr, /^[^\n]+\n$/);
    }
  });
});
