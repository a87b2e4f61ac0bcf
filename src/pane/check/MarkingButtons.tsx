import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MarkingWork } from './useMarking.js';

/** Marks the cells of the findings in the workbook, and takes the marks away; in Excel alone. */
export function MarkingButtons({ work: { state, ask, clear } }: { work: MarkingWork }): ReactNode {
  const focusAfterwards = useRestoreFocusTarget();
  const busy = state.kind === 'busy';
  return (
    <>
      <Button size="small" disabledFocusable={busy} onClick={ask} {...focusAfterwards}>
        标记问题单元格
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={clear}>
        清除标记
      </Button>
    </>
  );
}
