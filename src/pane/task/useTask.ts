import { useCallback, useMemo, useRef, useState } from 'react';

/** How far a long work is. */
export interface TaskStep {
  /** What is being done: 读取工作表“进展”. */
  label: string;
  /** Null where nobody can tell how long it takes. */
  done: number | null;
  total: number | null;
}

/** A long work that shows how far it is and can be cancelled; one at a time. */
export interface Task {
  /** Null where nothing is under way. */
  step: TaskStep | null;
  cancel: () => void;
  /**
   * Does a work; null where it was cancelled, or another one had begun before. What it throws otherwise is thrown on.
   */
  run: <T>(label: string, work: (running: Running) => Promise<T>) => Promise<T | null>;
}

/** What a work is given. */
export interface Running {
  signal: AbortSignal;
  /** Says how far it is, and lets the page draw and take a click on 取消; throws the signal's reason once it is cancelled. */
  step: (step: TaskStep) => Promise<void>;
  /** The same without a pause. */
  tell: (step: TaskStep) => void;
}

/** A place for one long work. */
export function useTask(): Task {
  const [step, setStep] = useState<TaskStep | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => running.current?.abort(), []);
  const run = useCallback<Task['run']>(async (label, work) => {
    if (running.current !== null) return null;
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setStep({ label, done: null, total: null });
    const tell = (next: TaskStep): void => setStep(next);
    try {
      return await work({
        signal,
        tell,
        step: async (next) => {
          tell(next);
          await drawn();
          signal.throwIfAborted();
        },
      });
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    } finally {
      running.current = null;
      setStep(null);
    }
  }, []);
  return useMemo(() => ({ step, cancel, run }), [step, cancel, run]);
}

/** After the page has been drawn; a page out of sight draws none, so not later than the timer. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 50);
    requestAnimationFrame(() => {
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}
