import { watch, type FSWatcher } from 'node:fs';
import { snapshot, type Snapshot, type WatchedFolder } from './snapshot.js';

/** Milliseconds: an editor's save is several events. */
const SETTLED = 30;
/** Milliseconds: network drives report nothing, so that files are looked at now and then. */
const NOW_AND_THEN = 1000;

/**
 * Tells when a file of some folders is changed, comes or goes. The system's events only say that it is time to look: what
 * counts is how the files stand then, so that no way of saving is missed, and a folder may be taken away and come back.
 */
export class InputWatcher {
  readonly #folders: readonly WatchedFolder[];
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, { id: string; watcher: FSWatcher }>();
  #state: string | null = null;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(folders: readonly WatchedFolder[], onChange: () => void) {
    this.#folders = folders;
    this.#onChange = onChange;
  }

  /** Begins; what is changed from then on is told. */
  async open(): Promise<void> {
    await this.#look();
    this.#lookIn(NOW_AND_THEN);
  }

  close(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const { watcher } of this.#watchers.values()) watcher.close();
  }

  #lookIn(wait: number): void {
    if (this.#closed) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#looking = this.#looking.then(() => this.#look());
      void this.#looking.then(() => this.#timer === null && this.#lookIn(NOW_AND_THEN));
    }, wait);
  }

  async #look(): Promise<void> {
    const { folders, state } = await snapshot(this.#folders);
    if (this.#closed) return;
    this.#listenTo(folders);
    const before = this.#state;
    this.#state = state;
    if (before !== null && before !== state) this.#onChange();
  }

  #listenTo(folders: Snapshot['folders']): void {
    for (const [path, { id, watcher }] of this.#watchers) {
      if (folders.get(path) === id) continue;
      watcher.close();
      this.#watchers.delete(path);
    }
    for (const [path, id] of folders) if (!this.#watchers.has(path)) this.#listen(path, id);
  }

  #listen(path: string, id: string): void {
    try {
      const watcher = watch(path, () => this.#lookIn(SETTLED));
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(path);
      });
      this.#watchers.set(path, { id, watcher });
    } catch {
      // Gone again, or the system has no more watchers to give: looking now and then is enough.
    }
  }
}
