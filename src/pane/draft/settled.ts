/** How a work ended. */
export type Settled<T> = { value: T; error: null } | { value: null; error: unknown };

/**
 * Does a work and tells how it ended, unless it was overtaken before: then nobody is told any more.
 *
 * A work that was only stopped for the sake of another (a year that was cancelled) is done again.
 * @returns what overtakes it
 */
export function untilOvertaken<T>(work: () => Promise<T>, tell: (settled: Settled<T>) => void): () => void {
  let wanted = true;
  const attempt = async (): Promise<void> => {
    try {
      const value = await work();
      if (wanted) tell({ value, error: null });
    } catch (error) {
      if (!wanted) return;
      if (isStopped(error)) await attempt();
      else tell({ value: null, error });
    }
  };
  void attempt();
  return () => {
    wanted = false;
  };
}

/** Whether a work came to no end because it was stopped. */
function isStopped(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
