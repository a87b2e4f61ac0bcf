import { useCallback, useEffect, useRef, useState } from 'react';
import type { Memory } from './memory.js';

/** Whether the workbook that is read will be there at the next opening. */
export type Kept = 'unasked' | 'kept' | 'not-kept';

/** What keeps a workbook from one opening to the next. */
export interface WorkbookMemory {
  kept: Kept;
  /** A person has chosen a file: what is remembered is not opened any more. */
  forestall: () => void;
  /** Keeps a file that could be read. */
  keep: (file: File) => void;
}

/**
 * Opens the workbook of the last time, once, where there is one.
 * @param open reads a file that was remembered
 */
export function useWorkbookMemory(memory: Memory | null, open: (file: File) => unknown): WorkbookMemory {
  const [kept, setKept] = useState<Kept>('unasked');
  /** A person was quicker than the memory, or it was asked already. */
  const isDone = useRef(false);
  useEffect(() => {
    if (memory === null) return;
    memory.lastWorkbook().then(
      (file) => {
        if (isDone.current || file === null) return;
        isDone.current = true;
        setKept('kept');
        open(file);
      },
      // Whoever cannot remember begins as on the first day.
      () => undefined,
    );
  }, [memory, open]);
  const forestall = useCallback(() => {
    isDone.current = true;
  }, []);
  const keep = useCallback(
    (file: File) => {
      if (memory === null) return;
      setKept('unasked');
      memory.keepWorkbook(file).then(
        () => setKept('kept'),
        () => setKept('not-kept'),
      );
    },
    [memory],
  );
  return { kept, forestall, keep };
}
