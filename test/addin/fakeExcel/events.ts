import type { Batch } from './batch.js';
import type { BookChange } from './storedBook.js';
import type { StoredSheet } from './storedSheet.js';

type Handler<Args> = (args: Args) => Promise<unknown>;

/** An event of Office.js: handlers are added and removed at sync, and called some time after the change. */
export class FakeEvents<Args> {
  private readonly listening = new Map<Handler<Args>, (change: BookChange) => void>();

  /** @param argsOf what handlers get; null for a change that is not theirs */
  constructor(
    private readonly batch: Batch,
    private readonly argsOf: (change: BookChange) => Args | null,
  ) {}

  static changed(batch: Batch, sheet: (() => StoredSheet) | null): FakeEvents<Excel.WorksheetChangedEventArgs> {
    return new FakeEvents(batch, ({ kind, sheetId: worksheetId, address, user }) => {
      if (kind !== 'changed' || (sheet !== null && sheet().id !== worksheetId)) return null;
      const args = { type: 'WorksheetChanged', changeType: 'RangeEdited', worksheetId, address } as const;
      const source = user === batch.session ? 'Local' : 'Remote';
      const triggerSource = user === batch.session ? 'ThisLocalAddin' : 'Unknown';
      // Excel leaves out what does not apply, though its types do not say so.
      return { ...args, source, triggerSource } as Excel.WorksheetChangedEventArgs;
    });
  }

  static added(batch: Batch): FakeEvents<Excel.WorksheetAddedEventArgs> {
    return new FakeEvents(batch, ({ kind, sheetId: worksheetId, user }) => {
      const source = user === batch.session ? 'Local' : 'Remote';
      return kind === 'added' ? { type: 'WorksheetAdded', worksheetId, source } : null;
    });
  }

  static deleted(batch: Batch): FakeEvents<Excel.WorksheetDeletedEventArgs> {
    return new FakeEvents(batch, ({ kind, sheetId: worksheetId, user }) => {
      const source = user === batch.session ? 'Local' : 'Remote';
      return kind === 'deleted' ? { type: 'WorksheetDeleted', worksheetId, source } : null;
    });
  }

  add(handler: Handler<Args>): { context: Batch; remove: () => void } {
    const listener = (change: BookChange): void => {
      const args = this.argsOf(change);
      if (args !== null) setTimeout(() => void handler(args), 0);
    };
    this.batch.queue(() => {
      this.listening.set(handler, listener);
      this.batch.session.book.listeners.add(listener);
    });
    return { context: this.batch, remove: () => this.remove(handler) };
  }

  remove(handler: Handler<Args>): void {
    this.batch.queue(() => {
      const listener = this.listening.get(handler);
      if (listener !== undefined) this.batch.session.book.listeners.delete(listener);
      this.listening.delete(handler);
    });
  }
}
