import assert from 'node:assert/strict';
import type { FakeExcel } from './fakeExcel/fakeExcel.js';
import type { FakeRequestContext } from './fakeExcel/requestContext.js';
import { sampleExcel, withCode } from './fakeExcel/sampleBook.js';

/** What a pane's own sheet has in a cell after writing a value there. */
async function written(value: string | number, format?: string): Promise<{ fake: FakeExcel; shown: unknown[] }> {
  const fake = sampleExcel();
  const shown = await fake.excel.run(async (context) => {
    const cell = context.workbook.worksheets.add('简报台账').getRange('A1');
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
    const after = context.workbook.worksheets.getItem('简报台账').getRange('A1').load('values,text,formulas');
    await context.sync();
    return [after.values[0]?.[0], after.text[0]?.[0], after.formulas[0]?.[0]];
  });
  return { fake, shown };
}

/** A run that must fail at its sync. */
async function refused(fake: FakeExcel, code: string, work: (context: FakeRequestContext) => void): Promise<void> {
  const run = fake.excel.run(async (context) => {
    work(context);
    await context.sync();
  });
  await assert.rejects(run, withCode(code));
}

const sheetOf = (context: FakeRequestContext, name = '进度') => context.workbook.worksheets.getItem(name);

describe('the fake Excel: writing', () => {
  it('takes values as if they were typed, unless the cell is a text one', async () => {
    assert.deepEqual((await written('0012')).shown, [12, '12', 12]);
    assert.deepEqual((await written('0012', '@')).shown, ['0012', '0012', '0012']);
    assert.deepEqual((await written('2021-3-5')).shown, [44_260, '2021/3/5', 44_260]);
    assert.equal((await written('1-2')).shown[0] === '1-2', false);
    assert.deepEqual((await written('第1-2期')).shown, ['第1-2期', '第1-2期', '第1-2期']);
    assert.deepEqual((await written("'=1+1")).shown, ['=1+1', '=1+1', '=1+1']);
    assert.deepEqual((await written(7, '@')).shown[0], '7');
  });

  it('records a formula', async () => {
    const { fake, shown } = await written('=1+1');
    assert.equal(shown[2], '=1+1');
    assert.deepEqual(fake.violations, ['formula =1+1 on 简报台账']);
    assert.deepEqual((await written('=1+1', '@')).fake.violations, []);
  });

  it('does nothing before sync', async () => {
    const fake = sampleExcel();
    await fake.excel.run(async (context) => {
      context.workbook.worksheets.add('核对结果').getRange('A1').values = [['x']];
      assert.equal(fake.book.find('核对结果'), null);
      await context.sync();
      assert.equal(fake.book.shown('核对结果', 'A1'), 'x');
    });
  });

  it('keeps what was done before a command that fails, and drops the rest', async () => {
    const fake = sampleExcel();
    await refused(fake, 'InvalidArgument', (context) => {
      const sheet = context.workbook.worksheets.add('核对结果');
      sheet.getRange('A1').values = [['first']];
      sheet.getRange('A2').values = [['second', 'and third']];
      sheet.getRange('A3').values = [['fourth']];
    });
    assert.equal(fake.book.shown('核对结果', 'A1'), 'first');
    assert.equal(fake.book.shown('核对结果', 'A3'), '');
  });

  it('refuses other sheets, and says what was tried', async () => {
    const fake = sampleExcel();
    await refused(fake, 'Violation', (context) => (sheetOf(context).getRange('A1').values = [['x']]));
    await refused(fake, 'Violation', (context) => (sheetOf(context).getRange('A1').format.font.bold = true));
    await refused(fake, 'Violation', (context) => sheetOf(context).getRange('A1').clear());
    await refused(fake, 'Violation', (context) => (sheetOf(context).name = '进度2'));
    await refused(fake, 'Violation', (context) => (sheetOf(context, '隐藏').visibility = 'Visible'));
    await refused(fake, 'Violation', (context) => sheetOf(context).delete());
    await refused(fake, 'Violation', (context) => context.workbook.worksheets.add('别的'));
    assert.equal(fake.violations.length, 7);
    assert.deepEqual(fake.state(), sampleExcel().state());
  });

  it('deletes only sheets that the pane made', async () => {
    const fake = sampleExcel();
    fake.book.addSheet('核对结果');
    await refused(fake, 'Violation', (context) => sheetOf(context, '核对结果').delete());
    await fake.excel.run(async (context) => {
      context.workbook.worksheets.add('简报设置');
      await context.sync();
      sheetOf(context, '简报设置').delete();
      sheetOf(context, '核对结果').customProperties.add('jianbao', '1');
      sheetOf(context, '核对结果').delete();
      await context.sync();
    });
    assert.equal(fake.book.sheets.length, 3);
  });

  it('lets the pane mark any sheet, and take only its own marks away', async () => {
    const fake = sampleExcel();
    const id = fake.book.addConditionalFormat('进度', 'B3', '=TRUE');
    await fake.excel.run(async (context) => {
      const format = sheetOf(context).getRange('D5').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=N("mark")=0';
      format.custom.format.fill.color = '#FFCC00';
      await context.sync();
    });
    fake.book.insertRow('进度', 4, 2);
    assert.deepEqual(fake.state().sheets[0]?.conditionalFormats, [
      { address: 'D7', formula: '=N("mark")=0', fillColor: '#FFCC00', own: true },
      { address: 'B3', formula: '=TRUE', fillColor: '#FFC7CE', own: false },
    ]);
    await refused(fake, 'Violation', (context) => sheetOf(context).getRange().conditionalFormats.clearAll());
    await refused(fake, 'Violation', (context) => sheetOf(context).getRange().conditionalFormats.getItem(id).delete());
    await fake.excel.run(async (context) => {
      const marks = sheetOf(context).getRange('D7').conditionalFormats;
      const ranges = marks.getItemAt(0).getRange().load('address');
      await context.sync();
      assert.equal(ranges.address, '进度!D7');
      marks.getItemAt(0).delete();
    });
    assert.deepEqual(
      fake.state().sheets[0]?.conditionalFormats.map(({ own }) => own),
      [false],
    );
  });

  it('knows protection of sheets and of the workbook, and reading only', async () => {
    const fake = sampleExcel({ protectedSheets: ['进度'], structureProtected: true });
    const mark = (context: FakeRequestContext): unknown =>
      sheetOf(context).getRange('D5').conditionalFormats.add('Custom');
    await refused(fake, 'AccessDenied', mark);
    await refused(fake, 'AccessDenied', (context) => context.workbook.worksheets.add('核对结果'));
    await fake.excel.run(async (context) => {
      const { protection } = context.workbook.load('protection/protected');
      const sheet = sheetOf(context).load('protection/protected');
      await context.sync();
      assert.deepEqual([protection.protected, sheet.protection.protected], [true, true]);
    });
    await refused(sampleExcel({ readOnly: true }), 'AccessDenied', mark);
    assert.deepEqual(fake.violations, []);
  });

  it('knows what Excel takes for a sheet’s name', async () => {
    const names = ['核对/结果', '核'.repeat(32), '', "'核对'"];
    for (const name of names) {
      await refused(sampleExcel(), 'InvalidArgument', (context) => context.workbook.worksheets.add(name));
    }
    await refused(sampleExcel(), 'ItemAlreadyExists', (context) => context.workbook.worksheets.add('进度'));
  });

  it('selects, activates, freezes and links', async () => {
    const fake = sampleExcel();
    await fake.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('核对结果');
      sheet.freezePanes.freezeRows(2);
      sheet.getRange('A1').hyperlink = { documentReference: "'进度'!B4", textToDisplay: 'B4' };
      sheet.getRange('A:A').format.columnWidth = 90;
      sheetOf(context, '空表').activate();
      sheetOf(context).getRange('B4:C4').select();
      await context.sync();
    });
    const [, , , made] = fake.state().sheets;
    assert.deepEqual([fake.activeSheet, fake.selection], ['进度', 'B4:C4']);
    assert.deepEqual([made?.frozenRows, made?.columnWidths, made?.cells['A1']?.link], [2, { 0: 90 }, "'进度'!B4"]);
    await refused(fake, 'InvalidOperation', (context) => sheetOf(context, '隐藏').activate());
  });

  it('fails when a test says so', async () => {
    const fake = sampleExcel();
    fake.failNextSync('InvalidOperationInCellEditMode');
    await refused(fake, 'InvalidOperationInCellEditMode', (context) => context.workbook.worksheets.add('核对结果'));
    assert.equal(fake.book.find('核对结果'), null);
    await fake.excel.run(async (context) => {
      context.workbook.worksheets.add('核对结果');
      await context.sync();
    });
    assert.equal(fake.counters.syncs, 3);
  });
});

describe('the fake Excel: two at one workbook', () => {
  it('shows one what the other wrote, and tells both', async () => {
    const fake = sampleExcel({ allowedSheets: ['进度'] });
    const other = fake.share();
    const told: string[] = [];
    await fake.excel.run(async (context) => {
      const { onChanged } = context.workbook.worksheets;
      onChanged.add(({ source }) => Promise.resolve(told.push(source)));
      await context.sync();
    });
    await other.excel.run(async (context) => {
      sheetOf(context).getRange('D5').values = [[99]];
      await context.sync();
    });
    await fake.excel.run(async (context) => {
      const cell = sheetOf(context).getRange('D5').load('values');
      await context.sync();
      assert.deepEqual(cell.values, [[99]]);
    });
    assert.deepEqual(told, ['Remote']);
  });

  it('lets somebody change the workbook between two syncs; a range moves with its rows', async () => {
    const fake = sampleExcel();
    fake.beforeSync = (sync) => {
      if (sync !== 2) return;
      fake.book.insertRow('进度', 1);
      fake.book.type('进度', 'D6', 50);
    };
    await fake.excel.run(async (context) => {
      const cell = sheetOf(context).getRange('D5').load('values');
      await context.sync();
      assert.deepEqual(cell.values, [[12]]);
      cell.load('values,address');
      await context.sync();
      assert.deepEqual([cell.address, cell.values], ['进度!D6', [[50]]]);
    });
  });
});
