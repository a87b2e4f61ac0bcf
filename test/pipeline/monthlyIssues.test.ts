import assert from 'node:assert/strict';
import { utils, write } from '@e965/xlsx';
import { inOrder, type Setup } from '../../src/pipeline/composing.js';
import { draftBulletin } from '../../src/pipeline/drafting.js';
import { openFile, type OpenedWorkbook } from '../../src/pipeline/reading.js';
import { targetsOf } from '../../src/plan/plan.js';
import { openSeedYear } from './seedYear.js';

/** A workbook with the totals of two months; `may` gives those of May that differ from April's. */
function twoMonths({ plan }: Setup, may: Readonly<Record<string, number>> = {}): OpenedWorkbook {
  const heading = ['要点条目', '指标名称', '计量单位', '年度目标', '截至4月底累计完成', '截至5月底累计完成'];
  const rows = targetsOf(plan)
    .filter(({ basis, cycle }) => basis === 'flow' && cycle === 'month')
    .map(({ id, item, metric, unit, value }) => {
      const april = Math.floor(Number(value) / 2);
      return [`第${item}项`, metric, unit, Number(value), april, may[id] ?? april];
    });
  const sheet = utils.aoa_to_sheet([['2021年科技创新指标进展'], heading, ...rows]);
  const bytes = write(
    { SheetNames: ['指标'], Sheets: { 指标: sheet } },
    { type: 'array', bookType: 'xlsx' },
  ) as ArrayBuffer;
  return openFile(new Uint8Array(bytes), '指标.xlsx', plan);
}

/** Paragraphs, tables and headings as they read, without the marks of figures. */
function blocksOf(markdown: string): string[] {
  const plain = markdown.replace(/\[((?:\\.|[^\]\\])*)\]\(\ufdd0\w+:\w+\)/g, '$1');
  return plain
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\n/g, '').trim())
    .filter((block) => block !== '');
}

describe('pipeline: monthly issues', () => {
  let setup: Setup;
  let progress: OpenedWorkbook;

  before(async () => ({ setup, progress } = await openSeedYear()));

  async function issue(workbook: OpenedWorkbook, key: number): Promise<{ title: string; blocks: string[] }> {
    const planned = inOrder(setup.calendar).find((bulletin) => bulletin.key === key);
    assert.ok(planned !== undefined);
    const { title, rendered } = await draftBulletin(setup, workbook, planned, '2021-12-31');
    return { title, blocks: blocksOf(rendered.markdown) };
  }

  it('begin with what changed, and no two read alike', async () => {
    const monthly = inOrder(setup.calendar).filter(({ kind }) => kind === 'monthly');
    const issues = await Promise.all(monthly.map(({ key }) => issue(progress, key)));
    assert.equal(issues.length, 7);
    const [first, ...later] = issues.map(({ blocks }) => blocks[1] ?? '');
    assert.match(first ?? '', /^截至2月底，序时进度为16\.7%/);
    for (const opening of later) assert.match(opening, /^与\d+月底相比，.*(完成|欠进度|序时进度|新进展)/);
    assert.equal(new Set(later).size, later.length);
    assert.equal(new Set(issues.map(({ title }) => title)).size, issues.length);
    const said = issues.flatMap(({ blocks }) => blocks.filter((block) => !block.startsWith('#')));
    const twice = said.filter((block, at) => said.indexOf(block) !== at).map((block) => block.replace(/（第.*/, ''));
    // Quarterly, and the same in April and May; and the one that the workbook never has.
    const expected = ['每个科技特派员团队定点联系乡村振兴示范户', '科技服务业营业收入增速'];
    assert.deepEqual([...new Set(twice)].sort(), expected);
  });

  it('say so where nothing changed', async () => {
    const { blocks } = await issue(twoMonths(setup), 7);
    assert.equal(blocks[1], '与4月底相比，各项目标的数据没有变化。');
    assert.ok(!blocks.some((block) => block.startsWith('## 5月进展')));
  });

  it('tell what fell', async () => {
    const { blocks } = await issue(twoMonths(setup, { '9-3': 190 }), 7);
    assert.equal(blocks[1], '与4月底相比，1项目标的数据减少，其余没有变化。');
    assert.ok(blocks.includes('减少的有：入库备案国家科技型中小企业（第9项）减少10家，现为190家。'));
  });

  it('tell what was completed', async () => {
    const { title, blocks } = await issue(twoMonths(setup, { '9-3': 410 }), 7);
    assert.equal(title.replaceAll('\n', ''), '5月全市科技创新目标进展：新完成1项');
    assert.equal(blocks[1], '与4月底相比，新完成年度目标1项：入库备案国家科技型中小企业（第9项）410家，超额完成2.5%。');
  });
});
