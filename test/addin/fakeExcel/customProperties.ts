import type { Batch } from './batch.js';
import { ClientCollection } from './clientCollection.js';
import { ClientObject } from './clientObject.js';
import type { Origin } from './clientObject.js';
import { FakeResult } from './clientResult.js';
import { accessDenied, invalidArgument } from './officeError.js';
import type { StoredSheet } from './storedSheet.js';

interface Property {
  sheet: StoredSheet;
  /** In lower case. */
  id: string;
}

const MAX_KEY = 255;

export class FakeCustomProperty extends ClientObject<Property, { key: string; value: string }> {
  constructor(batch: Batch, origin: Origin<Property>) {
    const isThere = ({ sheet, id }: Property): boolean => !sheet.isDeleted && sheet.customProperties.has(id);
    super(
      batch,
      'WorksheetCustomProperty',
      { ...origin, isThere },
      {
        key: ({ sheet, id }) => sheet.customProperties.get(id)?.key ?? '',
        value: ({ sheet, id }) => sheet.customProperties.get(id)?.value ?? '',
      },
    );
  }

  get key(): string {
    return this.read('key');
  }

  get value(): string {
    return this.read('value');
  }

  delete(): void {
    this.command('delete', ({ sheet, id }) => {
      if (this.batch.session.book.readOnly) throw accessDenied('WorksheetCustomProperty.delete');
      sheet.customProperties.delete(id);
    });
  }
}

/** A sheet's custom properties; since ExcelApi 1.12. The sheet's cells need not be writable for them. */
export class FakeCustomProperties extends ClientCollection<Property, FakeCustomProperty> {
  constructor(
    batch: Batch,
    private readonly sheet: () => StoredSheet,
  ) {
    const members = (): Property[] => [...sheet().customProperties.keys()].map((id) => ({ sheet: sheet(), id }));
    const itemOf = (property: Property): FakeCustomProperty =>
      new FakeCustomProperty(batch, { find: () => property, by: 'property' });
    super(batch, 'WorksheetCustomPropertyCollection', members, itemOf);
  }

  /** Adds one, or gives the one of that key another value. */
  add(key: string, value: string): FakeCustomProperty {
    const find = (): Property => {
      const location = 'WorksheetCustomPropertyCollection.add';
      if (this.batch.session.book.readOnly) throw accessDenied(location);
      if (typeof key !== 'string' || key === '' || key.length > MAX_KEY) throw invalidArgument(location, key);
      if (typeof value !== 'string') throw invalidArgument(location, 'the value is no string');
      const sheet = this.sheet();
      const id = key.toLowerCase();
      sheet.customProperties.set(id, { key, value });
      return { sheet, id };
    };
    return new FakeCustomProperty(this.batch, { find, by: 'method' });
  }

  getCount(): FakeResult<number> {
    return new FakeResult(this.batch, () => this.sheet().customProperties.size);
  }

  getItem(key: string): FakeCustomProperty {
    return new FakeCustomProperty(this.batch, { find: () => this.byKey(key), by: 'method' });
  }

  getItemOrNullObject(key: string): FakeCustomProperty {
    return new FakeCustomProperty(this.batch, { find: () => this.byKey(key), by: 'orNullObject' });
  }

  private byKey(key: string): Property | null {
    const sheet = this.sheet();
    const id = key.toLowerCase();
    return sheet.customProperties.has(id) ? { sheet, id } : null;
  }
}
