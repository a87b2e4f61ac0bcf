import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertFiles } from '../libreoffice.js';
import { requireTool } from '../tools.js';
import { sample, write } from './samples.js';

describe('a document in LibreOffice', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'word-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Texts of the pages, as laid out. */
  function pages(name: string, bytes: Uint8Array): string[] {
    writeFileSync(join(folder, `${name}.docx`), bytes);
    convertFiles([join(folder, `${name}.docx`)], 'pdf', folder);
    const text = execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1);
  }

  const line = '全市科技系统深入贯彻部署，各项工作有序推进。';

  it('shows head, numbered headings, page numbers and foot where they belong', async function () {
    requireTool(this, 'soffice');
    requireTool(this, 'pdftotext');
    const text = `# 一季度情况\n\n## 进展\n\n### 企业\n\n#### 高企\n\n##### 申报\n\n${line.repeat(24)}\n\n## 打算\n\n${line}`;
    const [first = '', second = '', third] = pages('bulletin', await write(sample(text)));
    assert.equal(third, undefined);
    for (const expected of [
      '内部资料',
      '第 6 期（总第 118 期）',
      '一季度情况',
      '一、进展',
      '（一）企业',
      '1.高企',
      '（1）申报',
    ]) {
      assert(first.replace(/ /g, '').includes(expected.replace(/ /g, '')), `${expected} in ${first}`);
    }
    assert.match(first, /— ?1 ?—\s*$/);
    assert.match(second, /二、打算[^]*报：[^]*送：[^]*发：[^]*共印 ?60 ?份\s+— ?2 ?—\s*$/);
    assert.doesNotMatch(first, /报：/);
  });

  it('keeps the foot off the text, whatever the length of the last page', async function () {
    requireTool(this, 'soffice');
    requireTool(this, 'pdftotext');
    const lengths = [13, 15, 16, 17, 19];
    const documents = lengths.map((count) =>
      sample(`# 题\n\n${Array.from({ length: count }, () => '短句。').join('\n\n')}`),
    );
    for (const [index, document] of documents.entries()) {
      const laidOut = pages(`foot${index}`, await write(document)).map((page) => page.trimEnd());
      const last = laidOut.at(-1) ?? '';
      const foot = last.indexOf('报：');
      assert(foot >= 0, 'the foot is on the last page');
      assert(!last.slice(foot).includes('短句'), 'and nothing of the text below its first line');
      assert.equal(laidOut.join('').match(/短句/g)?.length, lengths[index]);
    }
  });

  it('keeps the page number of a landscape page where it is on an upright one', async function () {
    requireTool(this, 'soffice');
    requireTool(this, 'pdftotext');
    pages('landscape', await write(sample('# 题\n\n文\n\n:::attachment[表]{landscape}\n文\n:::', { form: 'report' })));
    const boxes = execFileSync('pdftotext', ['-bbox', join(folder, 'landscape.pdf'), '-'], { encoding: 'utf8' });
    const [, xMin, yMin, xMax] = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">2</.exec(boxes) ?? [];
    // 35 − 7 mm from the edge, in points, and in the upper half: the left end of the foot of a page turned upright.
    assert(Math.abs((Number(xMin) + Number(xMax)) / 2 - 79.4) < 3, boxes);
    assert(Number(yMin) < 200, boxes);
  });

  it('keeps a table that is an attachment on one page, down to its last row, and goes on with the head where it cannot', async function () {
    requireTool(this, 'soffice');
    requireTool(this, 'pdftotext');
    const names = ['新认定企业', '每个科技特派员团队定点联系乡村振兴示范村', '职务科技成果权属混合所有制改革试点单位'];
    const table = (count: number): string => {
      const rows = Array.from(
        { length: count },
        (_, at) => `| ${at + 1} | ${names[at % 3] ?? ''} | 5000万元以上 | 4860万元 | 97.2% | 超额完成 |`,
      );
      return `# 2021年上半年全市科技创新目标完成情况表\n\n::caption[完成情况]\n\n| 条目 | 指标 | 目标 | 完成 | 完成率 | 状态 |\n|---|---|--:|--:|--:|---|\n${rows.join('\n')}\n`;
    };
    for (const count of [12, 27, 35]) {
      const [only = '', ...others] = pages(`table${count}`, await write(sample(table(count), { form: 'attachment' })));
      assert.equal(others.length, 0, `${count} rows`);
      assert.match(only, new RegExp(`^ *${count} `, 'm'));
    }
    const long = pages('table100', await write(sample(table(100), { form: 'attachment' })));
    assert(long.length > 1);
    for (const page of long) assert.match(page, /条目 +指标 +目标/);
  });
});
