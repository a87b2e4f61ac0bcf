import type { Batch } from './batch.js';
import { notLoaded } from './officeError.js';
import type { Loadable } from './clientObject.js';
import { loadPaths } from './loadPaths.js';
import type { LoadOption } from './loadPaths.js';

/**
 * A collection of Office.js: `load('items/name')` and `load('name')` both load the members and a property of each. The
 * members are known at sync only, so each load makes new objects, as Office.js does.
 */
export abstract class ClientCollection<Target, Item extends Loadable> {
  private loadedItems: Item[] | null = null;

  protected constructor(
    protected readonly batch: Batch,
    protected readonly kind: string,
    /** The members, while commands run. */
    protected readonly members: () => readonly Target[],
    /** A member's object, made without queueing anything. */
    private readonly itemOf: (target: Target) => Item,
  ) {}

  get context(): Batch {
    return this.batch;
  }

  /** @throws OfficeError `PropertyNotLoaded` before load and sync */
  get items(): Item[] {
    if (this.loadedItems === null) throw notLoaded(this.kind, 'items');
    return this.loadedItems;
  }

  load(option?: LoadOption): this {
    this.loadPaths(loadPaths(option));
    return this;
  }

  loadPath(path: readonly string[]): void {
    this.loadPaths([path]);
  }

  private loadPaths(paths: readonly (readonly string[])[]): void {
    const wanted = paths.map((path) => (path[0] === 'items' ? path.slice(1) : path));
    this.batch.queue((reply) => {
      const items = this.members().map(this.itemOf);
      reply(items.length, () => (this.loadedItems = items));
      for (const item of items) this.batch.runNow(reply, () => wanted.forEach((path) => item.loadPath(path)));
    });
  }
}
