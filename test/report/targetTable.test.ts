import assert from 'node:assert/strict';
import type { WorkSheet } from '@e965/xlsx';
import type { Assessment } from '../../src/check/report.js';
import { writeReport } from '../../src/report/writeReport.js';
import { across, cellOf, readBack, sheetOf } from './readBack.js';
import { assessment, entry, planOf, progressOf, reportOf, row, source, target } from './sample.js';

async function sheetWith(given: Omit<Assessment, 'target'>, over: Parameters<typeof target>[0]): Promise<WorkSheet> {
  const subject = target(over);
  const rows = [row({ target: subject.id, label: source('B5', subject.metric), office: source('D5', '高新科') })];
  const report = reportOf({ assessments: [{ ...given, target: subject }] });
  return sheetOf(readBack(await writeReport(planOf([subject]), progressOf({ rows }), report)), '目标进展');
}

const FIRM = { id: '1-1', metric: '新认定高新技术企业' };

describe('sheet 目标进展', () => {
  it('has the headings in their order', async () => {
    const sheet = await sheetWith(assessment({ target: target(FIRM) }), FIRM);
    const headings = across(sheet, 4, 16).map((cell) => cell?.v ?? null);
    assert.deepEqual(headings, [
      ...['目标编号', '章', '要点条目', '指标名称', '年度目标', '累计完成', '单位', '完成率', '序时进度'],
      ...['快慢（百分点）', '状态', '灯', '截至', '责任科室', '来源单元格'],
      null,
    ]);
  });

  it('writes figures as numbers that show as in a bulletin', async () => {
    const judged = assessment({
      target: target(FIRM),
      entry: entry({
        target: '1-1',
        value: '7.3',
        approximate: true,
        bound: null,
        sources: [source('C7', '3'), source('D7', '4.3')],
      }),
      ...{ actual: '7.30', rate: '0.24333', pace: '0.75', points: '-50.667', class: 'behind', light: 'red' },
    });
    const sheet = await sheetWith(judged, { ...FIRM, unit: '亿元' });
    assert.deepEqual(
      across(sheet, 5, 15).map((cell) => cell?.w ?? cell?.v),
      [
        ...[
          '1-1',
          '一、加快主体培育',
          '1. 培育创新主体',
          '新认定高新技术企业',
          '30亿元以上',
          '约7.3',
          '亿元',
          '24.3%',
          '75.0%',
        ],
        ...['-50.7', '欠进度', '红灯', '2031-09-30', '高新科', '指标!C7、指标!D7'],
      ],
    );
    assert.deepEqual(
      ['F5', 'H5', 'I5', 'J5'].map((address) => [cellOf(sheet, address).t, cellOf(sheet, address).v]),
      [
        ['n', 7.3],
        ['n', 0.24333],
        ['n', 0.75],
        ['n', -50.667],
      ],
    );
  });

  it('does not round a share over the line', async () => {
    const near = assessment({
      target: target(FIRM),
      entry: entry({ target: '1-1', value: '29.99' }),
      actual: '29.99',
      rate: '0.9996',
    });
    assert.equal(cellOf(await sheetWith(near, FIRM), 'H5').w, '99.96%');
  });

  for (const [why, words] of [
    ['not-published', '尚未发布'],
    ['not-yet-due', '未到时点'],
    ['no-value', '暂无数据'],
    ['no-row', '台账未列'],
    ['conflict', '数据不一致'],
  ] as const) {
    it(`says ${words} where there is no figure, and points to the empty cell`, async () => {
      const sheet = await sheetWith(assessment({ target: target(FIRM), why, blank: source('K9', '') }), FIRM);
      assert.equal(cellOf(sheet, 'F5').v, words);
      assert.equal(cellOf(sheet, 'K5').v, '无法判定');
      assert.equal(cellOf(sheet, 'O5').v, '应填：指标!K9');
      assert.deepEqual(
        ['H5', 'I5', 'J5', 'M5'].map((address) => cellOf(sheet, address).v),
        ['—', '—', '—', '—'],
      );
    });
  }

  it('says why a figure that is there is not judged', async () => {
    const early = assessment({
      target: target(FIRM),
      entry: entry({ target: '1-1', value: '0' }),
      actual: '0',
      why: 'not-yet-due',
    });
    const sheet = await sheetWith(early, FIRM);
    assert.equal(cellOf(sheet, 'F5').v, 0);
    assert.equal(cellOf(sheet, 'J5').v, '未到时点');
  });

  it('names the office that the plan names before the workbook’s', async () => {
    const sheet = await sheetWith(assessment({ target: target(FIRM) }), { ...FIRM, office: '政策科' });
    assert.equal(cellOf(sheet, 'N5').v, '政策科');
  });

  for (const [light, name, fill] of [
    ['green', '绿灯', 'C6EFCE'],
    ['yellow', '黄灯', 'FFEB9C'],
    ['red', '红灯', 'FFC7CE'],
    ['none', '未亮灯', undefined],
  ] as const) {
    it(`shows ${name} in words and colour`, async () => {
      const cell = cellOf(await sheetWith(assessment({ target: target(FIRM), light }), FIRM), 'L5');
      assert.equal(cell.v, name);
      assert.equal((cell.s as { fgColor?: { rgb?: string } } | undefined)?.fgColor?.rgb, fill);
    });
  }
});
