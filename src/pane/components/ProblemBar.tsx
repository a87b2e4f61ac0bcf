import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { problemOf } from '../problem.js';
import { useSession } from '../session/session.js';

/** An error, said as a person needs it; its cell, where it names one, is a link. */
export function ProblemBar({ error, children }: { error: unknown; children?: ReactNode }): ReactNode {
  const { goTo } = useSession();
  const { what, where, advice, cell } = problemOf(error);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle>
        {where !== '' && (cell === null ? <div>{where}</div> : <Link onClick={() => goTo(cell)}>{where}</Link>)}
        <div>{advice}</div>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
