/** What an editor should know of the year's issues: what is wrong, and what to do. */
export interface CalendarWarning {
  what:
    | 'no-ledger'
    | 'no-keys'
    | 'unknown-key'
    | 'running-number'
    | 'undated'
    | 'planned-short'
    | 'cannot-reach'
    | 'behind-pace';
  message: string;
  advice: string;
}
