import assert from 'node:assert/strict';
import * as XLSX from '@e965/xlsx';
import { OfficeMockObject } from 'office-addin-mock';
import { ObjectData } from 'office-addin-mock/lib/objectData.js';
import { createReader } from '../../addin/excel/reader.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';

/** What Excel says of one sheet, for office-addin-mock: a property can be read once it was loaded and synced. */
const told = {
  host: 'excel',
  workbook: {
    name: '进度.xlsx',
    worksheets: {
      sheet: {
        name: '进度',
        visibility: 'Visible',
        used: { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 2 },
        cells: {
          values: [
            ['高新技术企业', '家'],
            ['全市', 38],
          ],
          text: [
            ['高新技术企业', '家'],
            ['全市', '38'],
          ],
          numberFormat: [
            ['General', 'General'],
            ['General', 'General'],
          ],
          valueTypes: [
            ['String', 'String'],
            ['String', 'Double'],
          ],
          rowHidden: false,
          columnHidden: false,
          merged: { isNullObject: true, areaCount: 0 },
          getMergedAreasOrNullObject() {
            return this.merged;
          },
        },
        getUsedRangeOrNullObject() {
          return this.used;
        },
        getRangeByIndexes() {
          return this.cells;
        },
      },
      getItemOrNullObject() {
        return this.sheet;
      },
    },
  },
};

describe('the Excel reader on office-addin-mock', () => {
  it('reads a sheet as a file of the same cells is read', async () => {
    const context = new OfficeMockObject(Object.assign(new ObjectData(), told)) as unknown as Excel.RequestContext;
    const grid = await createReader((batch) => batch(context)).readSheet('进度');
    const { values } = told.workbook.worksheets.sheet.cells;
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(values), '进度');
    const file = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    assert.deepEqual(grid, readWorkbook(file, '进度.xlsx').sheets[0]);
  });
});
