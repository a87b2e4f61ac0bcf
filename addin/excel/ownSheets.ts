import { HostWriteError } from '../../src/pipeline/hosting.js';
import type { OwnSheet } from '../../src/workbook/host.js';
import { fillSheet } from './fillSheet.js';
import { loadLocks, refuseFixedSheets, refuseProtected, refuseReadOnly } from './locks.js';
import { makeSheet } from './newSheet.js';

/** The custom property of a sheet that is wholly the program's; it is saved with the workbook. */
const OWNER = 'jianbao.owner';

/** Makes or replaces a sheet that is wholly the program's. */
export async function replaceOwnSheet(context: Excel.RequestContext, own: OwnSheet): Promise<void> {
  const old = await findSheet(context, own.sheet);
  if (old === null) {
    await makeSheet(context, own, (sheet) => sheet.customProperties.add(OWNER, 'jianbao'));
    return;
  }
  empty(context, old);
  await fillSheet(context, old.sheet, own);
}

/** Takes such a sheet away; false where there is none that the program made. */
export async function removeOwnSheet(context: Excel.RequestContext, name: string): Promise<boolean> {
  const old = await findSheet(context, name);
  if (old?.isOwn !== true) return false;
  refuseReadOnly(context.workbook);
  refuseFixedSheets(context.workbook);
  // Excel deletes no sheet that is hidden that deep.
  if (old.sheet.visibility === 'VeryHidden') old.sheet.visibility = 'Hidden';
  old.sheet.delete();
  await context.sync();
  return true;
}

interface Found {
  sheet: Excel.Worksheet;
  isOwn: boolean;
}

/** The sheet of that name, with what decides whether it may be written; null where there is none. */
async function findSheet(context: Excel.RequestContext, name: string): Promise<Found | null> {
  const { workbook } = context;
  loadLocks(workbook);
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name,visibility');
  await context.sync();
  if (sheet.isNullObject) return null;
  sheet.protection.load('protected');
  const owner = sheet.customProperties.getItemOrNullObject(OWNER);
  owner.load('key');
  await context.sync();
  return { sheet, isOwn: !owner.isNullObject };
}

/** Emptied and not deleted: formulas elsewhere that point at it would break. */
function empty(context: Excel.RequestContext, { sheet, isOwn }: Found): void {
  if (!isOwn) throw new HostWriteError('name-taken', sheet.name);
  refuseReadOnly(context.workbook);
  refuseProtected(sheet);
  if (sheet.visibility !== 'Visible') {
    refuseFixedSheets(context.workbook);
    sheet.visibility = 'Visible';
  }
  sheet.getRange().clear('All');
}
