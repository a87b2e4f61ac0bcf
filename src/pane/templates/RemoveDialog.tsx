import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** The button 删除, which asks first: the person may have the templates nowhere else. */
export function RemoveDialog({ disabled, onRemove }: { disabled: boolean; onRemove: () => void }): ReactNode {
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" disabled={disabled}>
          删除
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>删除自备的模板？</DialogTitle>
          <DialogContent>
            只删浏览器里存的这一份，您电脑上的文件不动。删除后用自带的模板；只想暂时不用的，请按“停用”。
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={onRemove}>
                删除
              </Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button>不删</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
