import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateOfSerial, isDateFormat } from '../../src/workbook/numberFormat.js';
import { ssf } from '../../src/workbook/sheetjs.js';

describe('number formats and serial dates', () => {
  it('tells formats of dates from others', () => {
    for (const format of ['yyyy"年"m"月"d"日"', 'm/d/yy', '[$-804]yyyy-mm-dd', 'h:mm', '上午/下午h"时"mm"分"']) {
      assert.ok(isDateFormat(format), format);
    }
    for (const format of ['General', '0.00%', '#,##0.00', '0"家"', '@', '[Red]0', '0"月"', '"day"0', '0.0"亿元"']) {
      assert.ok(!isDateFormat(format), format);
    }
  });

  it('has the day of a serial date', () => {
    const cases: readonly (readonly [number, boolean, string | null])[] = [
      [1, false, '1900-1-1'],
      [59, false, '1900-2-28'],
      [60, false, null],
      [61, false, '1900-3-1'],
      [44260, false, '2021-3-5'],
      [44260.999, false, '2021-3-5'],
      [2958465, false, '9999-12-31'],
      [2958466, false, null],
      [0, false, null],
      [-1, false, null],
      [Number.NaN, false, null],
      [0, true, '1904-1-1'],
      [42798, true, '2021-3-5'],
      [-1, true, null],
      [2957004, true, null],
    ];
    for (const [serial, date1904, expected] of cases) {
      const day = dateOfSerial(serial, date1904);
      assert.equal(day && `${day.year}-${day.month}-${day.day}`, expected, `${serial} ${String(date1904)}`);
    }
  });

  it('shows the same day as the format does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = dateOfSerial(serial, false);
        assert.equal(day && `${day.year}-${day.month}-${day.day}`, ssf.format('yyyy-m-d', serial, { date1904: false }));
      }),
    );
  });
});
