import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Marking } from './marking.js';

/** Says exactly what a marking does to the workbook, and asks whether it may. */
export function MarkingDialog({
  marking: { marks, sheet },
  onWrite,
  onRefuse,
}: {
  marking: Marking;
  onWrite: () => void;
  onRefuse: () => void;
}): ReactNode {
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onRefuse()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>标记问题单元格？</DialogTitle>
          <DialogContent>
            会在工作簿里做两件事：
            <ul>
              <li>
                {marks.length === 0
                  ? '没有要标的单元格，上次的标记会清除。'
                  : `给${marks.length}个单元格加上颜色（条件格式，随行移动，不改内容和原有格式）。`}
              </li>
              <li>写一张工作表“{sheet.sheet}”，列出全部问题；上次写的会换成这次的。</li>
            </ul>
            其他内容一概不动。点“清除标记”，这两样就都删去。
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onWrite}>
              标记
            </Button>
            <Button onClick={onRefuse}>取消</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
