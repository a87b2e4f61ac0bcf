import assert from 'node:assert/strict';
import { Document as WordDocument, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { compile } from '../../src/word/compile.js';
import { createCompiler } from '../../src/word/createCompiler.js';
import { numbering } from '../../src/word/numbering.js';
import { sections } from '../../src/word/sections.js';
import { styles } from '../../src/word/styles.js';
import type { Parts } from '../../src/zipPackage.js';
import { figure, letterhead, sample } from './samples.js';

const common = { styles: styles(letterhead), numbering: numbering(), evenAndOddHeaderAndFooters: true };
const markdown =
  "# 标题\n\n## 甲\n\n“文” <&>' [126.7%](figure:f1)。\n\n1. 子\n2. 丑\n\n- 寅 {heading-0} {ordered-1}\n\n" +
  '| 指标 | 完成 |\n|---|---|\n| 甲 | [126.7%](figure:f1) |\n\n:::attachment[核对表]{landscape}\n## 表\n\n1. 甲\n\n文\n:::\n';
const options = (): ConstructorParameters<typeof WordDocument>[0] => ({
  ...common,
  sections: sections(sample(markdown, { figures: { f1: figure('完成率') } }), letterhead),
});

/** Texts by part; what bears the clock is left out. */
function texts(parts: Readonly<Parts>): Record<string, string> {
  const entries = Object.entries(parts).filter(([name]) => name !== 'docProps/core.xml');
  return Object.fromEntries(
    entries.sort().map(([name, content]) => [name, typeof content === 'string' ? content : strFromU8(content)]),
  );
}

describe('compile', () => {
  it("gives what docx's packer packs", async () => {
    const packed = unzipSync(new Uint8Array(await Packer.toArrayBuffer(new WordDocument(options()))));
    assert.deepEqual(texts(compile(new WordDocument(options()))), texts(packed));
  });

  it('gives the same with the styles made beforehand, whatever was compiled before', () => {
    const file = new WordDocument(options());
    file.Numbering.createConcreteNumberingInstance('heading', 0);
    const expected = texts(compile(file));
    const compileOne = createCompiler(common);
    compileOne({ sections: [] });
    for (let time = 0; time < 2; time++) assert.deepEqual(texts(compileOne(options())), expected);
  });
});
