import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CalendarWarning } from '../../bulletin/calendarWarning.js';
import type { Finding } from '../../check/report.js';
import { useCardStyles } from '../list/cardStyles.js';
import { CellLink } from '../components/CellLink.js';
import type { ReadingCore } from '../core.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
  },
});

/** What is wrong with the year's issues and with the ledger. */
export function LedgerFaults({
  warnings,
  findings,
  core,
}: {
  warnings: readonly CalendarWarning[];
  findings: readonly Finding[];
  core: ReadingCore;
}): ReactNode {
  const styles = useCardStyles();
  const own = useStyles();
  if (warnings.length + findings.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="group" aria-label="提醒">
      <MessageBarBody>
        <ul className={own.list}>
          {warnings.map(({ what, message, advice }) => (
            <li key={what}>
              {message}
              <div className={styles.quiet}>{advice}</div>
            </li>
          ))}
          {findings.map((finding, at) => {
            const { message, hint } = core.findingWords(finding);
            const { sheet, cell } = finding;
            return (
              <li key={at}>
                {sheet !== null && cell !== null && <CellLink place={{ sheet, cell }} />} {message}
                <div className={styles.quiet}>{hint}</div>
              </li>
            );
          })}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
