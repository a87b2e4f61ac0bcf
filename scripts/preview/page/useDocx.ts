import { useState } from 'react';
import type { PreviewRequest, Problem } from '../messages.js';
import { getDocx } from './ask.js';

/** How getting the .docx stands. */
export interface DocxState {
  busy: boolean;
  /** What was said last: a file that was started, or why there is none; null where nothing was asked. */
  outcome: { fileName: string } | { problem: Problem } | null;
  get: (request: PreviewRequest) => void;
}

const GONE: Problem = {
  kind: 'program',
  what: '没有拿到文件。',
  advice: '请看终端里的预览程序是否还在运行，再试一次。',
  where: '',
  line: null,
};

/** Gets the .docx of what is shown. */
export function useDocx(): DocxState {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<DocxState['outcome']>(null);
  const get = (request: PreviewRequest): void => {
    setBusy(true);
    void getDocx(request)
      .then(setOutcome, () => setOutcome({ problem: GONE }))
      .finally(() => setBusy(false));
  };
  return { busy, outcome, get };
}
