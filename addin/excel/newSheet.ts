import type { OwnSheet } from '../../src/workbook/host.js';
import { fillSheet } from './fillSheet.js';
import { refuseFixedSheets, refuseReadOnly } from './locks.js';

/**
 * Adds a sheet after the others and fills it; where that fails half-way it is taken away again.
 * @param prepare what else belongs to it
 */
export async function makeSheet(
  context: Excel.RequestContext,
  own: OwnSheet,
  prepare: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<void> {
  refuseReadOnly(context.workbook);
  refuseFixedSheets(context.workbook);
  const before = { sheets: context.workbook.worksheets.getCount() };
  await context.sync();
  const sheet = context.workbook.worksheets.add(own.sheet);
  prepare(sheet);
  try {
    await fillSheet(context, sheet, own);
  } catch (error) {
    await takeAway(context, own.sheet, before.sheets.value).catch(() => undefined);
    throw error;
  }
}

/** Only where there is a sheet more than before: the one of that name may be somebody else's. */
async function takeAway(context: Excel.RequestContext, name: string, before: number): Promise<void> {
  const { worksheets } = context.workbook;
  const now = { sheets: worksheets.getCount() };
  const sheet = worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject || now.sheets.value !== before + 1) return;
  sheet.delete();
  await context.sync();
}
