import type { CalendarReport } from '../../bulletin/calendarReport.js';
import type { IssueState } from '../../bulletin/calendarState.js';
import type { IssueNumber } from '../../bulletin/issue.js';
import type { IsoDate } from '../../plan/period.js';
import type { LedgerRow } from '../../progress/progress.js';
import type { Opened } from '../session/opened.js';
import type { ComposingCore } from '../core.js';

/** An issue of the year as the list shows it. */
export interface LedgerCard {
  /** Stable while the workbook is the same. */
  key: string;
  state: IssueState;
  stateName: string;
  /** 第5期 · 总第91期; for an issue that is not in the ledger yet 拟为第5期; empty where nobody knows. */
  number: string;
  /** The ledger's title, else 月度进展 · 4月. */
  title: string;
  /** What it waits for, or of which kind and period it is. */
  note: string;
  /** Day of issue, empty where none is known. */
  date: string;
  row: LedgerRow | null;
  /** Another row keeps its number. */
  clash: Clash | null;
}

/** That a draft has to yield its number. */
export interface Clash {
  keeps: LedgerRow;
  /** The number that it can take; null where both are the same issue of the calendar, so that one of them is too many. */
  to: IssueNumber | null;
}

/**
 * The day as of which the ledger is looked at: the one asked for, otherwise the workbook's, or a later one on which the
 * ledger says that an issue was issued. The issue on September is issued in October, when no later figures are there.
 */
export function ledgerDay({ progress, calendar, report }: Opened, asked: IsoDate | null, core: ComposingCore): IsoDate {
  if (asked !== null) return asked;
  return core
    .ofYear(progress.ledger, calendar)
    .flatMap(({ state, date }) => (state === 'issued' && date !== null && date !== 'invalid' ? [date] : []))
    .reduce((latest, date) => (date > latest ? date : latest), report.asOf);
}

/** Every issue of the year as of a day, and the rows that are too many. */
export function ledgerCards(core: ComposingCore, { calendar, progress }: Opened, report: CalendarReport): LedgerCard[] {
  const clashes = core.numberClashes(calendar, progress.ledger);
  const clashOf = (row: LedgerRow): Clash | null => {
    const clash = clashes.find(({ yields }) => yields.includes(row));
    if (clash === undefined || row.state === 'issued') return null;
    const isSame = row.key !== null && row.key === clash.keeps.key;
    return { keeps: clash.keeps, to: isSame ? null : core.numberInstead(row, calendar, progress.ledger) };
  };
  const shown = report.lines.map((line): LedgerCard => {
    const words = core.calendarWords(line, report.asOf);
    const { row, planned } = line;
    const about = [words.kind, words.period].filter((word) => word !== '').join(' · ');
    return {
      key: planned === null ? `row ${String(row?.source.cell)}` : `planned ${planned.key}`,
      state: line.state,
      stateName: words.state,
      number: numberText(words.number, words.runningNumber, row !== null),
      title: row === null || row.title === '' ? about : row.title,
      note: row === null ? words.note : row.title === '' ? '' : about,
      date: words.date,
      row,
      clash: row === null ? null : clashOf(row),
    };
  });
  const rows = new Set(shown.map(({ row }) => row));
  const hidden = clashes.flatMap(({ yields }) => yields).filter((row) => !rows.has(row) && row.state !== 'issued');
  const spares = hidden.map((row) => spare(row, clashOf(row)));
  const besides = (card: LedgerCard): LedgerCard[] =>
    card.row === null ? [] : spares.filter(({ clash }) => clash?.keeps === card.row);
  const placed = new Set(shown.flatMap(besides));
  return [...shown.flatMap((card) => [card, ...besides(card)]), ...spares.filter((card) => !placed.has(card))];
}

/** A part of the list, in its order. */
export interface LedgerGroup {
  name: string;
  cards: readonly LedgerCard[];
}

const GROUPS: readonly { name: string; states: readonly IssueState[] }[] = [
  { name: '待办', states: ['drafted', 'due', 'no-data'] },
  { name: '已印发', states: ['issued'] },
  { name: '未到期', states: ['not-yet'] },
];

/** What is to be done first. */
export function ledgerGroups(cards: readonly LedgerCard[]): LedgerGroup[] {
  return GROUPS.map(({ name, states }) => ({
    name,
    cards: cards.filter(({ state }) => states.includes(state)),
  })).filter((group) => group.cards.length > 0);
}

/** A row that the calendar's list does not show, as another one stands for the issue. */
function spare(row: LedgerRow, clash: Clash | null): LedgerCard {
  return {
    key: `row ${row.source.cell}`,
    state: 'drafted',
    stateName: '已起草',
    number: numberText(String(row.number ?? ''), String(row.runningNumber ?? ''), true),
    title: row.title === '' ? '（没有标题）' : row.title,
    note: '台账里多出的一行',
    date: row.date !== null && row.date !== 'invalid' ? row.date : '',
    row,
    clash,
  };
}

function numberText(number: string, runningNumber: string, known: boolean): string {
  if (number === '') return '';
  const total = runningNumber === '' ? '' : ` · 总第${runningNumber}期`;
  return `${known ? '' : '拟为'}第${number}期${total}`;
}

/** How many were issued, against what the plan promises; null where it promises none. */
export function countText({ count }: CalendarReport): string | null {
  if (count === null) return null;
  const { issued, promised, target } = count;
  return `已印发${issued}${target.unit}，工作要点要求不少于${promised}${target.unit}`;
}
