import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { read, utils } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { z } from 'zod';
import { makeProgress } from '../../seeds/make-progress.js';
import { parseYaml } from '../../src/plan/yaml.js';
import { agreedTargets, calendar } from './seeds.js';

const year = fileURLToPath(new URL('../../seeds/2021', import.meta.url));
const committed = readFileSync(`${year}/progress.xlsx`);
const workbook = read(committed, { cellNF: true, cellStyles: true, sheetStubs: true });

const faults = parseYaml(
  readFileSync(`${year}/progress/faults.yaml`, 'utf8'),
  'faults.yaml',
  z.array(
    z.strictObject({
      rule: z.string(),
      sheet: z.string(),
      cell: z.string().nullable(),
      text: z.string().nullable(),
      note: z.string(),
    }),
  ),
  'plan',
);

function sheet(name: string): WorkSheet {
  const found = workbook.Sheets[name];
  assert.ok(found, `no sheet ${name}`);
  return found;
}

function cell(name: string, address: string): CellObject {
  const found: unknown = sheet(name)[address];
  assert.ok(found !== null && typeof found === 'object', `no cell ${name}!${address}`);
  return found as CellObject;
}

/** The rows as displayed, from the first that has the heading. */
function rowsOf(name: string, heading: string): string[][] {
  const rows = utils.sheet_to_json<string[]>(sheet(name), { header: 1, raw: false, defval: '' });
  return rows.slice(rows.findIndex((row) => row.includes(heading)) + 1);
}

describe('seeds: the sample workbook', () => {
  it('is what make-progress writes from its data', async () => {
    assert.ok(
      Buffer.from(await makeProgress(year)).equals(committed),
      '重新运行 tsx seeds/make-progress.ts seeds/2021',
    );
  });

  it('has the five sheets of a bureau', () => {
    assert.deepEqual(workbook.SheetNames, ['指标月报', '任务台账', '县区园区', '工作动态', '简报台账']);
  });

  it('hides the id column and the last row of 指标月报, and no other', () => {
    const { '!cols': columns = [], '!rows': rows = [], '!ref': ref = '' } = sheet('指标月报');
    const hidden = (all: readonly ({ hidden?: boolean } | undefined)[]): number[] =>
      all.flatMap((one, at) => (one?.hidden === true ? [at] : []));
    assert.deepEqual(hidden(columns), [1]);
    assert.deepEqual(hidden(rows), [utils.decode_range(ref).e.r]);
    assert.equal(cell('指标月报', 'B3').v, '内部编号');
  });

  for (const fault of faults) {
    const { sheet: name, cell: address, text } = fault;
    if (address === null) continue;
    it(`has the planted ${fault.rule} at ${name}!${address}`, () => {
      const found = cell(name, address);
      assert.equal(found.t === 'z' ? null : (found.w ?? found.v), text);
      assert.equal(found.t === 'e', fault.rule === 'cell-error');
    });
  }

  it('speaks of no village household, the target that has no row', () => {
    const labels = rowsOf('指标月报', '指标名称').map((row) => row[3] ?? '');
    assert.ok(labels.some((label) => label.includes('示范村')));
    assert.ok(!labels.some((label) => label.includes('示范户')));
    assert.ok(agreedTargets.some((target) => target['id'] === '28-3'));
  });

  it('adds up over districts but for the planted fault', () => {
    const wrong = rowsOf('县区园区', '合计').filter((row) => {
      const numbers = row.slice(4).map(Number);
      return (
        row[0] !== '' && numbers.every((one) => !Number.isNaN(one)) && sum(numbers.slice(0, -1)) !== numbers.at(-1)
      );
    });
    assert.deepEqual(
      wrong.map((row) => [row[2], row.at(-1)]),
      [['入库备案国家科技型中小企业', '436']],
    );
  });

  it('counts in 指标月报 the bulletins that 简报台账 has issued by each month end', () => {
    const months = rowsOf('指标月报', '1月')
      .find((row) => row[3] === '编发《科技创新简报》')
      ?.slice(6, 18);
    const issued = rowsOf('简报台账', '期号').filter((row) => row[7] === '已印发');
    const month = (row: string[]): number => Number(/2021\D+(\d+)/.exec(row[6] ?? '')?.[1]);
    const counts = Array.from({ length: 12 }, (_, at) => issued.filter((row) => month(row) <= at + 1).length);
    assert.deepEqual(
      months?.map((text) => (text === '十二期' ? 12 : Number(text))),
      counts,
    );
  });

  it('keeps a ledger that follows the calendar, with two unplanned bulletins', () => {
    const rows = rowsOf('简报台账', '期号');
    assert.deepEqual(
      rows.map((row) => [Number(row[0]), Number(row[1])]),
      rows.map((_, at) => [at + 1, at + 1 + (calendar.issuedBefore ?? 0)]),
    );
    const planned = rows.filter((row) => row[2] !== '');
    assert.equal(rows.length - planned.length, 2);
    assert.deepEqual(
      planned.map((row) => [Number(row[2]), row[7] === '草稿' ? null : dayOf(row[6] ?? '')]),
      calendar.bulletins
        .filter((one) => one.date <= '2021-12-31')
        .map((one, at, all) => [one.key, at === all.length - 1 ? null : one.date]),
    );
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** `YYYY-MM-DD` from the ledger's forms of a day. */
function dayOf(text: string): string {
  const [year = '', month = '', day = ''] = text.match(/\d+/g) ?? [];
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
