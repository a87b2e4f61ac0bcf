import assert from 'node:assert/strict';
import { utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { inOrder, stepsOfYear, type Setup } from '../../src/pipeline/composing.js';
import { draftBulletin, draftNews, type YearStep } from '../../src/pipeline/drafting.js';
import { InputError, openFile, type OpenedWorkbook } from '../../src/pipeline/reading.js';
import { targetsOf } from '../../src/plan/plan.js';
import { draftsOf, openSeedYear, stepsOf } from './seedYear.js';

/** A ledger that knows one day only, as many bureaus keep it: 累计完成 as of the day in its title. */
function todaysLedger({ plan }: Setup, title: string): OpenedWorkbook {
  const rows = targetsOf(plan).map(({ item, metric, unit, value }) => [
    `第${item}项`,
    metric,
    unit,
    Number(value),
    Number(value),
  ]);
  const heading = ['要点条目', '指标名称', '计量单位', '年度目标', '累计完成'];
  const sheet = utils.aoa_to_sheet([[title], heading, ...rows]);
  const bytes = write(
    { SheetNames: ['台账'], Sheets: { 台账: sheet } },
    { type: 'array', bookType: 'xlsx' },
  ) as ArrayBuffer;
  return openFile(new Uint8Array(bytes), '台账.xlsx', plan);
}

function refusedFor(what: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof InputError);
    assert.equal(error.problem, 'no-figures');
    assert.match(error.what, what);
    return true;
  };
}

describe('pipeline: the year from its workbook', () => {
  let setup: Setup;
  let progress: OpenedWorkbook;
  let steps: readonly YearStep[];

  before(async () => {
    ({ setup, progress } = await openSeedYear());
    steps = await stepsOf(setup, progress, '2021-12-31');
  });

  const planned = (key: number) => {
    const found = inOrder(setup.calendar).find((bulletin) => bulletin.key === key);
    assert.ok(found !== undefined);
    return found;
  };

  it('is every bulletin of the calendar in order of issue, then the summaries', () => {
    assert.equal(draftsOf(steps).length, 20);
    assert.deepEqual(
      steps.map((step) => step.planned?.key ?? null),
      [...Array.from({ length: 18 }, (_, at) => at + 1), null, null],
    );
    const names = draftsOf(steps).map(({ fileName }) => fileName);
    assert.equal(names[2], '第04期_季度通报_一季度.docx');
    assert.deepEqual(names.slice(18), ['半年总结.docx', '年终总结.docx']);
    assert.equal(new Set(names).size, 20);
  });

  it('takes as many steps as it says, one less where no half-year summary is planned', () => {
    assert.equal(stepsOfYear(setup), steps.length);
    const calendar = { ...setup.calendar, halfYearSummary: null };
    assert.equal(stepsOfYear({ ...setup, calendar }), steps.length - 1);
  });

  it('has the numbers of the ledger, and the next one where it has none', () => {
    const numbers = draftsOf(steps).map(({ issue }) => issue?.number ?? null);
    assert.deepEqual(numbers, [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, null, null]);
    assert.deepEqual(draftsOf(steps)[17]?.issue, { number: 20, runningNumber: 106 });
  });

  it('has titles that give the result, of at most three lines', () => {
    for (const { title, fileName } of draftsOf(steps)) {
      const length = title.replaceAll('\n', '').length;
      assert.ok(length >= 10 && length <= 60, `${fileName}: ${title}`);
    }
    assert.equal(draftsOf(steps)[17]?.title.replaceAll('\n', ''), '2021年全市科技创新35项量化目标完成26项');
  });

  it('has text under every heading, and counts nothing as none', async () => {
    const news = await draftNews(setup, progress, '2021-12-31');
    for (const { rendered, fileName } of [...draftsOf(steps), news]) {
      const blocks = rendered.markdown.split(/\n\s*\n/).flatMap((block) => block.split(/\n(?=#)/));
      const levels = blocks
        .filter((block) => block.trim() !== '')
        .map((block) => /^#+/.exec(block.trim())?.[0].length ?? 0);
      levels.forEach((level, at) => {
        const next = levels[at + 1] ?? 1;
        assert.ok(level === 0 || next === 0 || next > level, `${fileName}: ${blocks[at] ?? ''}`);
      });
      assert.doesNotMatch(rendered.markdown, /的有：?。|：\s*。|；。|，。|。。|，，/, fileName);
    }
  });

  it('is Word files that hold their title', () => {
    for (const { bytes, title, fileName } of draftsOf(steps)) {
      const part = unzipSync(bytes)['word/document.xml'];
      assert.ok(part !== undefined, fileName);
      const text = strFromU8(part).replace(/<[^>]*>/g, '');
      assert.ok(text.includes(title.replaceAll('\n', '')), fileName);
    }
  });

  it('is the same bytes every time, alone or with the others', async () => {
    const again = draftsOf(await stepsOf(setup, progress, '2021-12-31'));
    draftsOf(steps).forEach(({ bytes, fileName }, at) => {
      assert.deepEqual(Buffer.compare(bytes, again[at]?.bytes ?? new Uint8Array()), 0, fileName);
    });
    const alone = await draftBulletin(setup, progress, planned(8), '2021-12-31');
    assert.equal(Buffer.compare(alone.bytes, draftsOf(steps)[7]?.bytes ?? new Uint8Array()), 0);
  });

  it('drafts a bulletin for its own period, whatever is known since', async () => {
    const [then, now] = await Promise.all(
      ['2021-03-31', '2021-12-31'].map((asOf) => draftBulletin(setup, progress, planned(3), asOf)),
    );
    assert.equal(then?.rendered.markdown, now?.rendered.markdown);
    assert.equal(then?.report.asOf, '2021-03-31');
  });

  describe('as of the end of September', () => {
    let early: readonly YearStep[];

    before(async () => {
      early = await stepsOf(setup, progress, '2021-09-30');
    });

    it('leaves out what is later, and says which day is missing', () => {
      const skipped = early.filter(({ draft }) => draft === null);
      assert.deepEqual(
        skipped.map((step) => step.planned?.key ?? null),
        [15, 16, 17, 18, null],
      );
      const reasons = skipped.map(({ skipped: error }) => error?.what ?? '');
      assert.match(reasons[0] ?? '', /^这一期要用截至2021年10月31日的数据，现在只算到2021年9月30日/);
      assert.match(reasons[4] ?? '', /截至2021年12月31日/);
    });

    it('tells of nothing later', () => {
      const figures = draftsOf(early).flatMap(({ rendered }) => [...rendered.figures.values()]);
      assert.equal(
        figures
          .map(({ asOf }) => asOf ?? '')
          .sort()
          .at(-1),
        '2021-09-30',
      );
    });
  });

  it('publishes the targets in the month in which they were set', async () => {
    const { title, report } = await draftBulletin(setup, progress, planned(1), '2021-01-20');
    assert.equal(title, '2021年全市科技创新35项量化目标发布');
    assert.equal(report.asOf, '2021-01-20');
  });

  it('refuses a period that is not over', async () => {
    await assert.rejects(
      draftBulletin(setup, progress, planned(2), '2021-02-27'),
      refusedFor(/截至2021年2月28日.*2021年2月27日/),
    );
  });

  it('drafts news up to a day, under the next number', async () => {
    const { rendered, issue, fileName } = await draftNews(setup, progress, '2021-03-15');
    assert.equal(issue?.number, 20);
    assert.equal(fileName, '第20期_工作动态_3月.docx');
    const titles = [...rendered.figures.values()].filter(({ title }) => title === '动态标题').map(({ text }) => text);
    assert.deepEqual(titles, ['国家科技型中小企业评价入库工作启动']);
    await assert.rejects(draftNews(setup, progress, '2021-03-02'), refusedFor(/3月（截至2021年3月2日）/));
  });

  describe('from a ledger that knows the end of September only', () => {
    it('is the issue of that day, without a word on what changed', async () => {
      const ledger = todaysLedger(setup, '2021年科技创新工作要点台账（截至2021年9月30日）');
      assert.equal(ledger.asOf, '2021-09-30');
      const { rendered } = await draftBulletin(setup, ledger, planned(13), '2021-09-30');
      assert.match(rendered.markdown, /已完成/);
      assert.doesNotMatch(rendered.markdown, /相比|以来的主要进展/);
    });

    it('is no other', async () => {
      const ledger = todaysLedger(setup, '2021年科技创新工作要点台账（截至2021年9月30日）');
      await assert.rejects(
        draftBulletin(setup, ledger, planned(7), '2021-09-30'),
        refusedFor(/^没有1—5月（截至2021年5月31日）的数据：指标表里离它最近的是截至2021年9月30日的数据/),
      );
    });
  });
});
