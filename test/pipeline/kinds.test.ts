import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { ledgerValues } from '../../src/bulletin/ledgerColumns.js';
import { readSetupFiles } from '../../src/cli/readFiles.js';
import { calendarReport, calendarWords, composeBulletin, openSetup } from '../../src/pipeline/composing.js';
import { makeKind, requireNewKind } from '../../src/pipeline/newKind.js';
import { openFile, openPlan } from '../../src/pipeline/reading.js';
import { compileSetup, readableMarkdown, type SetupFiles } from '../../src/pipeline/templates.js';
import { openPrecompiled } from '../../src/template/precompiled.js';
import { inputErrorOf } from '../plan/inputErrorOf.js';
import { workbookBytes } from './seedYear.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TEMPLATE = '# {{> title}}\n\n{{kind}}{{#if changes}}，比{{changes.since}}{{/if}}。\n';
const WANTED = { kind: '人才专报', name: '人才', template: TEMPLATE };

describe('a kind of its own', () => {
  let files: SetupFiles;
  before(async () => {
    files = await readSetupFiles({ plan: root('seeds/2021'), templates: root('templates') });
  });
  const read = () => openFile(workbookBytes, 'progress.xlsx', openPlan(files.plan));

  it('is made with its first bulletin, after all others, whose numbers stay', () => {
    const progress = read();
    const { calendar: text, template, planned, expected } = makeKind(files, progress, WANTED);
    assert.equal(template, 'bulletins/人才专报');
    assert.equal(expected, '# 全年人才：[26]项目标达到进度要求\n\n人才专报，比11月底。\n');
    const templates = new Map([...files.templates, [template, TEMPLATE]]);
    const setup = compileSetup({ ...files, calendar: { ...files.calendar, text }, templates });
    const plain = compileSetup(files);
    const listed = (one: typeof setup) =>
      calendarReport(one.calendar, one.plan, progress, '2021-12-31').lines.map((line) => {
        const { key, number, kind, period, date } = calendarWords(line, '2021-12-31');
        return [key, number, kind, period, date].join(' ');
      });
    assert.deepEqual(listed(setup), [...listed(plain), '19 21 人才 12月 2022-01-11']);
    const composed = composeBulletin(setup, progress, planned, '2021-12-31');
    assert.equal(composed.fileName, '第21期_人才_12月.docx');
    assert.equal(readableMarkdown(composed.rendered), expected);
    assert.equal(ledgerValues({ ...composed, planned }, '').kind, '人才');
  });

  it('is on the last month that the workbook reaches, and needs one', () => {
    const progress = read();
    const until = (day: string) => ({ ...progress, entries: progress.entries.filter(({ asOf }) => asOf <= day) });
    assert.deepEqual(makeKind(files, until('2021-08-31'), WANTED).planned.period.index, 8);
    const error = inputErrorOf(() => makeKind(files, until('2020-12-31'), WANTED));
    assert.equal(error.problem, 'no-figures');
  });

  it('is refused where its name is not allowed, or taken', () => {
    const refused = (kind: string, name: string): string =>
      inputErrorOf(() => {
        requireNewKind(files, { kind, name });
      }).message;
    assert.match(refused('../x', '人才'), /^“\.\.\/x”不能作种类的名称。请只用文字/);
    assert.match(refused('monthly', '人才'), /^“monthly”是自带的种类/);
    assert.match(refused('talent', '人/才'), /^“人\/才”不能作种类的中文名称。.*用 --name 写明。$/);
    assert.match(refused('talent', '专题'), /^“专题”是自带种类的名称/);
    const { calendar } = makeKind(files, read(), WANTED);
    const again = { ...files, calendar: { ...files.calendar, text: calendar } };
    for (const [kind, name] of [
      ['人才专报', '别的'],
      ['别的', '人才'],
    ] as const)
      assert.throws(() => {
        requireNewKind(again, { kind, name });
      }, /（kinds）：编发计划里已有简报种类“人才专报”（人才）。/);
  });

  it('without a template is refused before anything is drafted, compiled or built', () => {
    const text = files.calendar.text.replace('bulletins:', 'kinds: { talent: 人才专报 }\nbulletins:');
    const lacking = { ...files, calendar: { name: 'calendar.yaml', text } };
    const compiled = inputErrorOf(() => compileSetup(lacking));
    const line = text.split('\n').findIndex((one) => one.startsWith('kinds:')) + 1;
    assert.deepEqual(compiled.place, { file: 'calendar.yaml', line, path: 'kinds.talent' });
    assert.match(compiled.message, /“talent”（人才专报）没有模板。.*补上 bulletins\/talent\.md\.hbs/);
    const templates = openPrecompiled({ byName: {}, extras: {} });
    assert.deepEqual(
      inputErrorOf(() => openSetup({ ...lacking, templates })),
      compiled,
    );
  });
});
