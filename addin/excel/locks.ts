import { HostWriteError } from '../../src/pipeline/hosting.js';

/** Loads what forbids writing in the workbook; to be looked at after sync. */
export function loadLocks(workbook: Excel.Workbook): void {
  workbook.load('readOnly');
  workbook.protection.load('protected');
}

/** @throws HostWriteError `read-only` */
export function refuseReadOnly({ readOnly }: Excel.Workbook): void {
  if (readOnly) throw new HostWriteError('read-only', null);
}

/**
 * Before a sheet comes, goes or is shown.
 * @throws HostWriteError `protected`, of no sheet
 */
export function refuseFixedSheets({ protection }: Excel.Workbook): void {
  if (protection.protected) throw new HostWriteError('protected', null);
}

/**
 * Before cells of a sheet are changed; its name and protection are loaded.
 * @throws HostWriteError `protected`
 */
export function refuseProtected({ name, protection }: Excel.Worksheet): void {
  if (protection.protected) throw new HostWriteError('protected', name);
}
