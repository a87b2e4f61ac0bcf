import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { BrowserHost } from '../host.js';

const WORDS = {
  'too-old': {
    what: '这个版本的 Excel 太旧，窗格不能直接读取打开的工作簿。',
    advice: '需要 Microsoft 365 或 Office 2021 及以上，才能在窗格里直接使用。',
  },
  'no-office-js': {
    what: '没有连上 Excel，窗格读不到打开的工作簿。',
    advice: '多半是网络不通，或 office.js 被拦住了：请检查网络，关上窗格再打开；仍不行的，请把这句话告诉管理员。',
  },
} as const;

/** Where Excel is the host but cannot be read: the page works as it does in a browser, and better in one. */
export function NoExcel({ why }: { why: Exclude<BrowserHost['why'], 'plain'> }): ReactNode {
  const { what, advice } = WORDS[why];
  const address = `${location.origin}${location.pathname}`;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle>
        <div>{advice}</div>
        <div>
          现在可以先保存工作簿，再在下面选择这个文件，或
          <Link href={address} target="_blank" rel="noreferrer" inline>
            在浏览器里打开这一页
          </Link>
          ：核对和生成照常可用，只是不能在表里做标记、登台账。
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
