import assert from 'node:assert/strict';
import { countFigure } from '../../src/bulletin/countFigures.js';
import { rateFigure, shortfallFigure, summedFigure } from '../../src/bulletin/derivedFigures.js';
import type { Figure, Missing } from '../../src/bulletin/figure.js';
import { wholePassage, missing, promiseFigure, readFigure } from '../../src/bulletin/readFigures.js';
import { remarksOn } from '../../src/bulletin/remarks.js';
import { assessAll } from '../../src/check/assess.js';
import { check } from '../../src/check/check.js';
import type { Assessment, Finding, Report } from '../../src/check/report.js';
import { describeFinding } from '../../src/check/wording.js';
import { at, end, entry, planOf, progressOf, read, row, source, target } from '../check/builders.js';
import { plan as seedPlan, progress as seedProgress } from '../check/seed.js';
import { openSeedYear } from '../pipeline/seedYear.js';
import { draftSummary } from '../../src/pipeline/drafting.js';

const nine = target();

/** What a workbook with one entry stands at. */
function assessed(one = entry()): Assessment {
  const [first] = assessAll(planOf([nine]), progressOf({ entries: [one], rows: [row()] }), end(9));
  assert(first !== undefined);
  return first;
}

const rateFinding: Finding = {
  rule: 'rate-mismatch',
  severity: 'error',
  target: '9-2',
  sheet: '指标月报',
  cell: 'T14',
  metric: nine.metric,
  text: '105.0%',
  expected: '126.7%',
};
const cellFinding: Finding = { ...rateFinding, rule: 'cell-error', target: null, cell: 'O14', period: '9月' };

function reportOf(findings: readonly Finding[], assessments: readonly Assessment[] = [assessed()]): Report {
  return { asOf: end(9), assessments, findings };
}

function remarksOf(figures: Record<string, Figure>, report: Report, missed: Record<string, Missing> = {}) {
  return Object.fromEntries(remarksOn(new Map(Object.entries(figures)), new Map(Object.entries(missed)), report));
}

const value = readFigure(nine, entry(), source('O14', '38家'));
const rateText =
  '指标月报!T14：“新认定国家高新技术企业”的完成率填为105.0%，按完成数和目标计算应为126.7%。请核对完成数、目标和完成率，三者必有一处不对。';

describe('remarks on figures', () => {
  it('tell of an error in the figure\u2019s own cell, and of one that puts its target\u2019s value in doubt', () => {
    assert.deepEqual(remarksOf({ f1: value }, reportOf([rateFinding])), { f1: rateText });
    const other = { ...value, value: '37' };
    assert.deepEqual(remarksOf({ f1: other }, reportOf([rateFinding])), {}, 'not the target\u2019s value');
    const { message, hint } = describeFinding(cellFinding);
    assert.deepEqual(remarksOf({ f1: other }, reportOf([cellFinding])), { f1: `指标月报!O14：${message}${hint}` });
    assert.equal(remarksOf({ f1: value }, reportOf([cellFinding, rateFinding]))['f1']?.split('\n').length, 2);
  });

  it('tell of errors only, as the plan grades them, and of no other rule of the target', () => {
    assert.deepEqual(remarksOf({ f1: value }, reportOf([{ ...rateFinding, severity: 'warning' }])), {});
    const owner: Finding = { ...rateFinding, rule: 'missing-owner', label: '甲', count: 1 };
    assert.deepEqual(remarksOf({ f1: value }, reportOf([owner])), {});
    assert.deepEqual(remarksOf({ f1: value }, reportOf([{ ...rateFinding, target: '9-3' }])), {});
  });

  it('tell of a value that was added up, over any of its cells', () => {
    const sources = [source('G14', '30'), source('H14', '8')];
    const summed = entry({ how: 'summed', sources });
    const periods = [at(1, read('G14', '30')), at(2, read('H14', '8'))];
    const figure = summedFigure(progressOf({ rows: [row({ periods, measure: 'increment' })] }), nine, summed);
    const report = (finding: Finding): Report => reportOf([finding], [assessed(summed)]);
    assert.deepEqual(remarksOf({ f1: figure }, report(rateFinding)), { f1: rateText });
    assert.match(remarksOf({ f1: figure }, report({ ...cellFinding, cell: 'H14' }))['f1'] ?? '', /^指标月报!H14：/);
  });

  it('leave alone what follows from values', () => {
    const half = entry({ value: '15' });
    const assessment = assessed(half);
    const derived = [
      rateFigure(assessment, half),
      shortfallFigure(nine, half),
      countFigure('目标', [assessment], end(9)),
    ].flatMap((figure) => figure ?? []);
    assert.equal(derived.length, 3);
    const figures = Object.fromEntries(derived.map((figure, index) => [`f${index}`, figure]));
    assert.deepEqual(remarksOf(figures, reportOf([rateFinding, cellFinding], [assessment])), {});
  });

  it('leave alone the plan’s own figures, whatever the workbook lacks', () => {
    const absent: Finding = { ...rateFinding, rule: 'missing-target', sheet: null, cell: null };
    assert.deepEqual(remarksOf({ f1: promiseFigure(nine) }, reportOf([absent])), {});
  });

  it('tell of an error in the cell of a passage', () => {
    const figure = wholePassage('进展', source('O14', '已认定38家。'), end(9));
    assert.match(remarksOf({ f1: figure }, reportOf([cellFinding]))['f1'] ?? '', /^指标月报!O14：/);
  });
});

describe('remarks on missing values', () => {
  const title = `${nine.metric} 累计完成`;
  const blank: Finding = { ...rateFinding, rule: 'missing-value', severity: 'warning', cell: 'O14', period: '9月' };
  const ofMissing = (one: Missing, ...findings: Finding[]): string | undefined =>
    remarksOf({}, reportOf(findings), { m1: one })['m1'];

  it('name the cell, why it has no value, and what to do', () => {
    const { message, hint } = describeFinding(blank);
    const one = missing(title, '没有可以确定的数。', source('O14', ''));
    assert.equal(ofMissing(one, rateFinding, blank), `指标月报!O14：${message}${hint}`);
    assert.match(ofMissing(one) ?? '', /^指标月报!O14：没有可以确定的数。请核实后/);
  });

  it('name the finding of the target where there is no cell', () => {
    const absent: Finding = { ...rateFinding, rule: 'missing-target', severity: 'warning', sheet: null, cell: null };
    const { message, hint } = describeFinding(absent);
    assert.equal(ofMissing(missing(title, '工作簿里没有。', null), absent), `${message}${hint}`);
    assert.match(ofMissing(missing('{{x}}', '数据里没有这个值。', null), absent) ?? '', /^数据里没有这个值。请核实后/);
  });

  it('are of the very target, not of one whose name begins alike', () => {
    const long = target({ id: '9-3', metric: `${nine.metric} 净增` });
    const ofLong: Finding = { ...blank, rule: 'missing-target', target: '9-3', sheet: null, cell: null };
    const absent: Finding = { ...ofLong, target: '9-2', severity: 'info' };
    const report = reportOf([ofLong, absent], [assessed(), { ...assessed(), target: long, entry: null }]);
    const titled = missing(`${long.metric} 累计完成`, '工作簿里没有。', null);
    const other = missing(title, '工作簿里没有。', null);
    const bare = reportOf([ofLong], report.assessments);
    assert.doesNotMatch(remarksOf({}, report, { m1: titled })['m1'] ?? '', /请核实后/);
    assert.match(remarksOf({}, bare, { m1: other })['m1'] ?? '', /^工作簿里没有。请核实后/);
    assert.match(
      remarksOf({}, reportOf([absent], report.assessments), { m1: titled })['m1'] ?? '',
      /^工作簿里没有。请/,
    );
  });

  it('keep the reason where several cells contradict each other, and are not led astray by another cell', () => {
    const reason = '同一时点的数不一致：指标月报!O14为38家，指标月报!O20为37家。';
    const one = missing(title, reason, source('O14', '38'));
    const twice: Finding = {
      ...{ ...rateFinding, rule: 'duplicate-row', cell: 'D20', text: nine.metric },
      ...{ what: 'differ', other: source('D14', nine.metric) },
    };
    const { message, hint } = describeFinding(twice);
    const elsewhere = { ...blank, cell: 'P14' };
    const converted: Finding = {
      ...{ ...rateFinding, rule: 'unit-mismatch', severity: 'info', cell: 'O14', unit: '家' },
      converted: { from: '户', to: '家' },
    };
    assert.equal(
      ofMissing(one, elsewhere, converted, twice),
      `指标月报!O14：${reason}\n指标月报!D20：${message}${hint}`,
    );
  });
});

describe('remarks of the sample year', () => {
  it('stand on every value with a faulty cell and on every missing value of the summary', async () => {
    const { setup, progress } = await openSeedYear();
    const { rendered, report } = await draftSummary(setup, progress, '2021-12-31');
    const remarks = remarksOn(rendered.figures, rendered.missing, report);
    assert.deepEqual(report.findings, check(seedPlan, seedProgress, '2021-12-31').findings);
    const faulty = new Set(
      report.findings.flatMap(({ severity, sheet, cell }) =>
        severity === 'error' ? [`${sheet ?? ''}!${cell ?? ''}`] : [],
      ),
    );
    const remarked = new Set<string>();
    for (const [id, figure] of rendered.figures) {
      if (remarks.has(id)) remarked.add(figure.title);
      if (/(完成率|项数|占比)$/.test(figure.title) && figure.kind === 'derived') assert(!remarks.has(id), figure.title);
      if (figure.kind === 'derived' || figure.source.from !== 'workbook') continue;
      const { sheet, cell } = figure.source;
      if (faulty.has(`${sheet}!${cell}`)) assert(remarks.get(id)?.includes(`${sheet}!${cell}：`), figure.title);
    }
    // Its rate is wrong, and stands in another cell.
    assert(remarked.has('推广服务三农新技术新成果 累计完成'));
    assert(rendered.missing.size > 0);
    for (const [id, { source: place }] of rendered.missing) {
      const cell = place?.from === 'workbook' ? `${place.sheet}!${place.cell}：` : '';
      assert(remarks.get(id)?.startsWith(cell), id);
      assert.match(remarks.get(id) ?? '', /请.*。$/s);
    }
  });
});
