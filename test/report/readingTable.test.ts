import assert from 'node:assert/strict';
import type { Reading } from '../../src/progress/progress.js';
import { writeReport } from '../../src/report/writeReport.js';
import { across, cellOf, readBack, sheetOf } from './readBack.js';
import { assessment, planOf, progressOf, read, reportOf, row, source, target } from './sample.js';

const METRIC = '技术合同交易额';
const SUBJECT = target({ id: '1-1', metric: METRIC, unit: '亿元' });

function inTenThousands(cell: string, text: string, value: string): Reading {
  const conversion = { fromUnit: '万元', toUnit: '亿元', factor: '0.0001' };
  return read(cell, value, text, { conversion });
}

describe('sheet 读取说明', () => {
  it('tells what was taken for what, what was converted, and what was left', async () => {
    const label = source('B5', '技术合同额');
    const periods = [
      { period: { kind: 'month', year: 2031, index: 1 }, reading: inTenThousands('E5', '3100', '0.31') },
      {
        period: { kind: 'month', year: 2031, index: 2 },
        reading: { ok: false, doubt: 'missing', source: source('F5', '') },
      },
      { period: { kind: 'month', year: 2031, index: 3 }, reading: inTenThousands('G5', '27300', '2.73') },
    ] as const;
    const progress = progressOf({
      rows: [row({ target: '1-1', label, evidence: '名称相近（87%）', score: 0.874, periods })],
      unmatched: [
        { label: source('B6', '有效发明专利'), candidates: [] },
        { label: source('B7', '补助资金'), candidates: ['1-1', '1-2'] },
      ],
    });
    const report = reportOf({ assessments: [assessment({ target: SUBJECT, class: 'met' })] });
    const sheet = sheetOf(readBack(await writeReport(planOf([SUBJECT]), progress, report)), '读取说明');
    const shown = (at: number) => across(sheet, at, 8).map((cell) => cell?.w ?? cell?.v ?? '');
    assert.equal(
      cellOf(sheet, 'A2').v,
      '工作簿：台账.xlsx\u3000\u3000核对截至2031年9月30日\u3000\u3000工作簿数据截至2031年9月30日',
    );
    assert.equal(
      cellOf(sheet, 'A3').v,
      '目标共1个：超额完成0个，已完成1个，超进度0个，达进度0个，欠进度0个，无法判定0个',
    );
    assert.equal(cellOf(sheet, 'A4').v, '核对问题共0个：错误0个，警告0个，提示0个');
    assert.deepEqual(shown(5), ['类别', '目标', '指标名称', '工作表', '单元格', '单元格内容', '说明', '把握']);
    assert.deepEqual(shown(6), ['采用', '1-1', METRIC, '指标', 'B5', '技术合同额', '名称相近（87%）', '87%']);
    assert.deepEqual(shown(7), [
      '换算',
      '1-1',
      METRIC,
      '指标',
      'E5、G5',
      '3100、27300',
      '万元换算为亿元，乘以0.0001',
      '',
    ]);
    assert.deepEqual(shown(8), ['未采用', '', '', '指标', 'B6', '有效发明专利', '工作要点里没有相符的目标', '']);
    assert.deepEqual(shown(9), [
      '未采用',
      '1-1、1-2',
      '',
      '指标',
      'B7',
      '补助资金',
      '同时像几个目标，不能确定是哪一个',
      '',
    ]);
  });

  it('tells of the tables, their day, and what is hidden', async () => {
    const named = (name: string) => ({ text: name, name, role: null, unit: null, period: null, wording: null });
    const progress = progressOf({
      tables: [
        {
          index: 0,
          year: 2021,
          sheet: '指标',
          header: { first: 3, last: 4 },
          rows: [5, 6],
          use: 'targets',
          columns: new Map([
            [1, named('指标名称')],
            [2, named('累计完成')],
          ]),
        },
      ],
      statedDays: [
        { day: '2031-09-30', strength: 'as-of', source: source('A2', '截止时间：2031年9月30日') },
        { day: '2031-10-31', strength: 'as-of', source: null },
      ],
      hidden: [{ sheet: '指标', what: 'rows', names: '8、10—12', source: source('B8', '甲') }],
    });
    const sheet = sheetOf(
      readBack(
        await writeReport(
          planOf([SUBJECT]),
          progress,
          reportOf({ assessments: [assessment({ target: SUBJECT, class: 'met' })] }),
        ),
      ),
      '读取说明',
    );
    const shown = (at: number) => across(sheet, at, 8).map((cell) => cell?.w ?? cell?.v ?? '');
    assert.deepEqual(shown(6), ['表格', '', '', '指标', 'B4', '指标名称、累计完成', '指标进展表，2行', '']);
    const text = '截止时间：2031年9月30日';
    assert.deepEqual(shown(7), ['日期', '', '', '指标', 'A2', text, '数据截至2031年9月30日，由表上方的说明看出', '']);
    assert.deepEqual(shown(8), ['日期', '', '', '', '', '', '数据截至2031年10月31日，由文件名看出', '']);
    assert.deepEqual(shown(9), ['隐藏', '', '', '指标', 'B8', '甲', '隐藏的行8、10—12，已照样读取', '']);
  });
});
