import type { Batch } from './batch.js';
import { ClientCollection } from './clientCollection.js';
import { FakeResult } from './clientResult.js';
import { FakeEvents } from './events.js';
import { checkSheetName } from './sheetName.js';
import type { StoredSheet } from './storedSheet.js';
import { FakeWorksheet } from './worksheet.js';

export class FakeWorksheets extends ClientCollection<StoredSheet, FakeWorksheet> {
  readonly onChanged: FakeEvents<Excel.WorksheetChangedEventArgs>;
  readonly onAdded: FakeEvents<Excel.WorksheetAddedEventArgs>;
  readonly onDeleted: FakeEvents<Excel.WorksheetDeletedEventArgs>;

  constructor(batch: Batch) {
    const itemOf = (sheet: StoredSheet): FakeWorksheet =>
      new FakeWorksheet(batch, { find: () => sheet, by: 'property' });
    super(batch, 'WorksheetCollection', () => batch.session.book.sheets, itemOf);
    this.onChanged = FakeEvents.changed(batch, null);
    this.onAdded = FakeEvents.added(batch);
    this.onDeleted = FakeEvents.deleted(batch);
  }

  /** Adds a sheet at the end; without a name Excel makes one up, which the pane must never have. */
  add(name = 'Sheet'): FakeWorksheet {
    const { session } = this.batch;
    const find = (): StoredSheet => {
      session.mayChangeStructure('WorksheetCollection.add');
      checkSheetName(session, name, null);
      const sheet = session.book.addSheet(name, session);
      sheet.isOwn = true;
      return sheet;
    };
    return new FakeWorksheet(this.batch, { find, by: 'method' });
  }

  getActiveWorksheet(): FakeWorksheet {
    return new FakeWorksheet(this.batch, { find: () => this.batch.session.activeSheet, by: 'method' });
  }

  getCount(visibleOnly = false): FakeResult<number> {
    const { book } = this.batch.session;
    const counts = ({ visibility }: StoredSheet): boolean => !visibleOnly || visibility === 'Visible';
    return new FakeResult(this.batch, () => book.sheets.filter(counts).length);
  }

  /** By name or id. */
  getItem(key: string): FakeWorksheet {
    return new FakeWorksheet(this.batch, { find: () => this.batch.session.book.find(key), by: 'method' });
  }

  getItemOrNullObject(key: string): FakeWorksheet {
    return new FakeWorksheet(this.batch, { find: () => this.batch.session.book.find(key), by: 'orNullObject' });
  }
}
