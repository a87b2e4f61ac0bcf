import { wholeSheet } from './area.js';
import type { Batch } from './batch.js';
import { ClientObject } from './clientObject.js';
import { invalidArgument } from './officeError.js';
import { FakeRange } from './range.js';
import type { StoredSheet } from './storedSheet.js';

export class FakeFreezePanes extends ClientObject<StoredSheet, Record<string, never>> {
  constructor(batch: Batch, find: () => StoredSheet) {
    super(batch, 'WorksheetFreezePanes', { find, by: 'property' }, {});
  }

  freezeRows(count = 1): void {
    this.command('freezeRows', (sheet) => {
      this.batch.session.mayWrite(sheet, 'WorksheetFreezePanes.freezeRows');
      if (!Number.isInteger(count) || count < 1)
        throw invalidArgument('WorksheetFreezePanes.freezeRows', String(count));
      sheet.frozenRows = count;
    });
  }

  unfreeze(): void {
    this.command('unfreeze', (sheet) => {
      this.batch.session.mayWrite(sheet, 'WorksheetFreezePanes.unfreeze');
      sheet.frozenRows = 0;
    });
  }

  getLocationOrNullObject(): FakeRange {
    const find = (): { sheet: StoredSheet; area: ReturnType<typeof wholeSheet> } | null => {
      const sheet = this.require();
      return sheet.frozenRows === 0 ? null : { sheet, area: { ...wholeSheet(), rowCount: sheet.frozenRows } };
    };
    return new FakeRange(this.batch, { find, by: 'orNullObject' });
  }
}
