import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCardStyles } from '../list/cardStyles.js';
import { CellLink } from '../components/CellLink.js';
import { SeverityMark } from '../components/SeverityMark.js';
import type { LedgerCard } from './ledgerCards.js';
import { StateBadge } from './StateBadge.js';
import type { LedgerWork } from './useLedger.js';

/** An issue of the year: how it stands, its row, and what can be done with it. */
export function IssueCard({
  card,
  work,
  onIssued,
}: {
  card: LedgerCard;
  /** Null in a plain browser. */
  work: LedgerWork | null;
  /** Asks for the day of issue. */
  onIssued: (card: LedgerCard) => void;
}): ReactNode {
  const styles = useCardStyles();
  const { state, stateName, number, title, note, date, row } = card;
  const takeOut = work !== null && row !== null ? work.takeOut(row) : null;
  return (
    <li className={styles.card}>
      <div className={styles.row}>
        <StateBadge state={state}>{stateName}</StateBadge>
        <span>{number}</span>
        <span className={styles.end}>{date}</span>
      </div>
      <div className={styles.name}>{row === null ? title : <CellLink place={row.source}>{title}</CellLink>}</div>
      <div className={styles.row}>
        <span className={styles.quiet}>{note}</span>
        {takeOut !== null && row !== null && row.state !== 'issued' && (
          <Button
            className={styles.end}
            size="small"
            appearance="subtle"
            disabledFocusable={work?.busy === true}
            aria-label={`从台账删去：${number} ${title}`}
            onClick={takeOut}
          >
            删去
          </Button>
        )}
        {work !== null && row !== null && (row.state !== 'issued' || work.canMarkDraft(row)) && (
          <Button
            className={takeOut !== null && row.state !== 'issued' ? undefined : styles.end}
            size="small"
            appearance={row.state === 'issued' ? 'subtle' : 'outline'}
            disabledFocusable={work.busy}
            aria-label={`${row.state === 'issued' ? '退回草稿' : '标为已印发'}：${number} ${title}`}
            onClick={() => (row.state === 'issued' ? work.markDraft(row) : onIssued(card))}
          >
            {row.state === 'issued' ? '退回草稿' : '标为已印发'}
          </Button>
        )}
      </div>
      <ClashLine card={card} work={work} />
    </li>
  );
}

/** That another row keeps this one's number, and the way out. */
function ClashLine({ card: { clash, row, title }, work }: { card: LedgerCard; work: LedgerWork | null }): ReactNode {
  const styles = useCardStyles();
  if (clash === null || row === null) return null;
  const { keeps, to } = clash;
  const place = { sheet: keeps.source.sheet, cell: keeps.source.cell };
  return (
    <div className={styles.row}>
      <span>
        <SeverityMark severity="warning">重号</SeverityMark> 与<CellLink place={place} />
        {to === null
          ? '是同一期，请定下用哪一份文件，删去另一行。'
          : `的期号相同，那一行先占，这一行应改为第${to.number}期，并重新生成文件。`}
      </span>
      {work !== null && to !== null && (
        <Button
          className={styles.end}
          size="small"
          disabledFocusable={work.busy}
          aria-label={`改编为第${to.number}期：${title}`}
          onClick={() => work.renumber(row, to)}
        >
          改编为第{to.number}期
        </Button>
      )}
    </div>
  );
}
