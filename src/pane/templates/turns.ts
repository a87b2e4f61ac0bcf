import { Mutex } from 'es-toolkit/promise';

/** One thing after another. */
export interface Turns {
  /** Runs when all before it is done. */
  next: <T>(run: () => Promise<T>) => Promise<T>;
  /** What runs and what waits rejects with the reason that is given back, a DOMException `AbortError`. */
  stop: () => Error;
}

export function createTurns(): Turns {
  const mutex = new Mutex();
  let stops = 0;
  return {
    next: async (run) => {
      const begun = stops;
      const goOn = (): void => {
        if (begun !== stops) throw stopped();
      };
      await mutex.acquire();
      try {
        goOn();
        const done = await run();
        goOn();
        return done;
      } finally {
        mutex.release();
      }
    },
    stop: () => {
      stops += 1;
      return stopped();
    },
  };
}

function stopped(): DOMException {
  return new DOMException('stopped', 'AbortError');
}
