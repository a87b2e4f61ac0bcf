import { HostWriteError } from '../../src/pipeline/hosting.js';

/** Shows a cell and selects it; nothing in the workbook is changed. */
export async function selectCell(context: Excel.RequestContext, name: string, cell: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw new HostWriteError('no-sheet', name);
  if (sheet.visibility !== 'Visible') throw new HostWriteError('hidden-sheet', name);
  sheet.activate();
  sheet.getRange(cell).select();
  await context.sync();
}
