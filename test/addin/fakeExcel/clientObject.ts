import type { Batch, Reply } from './batch.js';
import { invalidArgument, itemNotFound, notLoaded, OfficeError } from './officeError.js';
import { loadPaths } from './loadPaths.js';
import type { LoadOption } from './loadPaths.js';

/** How each plain property is read from what the object stands for. */
export type Readers<Target, Values> = { readonly [K in keyof Values]: (target: Target) => Values[K] };

/** How an object comes about: it is looked up in its place of the queue, and kept. */
export interface Origin<Target> {
  /** What it stands for; null where there is none. */
  find: () => Target | null;
  /** From a method: looked up even if nothing else is asked. From a property: with the first thing that is. */
  by: 'method' | 'orNullObject' | 'property';
  /** False where it has been deleted since. */
  isThere?: (target: Target) => boolean;
}

/** What can be loaded along a path. */
export interface Loadable {
  loadPath: (path: readonly string[]) => void;
}

export type Children = Readonly<Partial<Record<string, () => Loadable>>>;

/**
 * A proxy object of Office.js: a stand-in for something in the workbook. Its properties can be read once they were
 * loaded and synced; what is called or set on it waits in its context's queue.
 */
export abstract class ClientObject<Target, Values extends object> implements Loadable {
  protected readonly loaded: Partial<Values> = {};
  private target: Target | null | undefined;
  private isNull: boolean | undefined;

  protected constructor(
    protected readonly batch: Batch,
    /** The class's name in Office.js, for errors. */
    protected readonly kind: string,
    private readonly origin: Origin<Target>,
    private readonly readers: Readers<Target, Values>,
  ) {
    if (origin.by === 'property') this.isNull = false;
    else this.queueLookup();
  }

  /** The context, for whoever compares; Office.js's own is typed by its classes. */
  get context(): Batch {
    return this.batch;
  }

  /** @throws OfficeError `PropertyNotLoaded` before sync */
  get isNullObject(): boolean {
    if (this.isNull === undefined) throw notLoaded(this.kind, 'isNullObject');
    return this.isNull;
  }

  /** Loads plain properties, of children too (`format/fill/color`). */
  load(option?: LoadOption): this {
    for (const path of loadPaths(option)) this.loadPath(path);
    return this;
  }

  loadPath(path: readonly string[]): void {
    const [name, ...rest] = path;
    const child = name === undefined ? undefined : this.children()[name]?.();
    this.batch.queue((reply) => {
      const target = this.resolved();
      if (target === null && this.origin.by !== 'orNullObject') throw itemNotFound(this.kind);
      if (target === null) return;
      if (child === undefined) this.give(target, name, rest, reply);
      else this.batch.runNow(reply, () => child.loadPath(rest));
    });
  }

  /** Child objects that can be loaded along with this one, made when asked for. */
  protected children(): Children {
    return {};
  }

  protected read<K extends keyof Values & string>(name: K): Values[K] {
    if (!(name in this.loaded)) throw notLoaded(this.kind, name);
    return this.loaded[name] as Values[K];
  }

  /** Queues a change; `shown` is what the property reads from now on, as Office.js has it. */
  protected command(
    location: string,
    change: (target: Target) => void,
    request?: unknown,
    shown?: Partial<Values>,
  ): void {
    this.checkUsable();
    this.batch.queue(() => {
      change(this.require(`${this.kind}.${location}`));
    }, request);
    Object.assign(this.loaded, shown);
  }

  /** What the object stands for, while commands run. */
  require(location = this.kind): Target {
    const target = this.resolved();
    if (target === null) throw itemNotFound(location);
    return target;
  }

  /** Throws where the host is too old for a member. */
  protected needs(version: string, member: string): void {
    if (this.batch.session.supports(version)) return;
    throw new OfficeError('ApiNotFound', `ExcelApi ${version} is not supported.`, `${this.kind}.${member}`);
  }

  /** Throws at once where the object is known to be of no use. */
  protected checkUsable(): void {
    if (this.origin.by === 'orNullObject' && this.isNull === true)
      throw new OfficeError('InvalidObjectPath', 'a null object', this.kind);
  }

  private queueLookup(): void {
    this.batch.queue((reply) => {
      const isNull = this.resolved() === null;
      if (isNull && this.origin.by === 'method') throw itemNotFound(this.kind);
      reply(isNull, () => (this.isNull = isNull));
    });
  }

  private resolved(): Target | null {
    if (this.target === undefined) this.target = this.origin.find();
    const isGone = this.target !== null && this.origin.isThere?.(this.target) === false;
    return isGone ? null : this.target;
  }

  private give(target: Target, name: string | undefined, rest: readonly string[], reply: Reply): void {
    const names = name === undefined ? (Object.keys(this.readers) as (keyof Values)[]) : [this.property(name, rest)];
    for (const property of names) {
      const value = this.readers[property](target);
      reply(value, () => (this.loaded[property] = value));
    }
  }

  private property(name: string, rest: readonly string[]): keyof Values {
    if (name in this.readers && rest.length === 0) return name as keyof Values;
    throw invalidArgument(this.kind, `no property ${[name, ...rest].join('/')}`);
  }
}
