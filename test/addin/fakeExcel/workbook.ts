import type { Batch } from './batch.js';
import { ClientObject } from './clientObject.js';
import type { Children } from './clientObject.js';
import { FakeWorkbookProtection } from './protection.js';
import { FakeRange } from './range.js';
import type { RangeTarget } from './rangeTarget.js';
import { itemNotFound } from './officeError.js';
import type { StoredBook } from './storedBook.js';
import { FakeWorksheets } from './worksheets.js';

interface BookValues {
  name: string;
  readOnly: boolean;
}

export class FakeWorkbook extends ClientObject<StoredBook, BookValues> {
  readonly worksheets: FakeWorksheets;
  readonly protection: FakeWorkbookProtection;

  constructor(batch: Batch) {
    super(
      batch,
      'Workbook',
      { find: () => batch.session.book, by: 'property' },
      {
        name: ({ name }) => name,
        readOnly: ({ readOnly }) => readOnly,
      },
    );
    this.worksheets = new FakeWorksheets(batch);
    this.protection = new FakeWorkbookProtection(batch);
  }

  protected override children(): Children {
    return { worksheets: () => this.worksheets, protection: () => this.protection };
  }

  get name(): string {
    return this.read('name');
  }

  get readOnly(): boolean {
    return this.read('readOnly');
  }

  getSelectedRange(): FakeRange {
    const find = (): RangeTarget => {
      const { activeSheet: sheet, selection: area } = this.batch.session;
      if (sheet === null) throw itemNotFound('Workbook.getSelectedRange');
      return { sheet, area };
    };
    return new FakeRange(this.batch, { find, by: 'method' });
  }
}
