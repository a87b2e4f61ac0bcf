import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Looked } from './templateDesk.js';

/** What came of looking at templates, in a sentence. */
export function Verdict({ looked: { files, faults, taken } }: { looked: Looked }): ReactNode {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const warnings = faults.length - errors;
  const name = files === null ? '存着的模板' : `“${files.name}”`;
  if (taken) {
    return (
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>{name}检查过了，已启用。</MessageBarBody>
      </MessageBar>
    );
  }
  if (errors > 0) {
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{name}有错，没有启用。</MessageBarTitle>
          {`共${errors}处错误${warnings > 0 ? `、${warnings}处提醒` : ''}，请照下面改好，再载入一次。`}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{`${name}没有错，有${warnings}处提醒。`}</MessageBarTitle>
        看过以后可以照用。
      </MessageBarBody>
    </MessageBar>
  );
}
