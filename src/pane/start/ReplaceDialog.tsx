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

interface ReplaceDialogProps {
  /** The file that would take the first one's place; null where none is asked about. */
  file: File | null;
  onReplace: (file: File) => void;
  onKeep: () => void;
}

/** Asks before a file takes the place of one for which something was confirmed. */
export function ReplaceDialog({ file, onReplace, onKeep }: ReplaceDialogProps): ReactNode {
  return (
    <Dialog open={file !== null} modalType="alert" onOpenChange={(_, { open }) => !open && onKeep()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>换成“{file?.name}”？</DialogTitle>
          <DialogContent>
            在这里改过的识别结果只在这一页里，换文件后就没有了。要留着的，请先在“识别”里导出映射文件。
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => file !== null && onReplace(file)}>
              换文件
            </Button>
            <Button onClick={onKeep}>不换</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
