import { Batch } from './batch.js';
import type { LoadOption } from './loadPaths.js';
import { OfficeError } from './officeError.js';
import type { Session } from './session.js';
import { FakeWorkbook } from './workbook.js';

interface LoadableObject {
  context: unknown;
  load: (option?: LoadOption) => unknown;
}

/** The context that Excel.run hands to its callback. */
export class FakeRequestContext extends Batch {
  readonly workbook: FakeWorkbook = new FakeWorkbook(this);

  /** @throws OfficeError `InvalidRequestContext` for an object of another context */
  load(object: LoadableObject, option?: LoadOption): void {
    if (object.context !== this) {
      throw new OfficeError('InvalidRequestContext', 'Cannot use the object across different request contexts.');
    }
    object.load(option);
  }
}

type Callback<T> = (context: FakeRequestContext) => Promise<T>;

/** With a callback, or with an object, objects, a context or options before it. */
interface Run {
  <T>(callback: Callback<T>): Promise<T>;
  <T>(given: unknown, callback: Callback<T>): Promise<T>;
}

/** `Excel.run` of one pane: a context, the callback, a last sync. */
export function excelRun(session: Session): Run {
  return async <T>(first: unknown, second?: Callback<T>): Promise<T> => {
    const callback = second ?? (first as Callback<T>);
    const context = (second === undefined ? null : contextOf(first)) ?? new FakeRequestContext(session);
    context.isClosed = false;
    try {
      const promise: unknown = callback(context);
      if (!(promise instanceof Promise)) {
        throw new OfficeError(
          'RunMustReturnPromise',
          'The batch function passed to the ".run" method didn\'t return a promise.',
        );
      }
      const result = (await promise) as T;
      await context.sync();
      return result;
    } finally {
      context.isClosed = true;
    }
  };
}

/** The context of what was handed over: an object, several, a context, or options with previous objects. */
function contextOf(given: unknown): FakeRequestContext | null {
  const first: unknown = Array.isArray(given) ? given[0] : given;
  if (first instanceof FakeRequestContext) return first;
  if (typeof first !== 'object' || first === null) return null;
  if ('context' in first && first.context instanceof FakeRequestContext) return first.context;
  return 'previousObjects' in first ? contextOf(first.previousObjects) : null;
}
