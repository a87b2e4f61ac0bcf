import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import { targetsOf, type Target } from '../../../src/plan/plan.js';
import { conversionFactor, unitNamed, unitNames, type Unit } from '../../../src/plan/unit.js';
import type { Reading } from '../../../src/progress/progress.js';
import { readForTarget, type Surroundings } from '../../../src/progress/number/readCell.js';
import { readPlanned } from '../../../src/progress/number/readPlanned.js';
import type { Cell } from '../../../src/workbook/workbook.js';
import { plan } from '../../seeds/seeds.js';
import { chineseWriting } from '../chineseWriting.js';

/** Ways to write a figure in a cell, `$` being the number with its unit. */
const FORMS = [
  ...[
    '$',
    ' $ ',
    '$\u00a0',
    '$。',
    '$*',
    '$①',
    "'$",
    '约$',
    '近$',
    '$左右',
    '≥$',
    '$以上',
    '不少于$',
    '达到$',
    '超过$',
  ],
  ...['累计$', '累计完成$', '共$', '共计$', '全年$', '年度$', '已完成$', '已实现$', '累计达到$', '目前$', '截至目前$'],
  ...['$（其中高校1家）', '$（含省级2个）'],
];
const PLANNED_FORMS = ['力争$', '力争达到$', '确保$以上', '全年新增$以上', '每季度$', '$/季度', '完成目标任务$'];

/** Ways to write the number itself. */
const WRITINGS: readonly ((n: Big) => string | null)[] = [
  (n) => n.toFixed(),
  (n) => n.toFixed().replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ','),
  (n) => n.toFixed().replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (n) => (n.eq(n.round(0)) && n.gt(0) && n.lt(1e8) ? chineseWriting(n.toNumber()) : null),
];
const PLACES = ['cell', 'unit-column', 'heading', 'title'] as const;

const target = fc.constantFrom(...targetsOf(plan));
const amount = fc.record({ share: fc.integer({ min: 1, max: 3000 }), places: fc.integer({ min: 0, max: 2 }) });

/** A value of a target, from a thousandth to three times what is planned, in as many places as a clerk writes. */
function valueOf(of: Target, { share, places }: { share: number; places: number }): Big {
  const value = new Big(of.value).times(share).div(1000);
  return value.round(unitNamed(of.unit)?.dimension === 'counter' ? 0 : places + 2);
}

function unitOf(name: string): Unit {
  const unit = unitNamed(name);
  assert.ok(unit, name);
  return unit;
}

/** All names of units in which a target can be told, as they are written. */
function namesFor(of: Target): readonly string[] {
  return unitNames().filter((name) => conversionFactor(unitOf(name), unitOf(of.unit)) !== null);
}

function around(place: (typeof PLACES)[number], unit: Unit): Surroundings {
  if (place === 'cell') return { own: null, table: [] };
  return place === 'title' ? { own: null, table: [unit] } : { own: { unit, from: place }, table: [] };
}

function valueIn(reading: Reading): string {
  return reading.ok ? reading.value : reading.doubt;
}

function textCell(value: string): Cell {
  return { value, text: value, format: 'General', error: null };
}

/** Runs over targets, values, units, places, ways of writing and forms. */
function readsBack(forms: readonly string[], read: typeof readPlanned): void {
  const form = fc.constantFrom(...forms);
  const pick = fc.nat(999);
  fc.assert(
    fc.property(
      target,
      amount,
      form,
      fc.constantFrom(...PLACES),
      fc.constantFrom(...WRITINGS),
      pick,
      (of, n, frame, place, write, at) => {
        const names = namesFor(of);
        const name = names[at % names.length] ?? of.unit;
        const value = valueOf(of, n);
        const inUnit = value.times(conversionFactor(unitOf(of.unit), unitOf(name)) ?? '1');
        const written = write(inUnit) ?? '';
        // A bare share below one is left open on purpose, and a Chinese numeral may need its unit to be a number at all.
        const isBareShare = place !== 'cell' && unitOf(of.unit).dimension === 'share';
        fc.pre(written !== '' && !isBareShare && (place === 'cell' || !/[万亿]/.test(written)));
        const text = frame.replace('$', `${written}${place === 'cell' ? name : ''}`);
        fc.pre(!(text.includes('完成') && unitOf(of.unit).dimension === 'share'));
        // 九万零一百万元 may be 九万零一百 of 万元 or 九万零一 of 百万元: that is left open on purpose as well.
        fc.pre(!(/[百千万]$/.test(written) && /^[百千万亿]/.test(name) && written.length > 2));
        const cell = textCell(text);
        const reading = read(cell, { sheet: '指标', cell: 'C3', text }, of, around(place, unitOf(name)));
        assert.equal(valueIn(reading), value.toFixed(), `${of.id} ${text} ${place}`);
      },
    ),
    { numRuns: 2000 },
  );
}

describe('forms: a number in any form and unit reads back as itself', () => {
  it('in a cell of a figure', () => readsBack(FORMS, readForTarget));

  it('in a cell of the year’s target', () => {
    readsBack(FORMS, (cell, source, of, units) => readPlanned(cell, source, { ...of, basis: 'flow' }, units));
    const inCell = PLANNED_FORMS;
    fc.assert(
      fc.property(target, amount, fc.constantFrom(...inCell), fc.nat(999), (of, n, frame, at) => {
        const names = namesFor(of);
        const name = names[at % names.length] ?? of.unit;
        const value = valueOf(of, n);
        const inUnit = value.times(conversionFactor(unitOf(of.unit), unitOf(name)) ?? '1').toFixed();
        const text = frame.replace('$', `${inUnit}${name}`);
        const flow = { ...of, basis: 'flow' } as const;
        const reading = readPlanned(
          textCell(text),
          { sheet: '指标', cell: 'C3', text },
          flow,
          around('cell', unitOf(name)),
        );
        assert.equal(valueIn(reading), value.toFixed(), `${of.id} ${text}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('as a number with a format, in any unit that is said of it', () => {
    fc.assert(
      fc.property(
        target,
        amount,
        fc.constantFrom('General', '0.00', '#,##0.00_ ', '0.0000'),
        fc.nat(999),
        (of, n, format, at) => {
          const names = namesFor(of).filter((name) => unitOf(name).dimension !== 'share');
          fc.pre(names.length > 0);
          const unit = unitOf(names[at % names.length] ?? of.unit);
          const value = valueOf(of, n);
          const number = value.times(conversionFactor(unitOf(of.unit), unit) ?? '1').toNumber();
          const cell: Cell = { value: number, text: number.toFixed(2), format, error: null };
          const reading = readForTarget(cell, { sheet: '指标', cell: 'C3', text: '' }, of, around('unit-column', unit));
          assert.equal(valueIn(reading), value.toFixed());
        },
      ),
    );
  });
});
