import { useMemo, useState, type ReactNode } from 'react';
import { useCardStyles } from '../list/cardStyles.js';
import { Loaded } from '../components/Loaded.js';
import { loadComposing, loadReading, type ComposingCore, type ReadingCore } from '../core.js';
import { IssueCard } from '../ledger/IssueCard.js';
import { IssuedDialog } from '../ledger/IssuedDialog.js';
import { countText, ledgerCards, ledgerDay, ledgerGroups, type LedgerCard } from '../ledger/ledgerCards.js';
import { KeptLedger } from '../ledger/KeptLedger.js';
import { LedgerFaults } from '../ledger/LedgerFaults.js';
import { LedgerOutcome } from '../ledger/LedgerOutcome.js';
import { useLedger } from '../ledger/useLedger.js';
import type { Opened } from '../session/opened.js';
import { useOpened, useSession } from '../session/session.js';

const loadCore = () => Promise.all([loadComposing(), loadReading()]);

/** 台账: how each issue of the year stands. */
export function LedgerScreen(): ReactNode {
  const opened = useOpened();
  return (
    <Loaded load={loadCore} label="正在打开台账">
      {([composing, reading]) => <Ledger composing={composing} reading={reading} opened={opened} />}
    </Loaded>
  );
}

function Ledger({
  composing,
  reading,
  opened,
}: {
  composing: ComposingCore;
  reading: ReadingCore;
  opened: Opened;
}): ReactNode {
  const styles = useCardStyles();
  const { askedDay } = useSession();
  const work = useLedger(composing, opened);
  const [asking, setAsking] = useState<LedgerCard | null>(null);
  const report = useMemo(() => {
    const { calendar, plan, progress } = opened;
    return composing.calendarReport(calendar, plan, progress, ledgerDay(opened, askedDay, composing));
  }, [composing, opened, askedDay]);
  const groups = useMemo(() => ledgerGroups(ledgerCards(composing, opened, report)), [composing, opened, report]);
  const findings = opened.report.findings.filter(
    (finding) => finding.rule === 'ledger-mismatch' && finding.what !== 'count',
  );
  const count = countText(report);
  return (
    <>
      <div>
        {count !== null && <div className={styles.name}>{count}</div>}
        {report.asOf !== opened.report.asOf && (
          <div className={styles.quiet}>台账看到{reading.chineseDate(report.asOf)}（最近一次印发的日期）。</div>
        )}
      </div>
      {work !== null && work.outcome !== null && <LedgerOutcome outcome={work.outcome} />}
      {opened.kept !== undefined && <KeptLedger opened={opened} kept={opened.kept} />}
      <LedgerFaults warnings={report.warnings} findings={findings} core={reading} />
      {work === null && (
        <div className={styles.quiet}>
          网页不能改工作簿：起草后把“生成”里给出的一行粘贴到台账；印发后在 Excel 或 WPS 里把那一行的“状态”改为“已印发”。
        </div>
      )}
      {groups.map(({ name, cards }) => (
        <section key={name} aria-label={name}>
          <h2 className={styles.group}>
            {name} {cards.length}
          </h2>
          <ul className={styles.list}>
            {cards.map((card) => (
              <IssueCard key={card.key} card={card} work={work} onIssued={setAsking} />
            ))}
          </ul>
        </section>
      ))}
      {asking !== null && (
        <IssuedDialog
          card={asking}
          core={reading}
          year={opened.calendar.year}
          onClose={() => setAsking(null)}
          onMark={(day) => {
            setAsking(null);
            if (asking.row !== null) work?.markIssued(asking.row, day);
          }}
        />
      )}
    </>
  );
}
