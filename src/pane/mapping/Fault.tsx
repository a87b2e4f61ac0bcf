import type { ReactNode } from 'react';
import { ProblemBar } from '../components/ProblemBar.js';
import { ALL, type Desk } from './useDesk.js';

/** Why a correction was not taken, beside what it was about. */
export function Fault({ desk: { fault }, about }: { desk: Desk; about: string }): ReactNode {
  return fault?.about === about ? (
    <ProblemBar error={fault.error}>{about === ALL ? '这一步没有做，其余照旧。' : '这处更正没有采用。'}</ProblemBar>
  ) : null;
}
