import type { Batch } from './batch.js';
import { ClientObject } from './clientObject.js';
import type { StoredBook } from './storedBook.js';
import type { StoredSheet } from './storedSheet.js';

export class FakeWorkbookProtection extends ClientObject<StoredBook, { protected: boolean }> {
  constructor(batch: Batch) {
    const find = (): StoredBook => batch.session.book;
    const readers = { protected: ({ structureProtected }: StoredBook) => structureProtected };
    super(batch, 'WorkbookProtection', { find, by: 'property' }, readers);
  }

  get protected(): boolean {
    return this.read('protected');
  }
}

export class FakeWorksheetProtection extends ClientObject<StoredSheet, { protected: boolean }> {
  constructor(batch: Batch, find: () => StoredSheet) {
    super(batch, 'WorksheetProtection', { find, by: 'property' }, { protected: ({ isProtected }) => isProtected });
  }

  get protected(): boolean {
    return this.read('protected');
  }
}
