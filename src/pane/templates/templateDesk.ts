import type { Letterhead } from '../../document/letterhead.js';
import { checkRecord, type CheckPorts, type Held } from './checkRecord.js';
import type { OwnFiles } from './ownFiles.js';
import { recordOf, recordSchema, type TemplatesRecord } from './record.js';
import type { RecordStore } from './recordStore.js';
import type { ShownFault } from './shownFault.js';
import type { TemplateSandbox } from './templateSandbox.js';

/** What the desk works with. */
export interface DeskPorts extends CheckPorts {
  sandbox: TemplateSandbox;
  store: RecordStore;
  /** Fingerprint of the templates that come with the program. */
  shipped: string;
  /** The moment, as it is shown. */
  now: () => string;
}

/**
 * What is to be known about what is kept: the record cannot be read; it does not pass any more (`looked` says why); it
 * cannot be checked (`error` says why); the browser would not say what it keeps; it keeps nothing, so that what is loaded
 * holds until the page is closed.
 */
export type Notice = 'damaged' | 'unfit' | 'unchecked' | 'not-readable' | 'not-kept';

/** What was loaded last. Where there are errors it is never taken; where there are warnings, once the person says so. */
export interface Looked {
  /** Null where it is what was kept. */
  files: OwnFiles | null;
  faults: readonly ShownFault[];
  taken: boolean;
}

export interface DeskState {
  /** What is kept, in use or not; null where nothing is. */
  held: Held | null;
  notice: Notice | null;
  looked: Looked | null;
  /** Something is being checked. */
  busy: boolean;
  /** Why the last thing could not be done. */
  error: unknown;
}

/** What drafting needs of own templates. */
export interface OwnInUse {
  letterhead: Letterhead | null;
  /** Fingerprint for the documents; null where the templates are those that come with the program. */
  ownTemplates: string | null;
  sandbox: TemplateSandbox;
}

/** The person's own templates: what is kept, checked, taken, put aside and thrown away. */
export class TemplateDesk {
  readonly #ports: DeskPorts;
  readonly #listeners = new Set<() => void>();
  #state: DeskState = { held: null, notice: null, looked: null, busy: false, error: null };
  /** What the sandbox has. */
  #loaded: TemplatesRecord['templates'] | null = null;

  private constructor(ports: DeskPorts) {
    this.#ports = ports;
  }

  /** Reads what is kept, and looks whether it still passes: the calendar may have changed since. */
  static async open(ports: DeskPorts): Promise<TemplateDesk> {
    const desk = new TemplateDesk(ports);
    await desk.#readKept();
    return desk;
  }

  readonly state = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Own templates, ready to run; null where those of the build are in use. @throws InputError where they do not run */
  async inUse(): Promise<OwnInUse | null> {
    const { held } = this.#state;
    if (held?.record.enabled !== true) return null;
    const { sandbox, shipped } = this.#ports;
    const { record, letterhead, fingerprint } = held;
    if (this.#loaded !== record.templates) await sandbox.load(new Map(record.templates));
    this.#loaded = record.templates;
    return { letterhead, ownTemplates: fingerprint === shipped ? null : fingerprint, sandbox };
  }

  /** Looks at files that a person brought. With errors nothing is taken; with warnings, once the person says so (`take`). */
  look(read: () => Promise<OwnFiles>): Promise<void> {
    return this.#busy(async () => {
      this.#change({ looked: null });
      const files = await read();
      const { faults, held } = await this.#check(recordOf(files, this.#ports.now()), files.unreadable);
      const taken = held !== null && faults.length === 0;
      if (taken) await this.#keep(held);
      this.#change({ looked: { files, faults, taken } });
    });
  }

  /** Takes what was looked at last, with its warnings. */
  take(): Promise<void> {
    return this.#busy(async () => {
      const files = this.#state.looked?.files ?? null;
      if (files === null) return;
      const { faults, held } = await this.#check(recordOf(files, this.#ports.now()), files.unreadable);
      if (held !== null) await this.#keep(held);
      this.#change({ looked: { files, faults, taken: held !== null } });
    });
  }

  /** Forgets what was looked at last. */
  leave(): void {
    this.#change({ looked: null, error: null });
  }

  /** Puts the own templates aside, or takes them up again. */
  enable(enabled: boolean): Promise<void> {
    return this.#busy(async () => {
      const { held } = this.#state;
      if (held !== null) await this.#keep({ ...held, record: { ...held.record, enabled } });
    });
  }

  /** Throws what is kept away. */
  remove(): Promise<void> {
    return this.#busy(async () => {
      this.#change({ held: null, notice: null, looked: null });
      await this.#ports.store.remove();
    });
  }

  async #readKept(): Promise<void> {
    const kept = await this.#ports.store.read().catch(() => NOT_READABLE);
    if (kept === undefined) return;
    const { success, data: record } = recordSchema.safeParse(kept);
    if (!success) {
      this.#change({ notice: kept === NOT_READABLE ? 'not-readable' : 'damaged' });
      return;
    }
    try {
      const { faults, held } = await this.#check(record, []);
      this.#change(held === null ? { notice: 'unfit', looked: { files: null, faults, taken: false } } : { held });
    } catch (error) {
      this.#change({ notice: 'unchecked', error });
    }
  }

  async #check(record: TemplatesRecord, unreadable: readonly string[]): ReturnType<typeof checkRecord> {
    this.#loaded = null;
    const result = await checkRecord(this.#ports, record, unreadable);
    if (result.held !== null) this.#loaded = record.templates;
    return result;
  }

  /** It is in use from now on in any case; whether the browser keeps it for the next time is another matter. */
  async #keep(held: Held): Promise<void> {
    this.#change({ held, looked: null, notice: null });
    await this.#ports.store.write(held.record).catch(() => this.#change({ notice: 'not-kept' }));
  }

  async #busy(work: () => Promise<void>): Promise<void> {
    if (this.#state.busy) return;
    this.#change({ busy: true, error: null });
    try {
      await work();
    } catch (error) {
      this.#change({ error });
    } finally {
      this.#change({ busy: false });
    }
  }

  #change(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const NOT_READABLE = Symbol('not readable');
