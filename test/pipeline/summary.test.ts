import assert from 'node:assert/strict';
import type { Setup } from '../../src/pipeline/composing.js';
import { draftSummary } from '../../src/pipeline/drafting.js';
import type { OpenedWorkbook } from '../../src/pipeline/reading.js';
import { itemsOf, targetsOf, type Plan } from '../../src/plan/plan.js';
import { fullWidthPunctuation } from '../../src/bulletin/punctuation.js';
import { openSeedYear } from './seedYear.js';

/** The text as read: figures without their links. */
function readable(markdown: string): string {
  return markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\(\ufdd0(?:figure|missing|light):\w+\)/g, '$1')
    .replace(/\\(.)/g, '$1');
}

/** The text under a heading, down to the next of its level. */
function under(heading: string, text: string): string {
  const level = /^#+/.exec(heading)?.[0] ?? '';
  const start = text.indexOf(`\n${heading}\n`);
  assert.ok(start >= 0, heading);
  const rest = text.slice(start + heading.length + 2);
  const end = rest.search(new RegExp(`^(?:#{1,${level.length}} |:::attachment)`, 'm'));
  return end === -1 ? rest : rest.slice(0, end);
}

describe('pipeline: the summaries', () => {
  let setup: Setup;
  let progress: OpenedWorkbook;
  let year: string;
  let half: string;

  before(async () => {
    ({ setup, progress } = await openSeedYear());
    year = await textOf('year');
    half = await textOf('half-year');
  });

  async function textOf(part: 'year' | 'half-year', from = progress, tableOnly = false): Promise<string> {
    const { rendered } = await draftSummary(setup, from, '2021-12-31', { part, tableOnly });
    return readable(rendered.markdown);
  }

  const HEADINGS = ['目标完成情况', '主要工作', '存在的问题', '下一步打算'];

  it('have the parts of a summary in their order, and the full check across the page', () => {
    for (const text of [year, half]) {
      assert.deepEqual(
        [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
        HEADINGS,
      );
      assert.match(text, /^:::attachment\[核对明细表\]\{landscape\}$/m);
    }
  });

  it('open with the work plan and three to six rated figures', () => {
    for (const text of [year, half]) {
      const opening = text.slice(0, text.indexOf('## '));
      assert.match(opening, /《2021年全市科技创新工作要点》/);
      const rates = /主要指标：(.*)。/.exec(opening)?.[1]?.match(/完成率[\d.]+%/g) ?? [];
      assert.ok(rates.length >= 3 && rates.length <= 6, opening);
    }
    assert.match(year, /^2021年，.*\n全年35项量化目标中，已完成26项/m);
    assert.match(half, /^2021年上半年，.*\n截至6月底，序时进度为50\.0%，35项量化目标中/m);
  });

  it('let every item speak, in a paragraph of its own, with figures or notes', () => {
    for (const text of [year, half]) {
      const work = under('## 主要工作', text);
      for (const { number, title } of itemsOf(setup.plan)) {
        const start = `${fullWidthPunctuation(title)}（第${number}项）。`;
        const own = work.split(/\n\n+/).filter((paragraph) => paragraph.startsWith(start));
        assert.equal(own.length, 1, start);
        assert.ok((own[0] ?? '').length > start.length, start);
      }
      assert.equal(work.match(/^### /gm)?.length, setup.plan.chapters.length);
    }
  });

  it('say so plainly where nothing is on record', async () => {
    const less = { ...progress, tasks: progress.tasks.filter(({ item }) => item !== 36) };
    const text = await textOf('year', less);
    assert.match(text, /（第36项）。台账没有本年度的进展记载。\n/);
    assert.match(text, /台账既没有数据、也没有进展记载的有：[^\n]*（第36项）。/);
    assert.match(text, /^\| 36 \| [^|]* \| — \| 没有进展记载 \|/m);
    assert.doesNotMatch(year, /没有进展记载|没有本年度的进展记载/);
  });

  it('speak of 完成 and 未完成 at the end of the year, of 序时进度 in its middle', () => {
    const bare = (text: string): string => text.replace(/::chart[^\n]*/g, '');
    assert.doesNotMatch(bare(year), /欠进度|序时进度|计划进度/);
    assert.match(under('## 目标完成情况', year), /没有完成的有：兑付科技创新券（第19项）/);
    assert.match(under('## 目标完成情况', half), /超进度的有：.*高于序时进度/);
    assert.match(under('## 目标完成情况', half), /欠进度的有：/);
    assert.doesNotMatch(half, /未完成|全年35项/);
  });

  it('are honest about what lags, what is missing and what contradicts', () => {
    const problems = under('## 存在的问题', year);
    assert.match(
      problems,
      /兑付科技创新券（第19项，年度目标400万元以上）完成376万元，完成率94\.0%，尚差24万元。\n主要原因：17家企业/,
    );
    const missing = under('### 数据缺失和无法采用', year);
    for (const said of [
      '10月填的不是数（原文为“统计中”）',
      '8月单元格是错误值（原文为“#REF!”）',
      '7月没有填数',
      '没有列入工作台账',
    ]) {
      assert.ok(missing.includes(said), said);
    }
    const contradictions = under('### 相互矛盾和与工作要点不符', year);
    for (const said of [
      '科学仪器共享交易额（第17项）填报的年度目标与工作要点不同（原文为“60”，应为80万元以上）',
      '推广服务三农新技术新成果（第26项）填报的完成率与完成数、目标不符（原文为“105.0%”，应为115.0%）',
      '平台上线科学仪器（第17项）合计与各部分之和不符（原文为“6,712”、“6,721”）',
      '市级科技特派员（第28项）重复填报而数不相同（原文为“108”、“118”）',
    ]) {
      assert.ok(contradictions.includes(said), said);
    }
  });

  it('tell the reasons of a clause once', () => {
    const problems = under('## 存在的问题', half);
    assert.equal(problems.match(/高校院所成果入库偏慢/g)?.length, 1);
    assert.doesNotMatch(problems, /没有写明原因/);
  });

  it('say that there is nothing to complain of where there is nothing', async () => {
    const rows = targetsOf(setup.plan).map(({ id }) => id);
    const { assessments } = (await draftSummary(setup, progress, '2021-12-31')).report;
    const entries = assessments.map(({ target, entry }) => ({
      ...(entry ?? progress.entries[0]),
      target: target.id,
      asOf: '2021-12-31',
      value: target.value === '0.75' ? '0.75' : String(Number(target.value) * 4),
    }));
    assert.equal(entries.length, rows.length);
    const sound = {
      ...progress,
      rows: [],
      conflicts: [],
      unmatched: [],
      ledger: [],
      entries: entries as OpenedWorkbook['entries'],
      tasks: progress.tasks.map((task) => ({ ...task, problems: [], next: [] })),
    };
    const text = under('## 存在的问题', await textOf('year', sound));
    assert.match(text, /没有滞后的目标和任务/);
    assert.match(text, /没有发现相互矛盾或与工作要点不符的数据/);
  });

  it('have a line for every target in the table, with its light, also in the table alone', async () => {
    for (const part of ['year', 'half-year'] as const) {
      const whole = tableRows(under('## 目标完成情况', part === 'year' ? year : half), setup.plan);
      const alone = tableRows(await textOf(part, progress, true), setup.plan);
      assert.deepEqual(alone, whole);
    }
  });

  function tableRows(text: string, plan: Plan): string[] {
    const rows = text.split('\n').filter((line) => /^\| \d/.test(line));
    assert.equal(rows.length, targetsOf(plan).length);
    for (const row of rows) assert.match(row, /\| ((绿|黄|红)灯|—) \|$/);
    return rows;
  }
});
