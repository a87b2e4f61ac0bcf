import type { SeriesRole } from '../../bulletin/chart.js';

/** What each series is painted with: variables of `letterheadStyle`. */
export const SERIES_COLOR: Readonly<Record<SeriesRole, string>> = {
  bars: 'var(--bars)',
  behind: 'var(--behind)',
  due: 'var(--due)',
  line: 'var(--due)',
};

/** A line that is due is dashed: no series is told by its colour alone. */
export const DASHES = '4 3';
