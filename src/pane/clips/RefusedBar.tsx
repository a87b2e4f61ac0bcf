import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Refused } from './captured.js';

/** Why a page could not be taken. */
export function RefusedBar({ refused, onClose }: { refused: Refused; onClose: () => void }): ReactNode {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>没有摘到网页</MessageBarTitle>
        {refused.what}
        {refused.advice}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          知道了
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
