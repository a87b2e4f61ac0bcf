import type { ReactNode } from 'react';
import { OtherDay } from '../check/OtherDay.js';
import { useReading } from '../components/useReading.js';
import { InputError } from '../../pipeline/hosting.js';
import { useSession } from '../session/session.js';

/** Asks for the day where the workbook does not tell as of when it stands. */
export function AskDay(): ReactNode {
  const { error, unread, lookAt } = useSession();
  const core = useReading();
  if (!(error instanceof InputError && error.problem === 'no-date') || unread === null || core === null) return null;
  const { year } = unread.plan;
  return <OtherDay core={core} year={year} first={`${year}-12-31`} onDay={(day) => void lookAt(day)} />;
}
