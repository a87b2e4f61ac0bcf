import assert from 'node:assert/strict';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { sampleBytes, sampleExcel, withCode } from './fakeExcel/sampleBook.js';

describe('the fake Excel: reading', () => {
  it('gives a range as Excel does', async () => {
    const { excel } = sampleExcel();
    const range = await excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('进度').getUsedRange(true);
      used.load('address,values,text,formulas,numberFormat,valueTypes');
      await context.sync();
      return used;
    });
    assert.equal(range.address, '进度!B2:D5');
    assert.deepEqual(range.values, [
      ['进度表', '', ''],
      [44_440, 0.125, true],
      ['#REF!', 3, ''],
      ['', '', 12],
    ]);
    assert.deepEqual(range.text[1], ['2021/9/1', '12.5%', 'TRUE']);
    assert.deepEqual(range.formulas[2], ['#REF!', '=1+2', '']);
    assert.deepEqual(range.numberFormat[1], ['yyyy/m/d', '0.0%', 'General']);
    assert.deepEqual(range.valueTypes[2], ['Error', 'Double', 'Empty']);
  });

  it('gives merged areas, hidden lines and hidden sheets', async () => {
    const { excel } = sampleExcel();
    await excel.run(async (context) => {
      const { worksheets } = context.workbook.load('name');
      worksheets.load({ name: true, visibility: true });
      const range = worksheets.getItem('进度').getRange('A1:D5').load(['rowHidden', 'columnHidden']);
      const merged = range.getMergedAreasOrNullObject().load('address,areas/items/rowIndex');
      const rows = range.getRowProperties({ rowHidden: true });
      const columns = range.getColumnProperties({ columnHidden: true });
      await context.sync();
      assert.deepEqual(
        worksheets.items.map(({ name, visibility }) => [name, visibility]),
        [
          ['进度', 'Visible'],
          ['隐藏', 'Hidden'],
          ['空表', 'Visible'],
        ],
      );
      assert.equal(merged.address, '进度!B2:D2');
      assert.deepEqual(
        merged.areas.items.map(({ rowIndex }) => rowIndex),
        [1],
      );
      assert.deepEqual(
        rows.value.map(({ rowHidden }) => rowHidden),
        [false, false, false, true, false],
      );
      assert.deepEqual(
        columns.value.map(({ columnHidden }) => columnHidden),
        [false, false, true, false],
      );
      assert.equal(range.rowHidden, null);
    });
  });

  it('throws for a property that was not loaded, and for one that was not synced', async () => {
    const { excel } = sampleExcel();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('进度').getRange('B2').load('values');
      assert.throws(() => range.values, withCode('PropertyNotLoaded'));
      await context.sync();
      assert.deepEqual(range.values, [['进度表']]);
      assert.throws(() => range.text, withCode('PropertyNotLoaded'));
      assert.throws(() => context.workbook.worksheets.items, withCode('PropertyNotLoaded'));
      assert.throws(
        () => context.workbook.worksheets.getItemOrNullObject('无').isNullObject,
        withCode('PropertyNotLoaded'),
      );
    });
  });

  it('throws for a result before sync', async () => {
    const { excel } = sampleExcel();
    await excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      assert.throws(() => count.value, withCode('ValueNotLoaded'));
      await context.sync();
      assert.equal(count.value, 3);
    });
  });

  it('loads along paths, and refuses what is no property', async () => {
    const { excel, book } = sampleExcel();
    book.addConditionalFormat('进度', 'B2:B3', '=TRUE');
    await excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('进度').getRange().conditionalFormats;
      formats.load('items/type,items/custom/rule/formula');
      await context.sync();
      assert.deepEqual(
        formats.items.map(({ type, custom }) => [type, custom.rule.formula]),
        [['Custom', '=TRUE']],
      );
      context.workbook.load('nmae');
      await assert.rejects(context.sync(), withCode('InvalidArgument'));
    });
  });

  it('rejects at sync where a sheet is absent', async () => {
    const { excel } = sampleExcel();
    await assert.rejects(
      excel.run(async (context) => {
        context.workbook.worksheets.getItem('无');
        await context.sync();
      }),
      withCode('ItemNotFound'),
    );
  });

  it('knows null objects: they say so after sync, and lead nowhere', async () => {
    const { excel } = sampleExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('无').load('name');
      await context.sync();
      assert.equal(sheet.isNullObject, true);
      assert.throws(() => sheet.name, withCode('PropertyNotLoaded'));
      assert.throws(() => sheet.getRange('A1'), withCode('InvalidObjectPath'));
      context.workbook.worksheets.getItemOrNullObject('也无').getRange('A1').load('values');
      await assert.rejects(context.sync(), withCode('ItemNotFound'));
      const blank = context.workbook.worksheets.getItem('空表').getUsedRangeOrNullObject().load('address');
      await context.sync();
      assert.equal(blank.isNullObject, true);
    });
  });

  it('refuses a response and a request that are too large', async () => {
    const fake = sampleExcel();
    await fake.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('进度');
      sheet.getRange('A1:Z60000').load('values,text');
      await assert.rejects(context.sync(), withCode('ResponsePayloadSizeLimitExceeded'));
      sheet.getRange().load('values');
      await assert.rejects(context.sync(), withCode('ResponsePayloadSizeLimitExceeded'));
      sheet.getRange('A1:A60').values = Array.from({ length: 60 }, () => ['简'.repeat(30_000)]);
      await assert.rejects(context.sync(), withCode('RequestPayloadSizeLimitExceeded'));
    });
    assert.ok(fake.counters.largestRequest > 5_000_000 && fake.counters.largestResponse > 5_000_000);
  });

  it('knows the host’s requirement sets', async () => {
    const { excel, office } = sampleExcel({ apiVersion: '1.9' });
    const { requirements } = office.context;
    assert.equal(requirements.isSetSupported('ExcelApi', '1.9'), true);
    assert.equal(requirements.isSetSupported('ExcelApi', '1.13'), false);
    await excel.run(async (context) => {
      await context.sync();
      const sheet = context.workbook.worksheets.getItem('进度');
      assert.throws(() => sheet.customProperties, withCode('ApiNotFound'));
      assert.throws(() => sheet.getRange('A1').getMergedAreasOrNullObject(), withCode('ApiNotFound'));
    });
  });

  it('keeps contexts apart and lets no range outlive its run', async () => {
    const { excel } = sampleExcel();
    const range = await excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('进度').getRange('B2');
      await context.sync();
      return cell;
    });
    assert.throws(() => range.load('values'), withCode('InvalidObjectPath'));
    await excel.run(async (context) => {
      await context.sync();
      assert.throws(() => context.load(range, 'values'), withCode('InvalidRequestContext'));
    });
    await excel.run(range, async (context) => {
      range.load('values');
      await context.sync();
      assert.deepEqual(range.values, [['进度表']]);
    });
  });

  it('hands the workbook back as a file', () => {
    const fake = sampleExcel();
    assert.deepEqual(readWorkbook(fake.toXlsx(), 'a.xlsx'), readWorkbook(sampleBytes(), 'a.xlsx'));
    fake.book.type('进度', 'D5', 13);
    assert.equal(readWorkbook(fake.toXlsx(), 'a.xlsx').sheets[0]?.cells[4]?.[3]?.value, 13);
  });
});
