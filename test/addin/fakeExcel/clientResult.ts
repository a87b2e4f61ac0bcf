import type { Batch } from './batch.js';
import { OfficeError } from './officeError.js';

/** What a method gives that reads at sync. */
export class FakeResult<T> {
  private given: { value: T } | null = null;

  constructor(batch: Batch, read: () => T) {
    batch.queue((reply) => {
      const value = read();
      reply(value, () => (this.given = { value }));
    });
  }

  /** @throws OfficeError `ValueNotLoaded` before sync */
  get value(): T {
    if (this.given === null)
      throw new OfficeError('ValueNotLoaded', 'The value of the result object has not been loaded yet.');
    return this.given.value;
  }
}
