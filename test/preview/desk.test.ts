import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../../scripts/preview/desk.js';
import type { PreviewAnswer, PreviewRequest } from '../../scripts/preview/messages.js';
import { copies, type Copies } from './copies.js';

const FIRST: PreviewRequest = { workbook: null, wanted: null, day: null };
const MONTHLY: PreviewRequest = { ...FIRST, wanted: { what: 'planned', key: 2 } };

describe('the desk of the preview', () => {
  let files: Copies;
  let desk: Desk;
  before(() => {
    files = copies();
    desk = new Desk(files, files.workbook);
  });
  after(() => files.remove());

  /** Spoils a file for one question, and asks again when it is mended. */
  async function spoiled(file: string, spoil: (path: string) => void, request = MONTHLY): Promise<PreviewAnswer> {
    const path = join(files.folder, file);
    const bytes = readFileSync(path);
    spoil(path);
    const answer = await desk.answer(request);
    writeFileSync(path, bytes);
    const mended = await desk.answer(request);
    assert.equal(mended.problem, null, 'it recovers when the file is mended');
    assert.ok(mended.paper !== null);
    return answer;
  }

  const replaced =
    (from: string, to: string) =>
    (path: string): void => {
      const text = readFileSync(path, 'utf8');
      assert.ok(text.includes(from), `${path} has ${from}`);
      writeFileSync(path, text.replace(from, to));
    };

  it('lists every document, and shows the first', async () => {
    const { groups, wanted, paper, problem, workbooks } = await desk.answer(FIRST);
    assert.equal(problem, null);
    assert.deepEqual(
      groups?.map(({ label }) => label),
      ['编发计划', '计划外', '总结'],
    );
    const labels = groups.flatMap(({ entries }) => entries.map(({ label }) => label));
    assert.ok(labels.includes('第2期 月度进展'), labels.join());
    assert.deepEqual(wanted, { what: 'planned', key: 1 });
    assert.equal(paper?.template, 'bulletins/targets');
    assert.deepEqual(workbooks, [{ id: 'progress.xlsx', name: 'progress.xlsx', given: false }]);
    const titles = await desk.titles(FIRST);
    assert.match(titles['planned 2'] ?? '', /全市科技创新目标进展/);
  });

  it('says the file, the line and what to do where a template cannot be read', async () => {
    const { paper, problem, groups } = await spoiled('templates/bulletins/monthly.md.hbs', (path) =>
      writeFileSync(path, `{{#if targets.behind}}\n${readFileSync(path, 'utf8')}`),
    );
    assert.equal(paper, null);
    assert.equal(problem?.kind, 'template');
    assert.match(problem.where, /^bulletins\/monthly\.md\.hbs 第1行/);
    assert.equal(problem.line?.text, '{{#if targets.behind}}');
    assert.notEqual(problem.advice, '');
    assert.ok(groups !== null, 'the list stays');
  });

  it('shows the generated line where no document can be made of the text', async () => {
    const { problem } = await spoiled('templates/bulletins/monthly.md.hbs', (path) =>
      writeFileSync(path, `${readFileSync(path, 'utf8')}\n\n# 第二个标题\n`),
    );
    assert.match(problem?.where ?? '', /生成的文字/);
    assert.equal(problem?.line?.text, '# 第二个标题');
  });

  it('says which partial is missing and where it is asked for', async () => {
    const { problem } = await spoiled('templates/partials/lags.md.hbs', rmSync);
    assert.match(`${problem?.what ?? ''}${problem?.line?.text ?? ''}`, /lags/);
    assert.match(problem?.where ?? '', /md\.hbs 第\d+行/);
  });

  it('says what is wrong with calendar, plan and letterhead, by their lines', async () => {
    const calendar = await spoiled('plan/calendar.yaml', replaced('kind: monthly', 'kind: 没有这种'));
    assert.equal(calendar.groups, null);
    assert.match(calendar.problem?.where ?? '', /calendar\.yaml 第\d+行/);
    assert.match(calendar.problem?.line?.text ?? '', /没有这种/);
    const plan = await spoiled('plan/plan.yaml', (path) => writeFileSync(path, 'title: ['));
    assert.equal(plan.problem?.kind, 'plan');
    const letterhead = await spoiled('templates/letterhead.yaml', replaced('bureau:', 'burau:'));
    assert.equal(letterhead.problem?.kind, 'letterhead');
    assert.ok(letterhead.groups !== null, 'the list needs no letterhead');
  });

  it('says what became of the workbook: gone, half saved, of another kind', async () => {
    const gone = await spoiled('book/progress.xlsx', rmSync);
    assert.equal(gone.problem?.kind, 'file');
    assert.match(gone.problem.what, /没有这个文件/);
    assert.ok(gone.groups !== null);
    const half = await spoiled('book/progress.xlsx', (path) =>
      writeFileSync(path, readFileSync(path).subarray(0, 9000)),
    );
    assert.equal(half.problem?.kind, 'damaged-workbook');
    const other = await spoiled('book/progress.xlsx', (path) => writeFileSync(path, '<html></html>'));
    assert.equal(other.paper, null);
    assert.notEqual(other.problem?.kind, 'program');
  });

  it('says that a period has no figures yet', async () => {
    const { problem, paper } = await desk.answer({
      ...MONTHLY,
      wanted: { what: 'planned', key: 9 },
      day: '2021-03-31',
    });
    assert.equal(paper, null);
    assert.equal(problem?.kind, 'no-figures');
  });

  it('says that the folder of templates is gone, and has them again when it is back', async () => {
    renameSync(files.templates, `${files.templates}-away`);
    const { problem, groups } = await desk.answer(MONTHLY);
    const faults = await desk.faults();
    renameSync(`${files.templates}-away`, files.templates);
    assert.equal(problem?.kind, 'file');
    assert.ok(groups !== null);
    assert.deepEqual(faults, []);
    assert.equal((await desk.answer(MONTHLY)).problem, null);
  });

  it('shows a template that no bulletin uses yet, for a period that is asked for', async () => {
    const path = join(files.templates, 'bulletins/weekly.md.hbs');
    writeFileSync(path, '# {{> title}}\n\n{{period.label}}的文字。\n');
    const { groups } = await desk.answer(FIRST);
    const entry = groups?.flatMap(({ entries }) => entries).find(({ wanted }) => wanted.what === 'trial');
    const march = entry?.periods.find(({ label }) => label === '8月');
    assert.ok(march !== undefined);
    const { paper, problem } = await desk.answer({ ...FIRST, wanted: march.wanted });
    rmSync(path);
    assert.equal(problem, null);
    assert.equal(paper?.template, 'bulletins/weekly');
    assert.match(JSON.stringify(paper.document.blocks), /8月的文字/);
  });

  it('takes a workbook that is given, and reads it like any other', async () => {
    const workbook = desk.workbooks.give('拖来的.xlsx', readFileSync(files.workbook));
    const { paper, workbooks, workbook: used } = await desk.answer({ ...MONTHLY, workbook });
    assert.equal(used, workbook);
    assert.equal(paper?.document.origin.workbook, '拖来的.xlsx');
    assert.deepEqual(workbooks.at(-1), { id: workbook, name: '拖来的.xlsx', given: true });
  });
});
