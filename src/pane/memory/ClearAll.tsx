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
import { useState, type ReactNode } from 'react';
import { ProblemBar } from '../components/ProblemBar.js';
import type { Memory } from './memory.js';

/** The button 清除全部数据, which asks first; afterwards the pane begins anew. */
export function ClearAll({ memory }: { memory: Memory }): ReactNode {
  const [error, setError] = useState<unknown>(null);
  const clear = (): void => {
    memory.clear().then(() => location.reload(), setError);
  };
  return (
    <>
      <Dialog modalType="alert">
        <DialogTrigger disableButtonEnhancement>
          <Button>清除全部数据</Button>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>清除浏览器里存的全部数据？</DialogTitle>
            <DialogContent>
              上次的工作簿、识别更正、自备的模板、台账、网页动态，都从这个浏览器里删去，窗格从头开始，不能撤销。您电脑上的文件不动。台账和网页动态要留着的，请先导出。
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button appearance="primary" onClick={clear}>
                  清除
                </Button>
              </DialogTrigger>
              <DialogTrigger disableButtonEnhancement>
                <Button>不清除</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
      {error !== null && <ProblemBar error={error} />}
    </>
  );
}
