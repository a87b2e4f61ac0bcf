import assert from 'node:assert/strict';
import { targetsOf, type Target } from '../../../src/plan/plan.js';
import { unitNamed, type Unit } from '../../../src/plan/unit.js';
import type { Reading } from '../../../src/progress/progress.js';
import { readForTarget, readRate, type SaidUnit } from '../../../src/progress/number/readCell.js';
import { readPlanned } from '../../../src/progress/number/readPlanned.js';
import type { Cell } from '../../../src/workbook/workbook.js';
import { plan } from '../../seeds/seeds.js';

function target(id: string): Target {
  const found = targetsOf(plan).find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

function unit(name: string): Unit {
  const found = unitNamed(name);
  assert.ok(found, name);
  return found;
}

function cell(value: string | number, format = 'General'): Cell {
  return { value, text: String(value), format, error: null };
}

function source(value: string | number): Reading['source'] {
  return { sheet: '指标', cell: 'D4', text: String(value) };
}

/** The value and where its unit is from, or the doubt. */
function brief(reading: Reading): string {
  return reading.ok ? `${reading.approximate ? '~' : ''}${reading.value} ${reading.unitFrom}` : reading.doubt;
}

function read(id: string, value: string | number, said: string | null = null, lines: readonly string[] = []): string {
  const own: SaidUnit | null = said === null ? null : { unit: unitNamed(said) ?? 'unknown', from: 'unit-column' };
  return brief(readForTarget(cell(value), source(value), target(id), { own, table: lines.map(unit) }));
}

describe('readForTarget', () => {
  it('takes the cell’s unit, then what is said of it, then the title’s, then the plan’s', () => {
    assert.equal(read('11-2', '2.73亿元', '万元', ['万元']), '2.73 cell');
    assert.equal(read('11-2', 27300, '万元', ['亿元']), '2.73 unit-column');
    assert.equal(read('11-2', 27300, null, ['家', '万元']), '2.73 title');
    assert.equal(read('11-2', 2.73), '2.73 plan');
    assert.equal(read('11-2', 27300, null, ['万元', '亿元']), 'unit');
    assert.equal(read('16-1', '0.21亿元'), '2100 cell');
    assert.equal(read('16-1', 21000000, '元'), '2100 unit-column');
    assert.equal(read('17-1', '5,904台(套)'), '5904 cell');
  });

  it('takes 亿 and 万 of money for 亿元 and 万元, in whatever column', () => {
    assert.equal(read('11-2', '2.31亿', '万元'), '2.31 cell');
    assert.equal(read('11-2', '23100万'), '2.31 cell');
    assert.equal(read('11-2', '约2.31亿左右'), '~2.31 cell');
    assert.equal(read('9-3', '3万'), 'ambiguous');
    assert.equal(read('17-1', '0.6万台'), '6000 cell');
  });

  it('doubts a size that says that the unit is another, whoever says the unit', () => {
    assert.equal(read('11-2', 27300), 'scale');
    assert.equal(read('11-2', '27300亿元'), 'scale');
    assert.equal(read('11-2', 27300, '亿元'), 'scale');
    assert.equal(read('11-2', 2.73, '万元'), 'scale');
    assert.equal(read('16-1', 0.42), 'scale');
    assert.equal(read('11-2', 5, '万元'), '0.0005 unit-column');
    assert.equal(read('16-1', 1), '1 plan');
    assert.equal(read('9-2', 30000), 'scale');
    assert.equal(read('9-2', 0), '0 plan');
    assert.equal(read('11-2', 0, '万元'), '0 unit-column');
    assert.equal(read('9-2', 29999), '29999 plan');
  });

  it('doubts what is a figure of something else', () => {
    assert.equal(read('1-1', '100%'), 'unit');
    assert.equal(read('1-1', '已完成'), 'unreadable');
    assert.equal(read('1-1', '完成'), 'unreadable');
    assert.equal(read('9-2', '30/30'), 'ambiguous');
    assert.equal(read('9-2', '38万元'), 'unit');
    assert.equal(read('3-1', '1次/季度'), 'unreadable');
    assert.equal(read('10-3', 0.0066), 'ambiguous');
    assert.equal(
      brief(readForTarget(cell(44260, 'yyyy/m/d'), source(''), target('9-2'), { own: null, table: [] })),
      'unreadable',
    );
  });

  it('says of digits that are text that they are', () => {
    for (const [value, expected] of [
      ['27', true],
      ["'27", true],
      ['27 ', true],
      ['２７', true],
      ['27家', false],
      [27, false],
    ] as const) {
      const reading = readForTarget(cell(value), source(value), target('9-2'), { own: null, table: [] });
      assert.ok(reading.ok, String(value));
      assert.deepEqual([reading.value, reading.asText], ['27', expected], String(value));
    }
  });
});

describe('readRate', () => {
  it('reads a rate in the words of practice', () => {
    for (const text of ['124%', '完成124%', '完成年度目标的124.0%', '完成率124%', '124.00％', '已完成全年任务124%']) {
      const reading = readRate(cell(text), source(text));
      assert.equal(reading.ok ? reading.value : reading.doubt, '124', text);
    }
    assert.equal(brief(readRate(cell('30家'), source('30家'))), 'unit');
    assert.equal(brief(readRate(cell('完成'), source('完成'))), 'unreadable');
  });
});

describe('readPlanned', () => {
  const cases: readonly (readonly [string, string | number, string])[] = [
    ['9-2', '30家以上', '30'],
    ['9-2', '≥30', '30'],
    ['9-2', '全年30家以上', '30'],
    ['9-2', '全年新认定国家高新技术企业30家以上', '30'],
    ['9-5', '力争达到600亿元', '600'],
    ['17-2', '力争80', '80'],
    ['9-5', '2021年高新技术产业营业收入达到600亿元', '600'],
    ['11-2', '实现6.5亿元以上', '6.5'],
    ['11-2', '65000万元', '6.5'],
    ['11-1', '增长20%以上', '20'],
    ['3-1', '每季度1次', '1'],
    ['3-1', '1次/季度', '1'],
    ['3-1', '4次/年', '1'],
    ['3-1', 4, '1'],
    ['3-1', 3, '3'],
    ['8-1', '编制“十四五”100项重大科技成果转化清单', '100'],
    ['28-2', '每个团队1个', '1'],
    ['28-4', '不少于14场', '14'],
    ['15-2', '新引进10支，总数达到60支', '60'],
    ['15-1', '新引进10支，总数达到60支', '10'],
    ['9-2', '全年35家以上', '35'],
    ['9-2', '力争35家，确保32家', 'ambiguous'],
    ['9-2', '30万元', 'unit'],
    ['9-2', '按计划推进', 'unreadable'],
    ['9-2', '', 'missing'],
  ];
  for (const [id, text, expected] of cases) {
    it(`reads ${JSON.stringify(text)} of ${id} as ${expected}`, () => {
      const reading = readPlanned(cell(text), source(text), target(id), { own: null, table: [] });
      assert.equal(reading.ok ? reading.value : reading.doubt, expected);
    });
  }
});
