import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useSession } from '../session/session.js';
import { noticeWords } from './notices.js';

/** What will not be there at the next opening, or was not there at this one, and why it does not matter now. */
export function MemoryNotices(): ReactNode {
  const { notices, dismiss } = useSession();
  return (
    <div role="status">
      {notices.map((notice) => {
        const { what, advice } = noticeWords(notice);
        return (
          <MessageBar key={what} intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{what}</MessageBarTitle>
              <div>{advice}</div>
            </MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  size="small"
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={`知道了：${what}`}
                  onClick={() => dismiss(notice)}
                />
              }
            />
          </MessageBar>
        );
      })}
    </div>
  );
}
