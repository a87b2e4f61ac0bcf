import assert from 'node:assert/strict';
import Big from 'big.js';
import type { DerivedFigure, Figure, Source } from '../../src/bulletin/figure.js';
import { fullWidthPunctuation } from '../../src/bulletin/punctuation.js';
import type { Setup } from '../../src/pipeline/composing.js';
import type { YearStep } from '../../src/pipeline/drafting.js';
import { endOf } from '../../src/pipeline/reading.js';
import { itemsOf, targetsOf } from '../../src/plan/plan.js';
import { agreedTargets, plan, workPlan } from '../seeds/seeds.js';
import { quantityAt, shownText } from './rawCells.js';
import { draftsOf, openSeedYear, stepsOf } from './seedYear.js';

type Input = DerivedFigure['inputs'][number];

/** What each formula yields, worked out from what its inputs say. */
const FORMULAS: Readonly<Record<string, (inputs: readonly Input[]) => Big>> = {
  '累计完成 ÷ 年度目标': ([actual, target]) => percent(actual, target),
  '累计完成 ÷ 年度目标 − 100%': ([actual, target]) => percent(actual, target).minus(100),
  '累计完成 ÷ 年度目标 − 序时进度': ([actual, target, pace]) => percent(actual, target).minus(number(pace)),
  '累计完成 ÷ 年度目标 − 计划进度': ([actual, target, pace]) => percent(actual, target).minus(number(pace)),
  '年度目标 − 累计完成': ([target, actual]) => number(target).minus(number(actual)),
  '本期累计 − 上期累计': ([now, before]) => number(now).minus(number(before)),
  计数: (inputs) => new Big(inputs.length),
  '已完成项数 ÷ 目标项数': ([part, all]) => percent(part, all),
  由大到小排序: ([own, ...others]) => new Big(1 + others.filter((other) => number(other).gt(number(own))).length),
  '已过月数 ÷ 12': ([months]) => number(months).div(12).times(100),
};

function number(input: Input | undefined): Big {
  assert.ok(input !== undefined);
  return new Big(input.value);
}

function percent(part: Input | undefined, whole: Input | undefined): Big {
  return number(part).div(number(whole)).times(100);
}

/** An input that stands for one cell or one promise has its value there. */
function assertInput({ name, value, unit, sources }: Input, where: string): void {
  const [source] = sources;
  if (sources.length !== 1 || source === undefined || value === '' || name.endsWith('项数')) return;
  const stated = statedBy(source, unit);
  assert.ok(stated.eq(value), `${where}: ${value}${unit}, its source says ${stated.toFixed()}`);
}

function statedBy(source: Source, unit: string): Big {
  if (source.from === 'workbook') return quantityAt(source.sheet, source.cell, unit);
  const agreed = agreedTargets.find(({ id }) => id === source.id)?.['value'];
  return new Big(agreed ?? source.id);
}

/** A clause of the plan by its id, `9-t2`, found in the plan's text as it was published. */
function clauseOf(id: string): string {
  const quote = itemsOf(plan)
    .flatMap(({ tasks }) => tasks)
    .find((task) => task.id === id)?.quote;
  assert.ok(quote !== undefined && workPlan.includes(quote), id);
  return quote;
}

/** Prose is printed with full-width marks, one for one. */
function inHalfWidth(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '，': ',',
    '；': ';',
    '：': ':',
    '（': '(',
    '）': ')',
    '？': '?',
    '！': '!',
  };
  return text.replace(/[，；：（）？！]/g, (mark) => marks[mark] ?? mark);
}

function assertFigure(figure: Figure, where: string): void {
  if (figure.kind === 'passage') {
    const { source, start, end, text } = figure;
    const whole = source.from === 'workbook' ? shownText(source.sheet, source.cell) : clauseOf(source.id);
    assert.equal(inHalfWidth(text), inHalfWidth(whole.slice(start, end)), where);
    assert.ok(text.trim() !== '', where);
    // #REF! is no prose.
    if (/\p{Script=Han}/u.test(text)) assert.doesNotMatch(text, /(?<!\d)[,:]|[,:](?!\d)|[;?!()]/, where);
  } else if (figure.kind === 'read') {
    const stated = statedBy(figure.source, figure.unit);
    assert.ok(stated.eq(figure.value), `${where}: ${figure.value}, its source says ${stated.toFixed()}`);
    const printed = figure.text.replace(/^约|^超过|^每季度/, '');
    assert.ok(printed.startsWith(stated.toFixed()), `${where}: ${figure.text} for ${stated.toFixed()}`);
    assert.doesNotMatch(printed.slice(stated.toFixed().length), /\d/, where);
  } else {
    const formula = FORMULAS[figure.formula];
    assert.ok(formula !== undefined, `${where}: ${figure.formula}`);
    figure.inputs.forEach((input) => assertInput(input, where));
    assertPrinted(figure, formula(figure.inputs), where);
  }
}

/** Percentages and points are printed to one decimal, cut where rounding would cross a line; all else exactly. */
function assertPrinted({ value, text, unit }: DerivedFigure, computed: Big, where: string): void {
  assert.ok(computed.minus(value).abs().lt('1e-15'), `${where}: ${value}, computed ${computed.toString()}`);
  const printed = /^约?(?<digits>\d+(\.\d+)?)(?<unit>\D*)$/.exec(text)?.groups;
  assert.ok(printed !== undefined, `${where}: ${text}`);
  const rounded = /%|百分点/.test(unit);
  const off = computed
    .abs()
    .minus(printed['digits'] ?? '')
    .abs();
  assert.ok(rounded ? off.lt('0.1') : off.eq(0), `${where}: ${text} for ${computed.toString()}`);
  // The unit of a count follows in the sentence, that of a table's column stands in its heading.
  assert.ok(printed['unit'] === unit || (/^(项|%|个百分点)$/.test(unit) && printed['unit'] === ''), where);
}

/** Words that may hold digits without being a figure: the plan's own names, and times. */
function withoutNamesAndTimes(text: string, { plan }: Setup): string {
  const names = [
    plan.title,
    ...plan.chapters.map(({ title }) => title),
    ...itemsOf(plan).map(({ title }) => title),
    ...targetsOf(plan).map(({ metric }) => metric),
  ];
  const bare = names.map(fullWidthPunctuation).reduce((rest, name) => rest.replaceAll(name, ''), text);
  return bare.replace(new RegExp(`${plan.year}年|\\d{1,2}月\\d{1,2}日|(1—)?\\d{1,2}月底?`, 'g'), '');
}

const LINK = /\[(?:\\.|[^\]\\])*\]\(\ufdd0(?:figure|missing|light):\w+\)/g;

describe('pipeline: every figure of the year', () => {
  let setup: Setup;
  let steps: readonly YearStep[];

  before(async () => {
    const opened = await openSeedYear();
    setup = opened.setup;
    steps = await stepsOf(setup, opened.progress, '2021-12-31');
  });

  /** Calls for each figure of each document, with the last day of the document's period. */
  function eachFigure(assertOne: (figure: Figure, where: string, until: string) => void): number {
    let count = 0;
    for (const { planned, name, draft } of steps) {
      const until = planned !== null ? endOf(planned.period) : name === '半年总结' ? '2021-06-30' : '2021-12-31';
      for (const [id, figure] of draft?.rendered.figures ?? []) {
        assertOne(figure, `${draft?.fileName ?? ''} ${id} ${figure.title}`, until);
        count += 1;
      }
    }
    return count;
  }

  it('is what its own cell, its inputs or its passage say', () => {
    const count = eachFigure(assertFigure);
    assert.ok(count > 2000, `${count} figures`);
  });

  it('is known by the end of the period, and says since when', () => {
    eachFigure((figure, where, until) => {
      const source = figure.kind === 'derived' ? null : figure.source.from;
      assert.equal(figure.asOf === null, source === 'plan', where);
      assert.ok(figure.asOf === null || (figure.asOf <= until && figure.asOf >= '2021-01-01'), where);
    });
  });

  it('is printed once for each mention, and the text has no other digits', () => {
    for (const { fileName, rendered } of draftsOf(steps)) {
      const ids = [...rendered.markdown.matchAll(/\]\(\ufdd0figure:(\w+)\)/g)].map(([, id]) => id);
      assert.deepEqual(ids, [...rendered.figures.keys()], fileName);
      const rest = withoutNamesAndTimes(rendered.markdown.replace(LINK, ''), setup);
      const left = rest.split('\n').filter((line) => /\d/.test(line));
      assert.deepEqual(left, [], fileName);
    }
  });

  it('holds one of every kind, and of every formula', () => {
    const seen = new Set<string>();
    eachFigure((figure) => seen.add(figure.kind === 'derived' ? figure.formula : figure.kind));
    assert.deepEqual([...seen].sort(), ['read', 'passage', ...Object.keys(FORMULAS)].sort());
  });
});
