import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSession } from '../session/session.js';

/** That the workbook will not be there at the next opening, and why it does not matter now. */
export function NotKept(): ReactNode {
  const { kept } = useSession();
  if (kept !== 'not-kept') return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>浏览器没有记住这个工作簿。</MessageBarTitle>
        <div>多半是磁盘空间不够，或者是无痕窗口。现在照常可用；下次打开要再选一次文件。</div>
      </MessageBarBody>
    </MessageBar>
  );
}
