import { useMemo, useState } from 'react';
import type { YearOutcome } from '../draft/yearOutcome.js';
import { useTask, type Task } from '../task/useTask.js';

/** What came of 全年生成, as far as it has come. */
export interface YearState {
  /** From the click to the end, the reading before it and the ledger after it included. */
  busy: boolean;
  outcome: YearOutcome | null;
  /** It was cancelled; what had been entered in the ledger by then stays, and is in the outcome. */
  cancelled: boolean;
  error: unknown;
}

export const NO_YEAR: YearState = { busy: false, outcome: null, cancelled: false, error: null };

/** 全年生成 as all screens share it: it goes on while a person looks at another one, and there is but one. */
export interface YearRun {
  state: YearState;
  task: Task;
  tell: (change: (last: YearState) => YearState) => void;
}

export function useYearRun(): YearRun {
  const task = useTask();
  const [state, tell] = useState(NO_YEAR);
  return useMemo(() => ({ state, task, tell }), [state, task]);
}
