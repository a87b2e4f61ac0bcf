import type { Imported } from '../../bulletin/kept/importLedger.js';
import type { KeptRow } from '../../bulletin/kept/keptRow.js';
import type { Dispute } from '../../bulletin/kept/keptView.js';
import type { LedgerRow } from '../../progress/progress.js';

/** What an import came to: 新增3期，2期改为已印发，1期已有。 */
export function importedWords({ added, issued, same, disputes }: Imported): string {
  const parts = [
    added === 0 ? '' : `新增${added}期`,
    issued === 0 ? '' : `${issued}期改为已印发`,
    same === 0 ? '' : `${same}期已有，没有动`,
    disputes.length === 0 ? '' : `${disputes.length}期与这里的对不上，没有导入`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '文件里的台账是空的。' : `${parts.join('，')}。`;
}

/** What a row says that contradicts another one of the same issue. */
export function disputeWords(row: KeptRow, other: LedgerRow, what: Dispute['what']): { says: string; against: string } {
  return what === 'number'
    ? { says: `第${row.number}期`, against: `第${other.number ?? '？'}期` }
    : { says: `${row.date}印发`, against: `${other.date ?? '？'}印发` };
}

/** “题目”, or its number. */
export function rowName({ headline, number }: KeptRow): string {
  return headline === '' ? `第${number}期` : `“${headline.replaceAll('\n', '')}”`;
}
