import type { IssueNumber } from '../../bulletin/issue.js';
import type { LedgerLine } from '../../bulletin/ledgerRow.js';
import type { CellSource, LedgerRow } from '../../progress/progress.js';

/** What came of entering a drafted issue in the ledger. */
export type Recorded =
  /**
   * A row was added, or the issue's own row was renewed; `at` is its number's cell. `sheet` was made where `made`. Where
   * the ledger is kept beside the workbook, `paste` is the row that a person may paste into it.
   */
  | {
      outcome: 'added' | 'kept';
      issue: IssueNumber;
      at: Pick<CellSource, 'sheet' | 'cell'>;
      made: boolean;
      paste: LedgerLine | null;
    }
  /**
   * Nothing is entered: another issue holds the number that is printed in the document, or (`own`) the ledger has this
   * issue under another number by now. Draft anew from `LedgerPlace.current`; the number will then be `next`.
   */
  | { outcome: 'clash'; issue: IssueNumber; by: LedgerRow; own: boolean; next: IssueNumber }
  /** Nothing is entered: the ledger says that this issue is 已印发. */
  | { outcome: 'issued-already'; row: LedgerRow }
  /** Where nothing can be written: the row to be pasted; `row` is the one that the ledger has already, then it is only to be compared. */
  | { outcome: 'to-paste'; line: LedgerLine; row: LedgerRow | null }
  /** A summary has no number, and no place in the ledger. */
  | { outcome: 'no-number' };
