import { useState } from 'react';
import { loadReporting } from '../core.js';
import type { ExcelHost } from '../host.js';
import type { Opened } from '../session/opened.js';
import { useSession } from '../session/session.js';
import { clearedText, clearMarking, writeMarking, type Marking, type NotWritten } from './marking.js';

/** Where a marking stands. */
export type MarkingState =
  | { kind: 'idle' }
  | { kind: 'busy' }
  /** The person is asked whether it may be written. */
  | { kind: 'asking'; marking: Marking }
  | { kind: 'done'; said: string }
  /** `said`: what of it is done, or left. */
  | { kind: 'failed'; error: unknown; said: string };

export interface MarkingWork {
  state: MarkingState;
  ask: () => void;
  refuse: () => void;
  write: () => void;
  clear: () => void;
}

/** Marks in the open workbook, and takes the marks away. */
export function useMarking({ writer }: Pick<ExcelHost, 'writer'>, opened: Opened): MarkingWork {
  const { read } = useSession();
  const [state, setState] = useState<MarkingState>({ kind: 'idle' });
  const begin = (work: () => Promise<MarkingState>): void => {
    setState({ kind: 'busy' });
    work().then(setState, (error: unknown) => setState({ kind: 'failed', error, said: '' }));
  };
  return {
    state,
    ask: () => begin(async () => ({ kind: 'asking', marking: await markingOf(opened) })),
    refuse: () => setState({ kind: 'idle' }),
    write: () =>
      begin(async () => {
        // Rows may have moved since the last reading: nothing is marked by what was.
        const now = await read();
        if (now === null) return { kind: 'done', said: '没有重新读取工作簿，所以没有标记，什么都没有改动。' };
        const marking = await markingOf(now);
        const failed = await writeMarking(writer, marking);
        if (failed === null) return { kind: 'done', said: writtenText(marking) };
        return { kind: 'failed', error: failed.error, said: NOW_TEXTS[failed.now] };
      }),
    clear: () =>
      begin(async () => {
        const { RESULT_SHEET } = await loadReporting();
        const { cleared, failed } = await clearMarking(writer, RESULT_SHEET);
        const said = clearedText(cleared, RESULT_SHEET);
        return failed === null ? { kind: 'done', said } : { kind: 'failed', error: failed.error, said };
      }),
  };
}

const NOW_TEXTS: Readonly<Record<NotWritten['now'], string>> = {
  'as-before': '',
  'without-marks': '单元格的颜色已收回，工作簿里现在没有标记。',
  'with-a-part': '有一部分标记没能收回，请稍后点“清除标记”。',
};

async function markingOf({ plan, report }: Opened): Promise<Marking> {
  const { cellMarks, resultSheet } = await loadReporting();
  return { marks: cellMarks(report), sheet: resultSheet(plan, report) };
}

function writtenText({ marks, sheet }: Marking): string {
  return `已标记${marks.length}个单元格，并写好工作表“${sheet.sheet}”。`;
}
