import { sortBy, uniqBy } from 'es-toolkit/array';
import type { CalendarLine } from '../../src/bulletin/calendarState.js';
import type { Choice } from '../../src/pane/draft/choice.js';
import { calendarReport, calendarWords } from '../../src/pipeline/composing.js';
import { chineseDate, endOf, type OpenedWorkbook } from '../../src/pipeline/reading.js';
import { kindName, type Calendar } from '../../src/plan/calendar.js';
import { periodLabel, type IsoDate } from '../../src/plan/period.js';
import type { Plan } from '../../src/plan/plan.js';
import type { Entry, EntryGroup } from './messages.js';
import { unplacedKinds } from './trial.js';

/** What a workbook says of the calendar's entries: their numbers and how they stand. */
export interface Known {
  progress: OpenedWorkbook;
  asOf: IsoDate;
}

/**
 * Every document that can be looked at.
 * @param templates names of the templates
 * @param known null where the workbook cannot be read
 */
export function entryGroups(
  { plan, calendar }: { plan: Plan; calendar: Calendar },
  templates: readonly string[],
  known: Known | null,
): EntryGroup[] {
  const trials = unplacedKinds(templates, calendar).map((kind) => trialEntry(kind, calendar));
  return [
    { label: '编发计划', entries: planned(plan, calendar, known) },
    { label: '计划外', entries: [newsEntry(known)] },
    { label: '总结', entries: summaries(calendar) },
    { label: '编发计划里没有的模板', entries: trials },
  ].filter(({ entries }) => entries.length > 0);
}

function planned(plan: Plan, calendar: Calendar, known: Known | null): Entry[] {
  const asOf = known?.asOf ?? endOf({ kind: 'year', year: calendar.year, index: 1 });
  const lines: readonly CalendarLine[] =
    known === null
      ? calendar.bulletins.map((one) => ({
          planned: one,
          kindName: kindName(calendar, one.kind),
          issue: null,
          date: one.date,
          state: 'not-yet' as const,
          row: null,
        }))
      : calendarReport(calendar, plan, known.progress, asOf).lines;
  return lines.flatMap((line): Entry[] => {
    const words = calendarWords(line, asOf);
    const number = words.number === '' ? '' : `第${words.number}期 `;
    if (line.planned !== null) {
      const note = known === null ? words.period : `${words.period} · ${words.state}`;
      return [entry({ what: 'planned', key: line.planned.key }, `${number}${words.kind}`, note)];
    }
    if (line.date === null) return [];
    return [entry({ what: 'news', day: line.date }, `${number}工作动态`, `${chineseDate(line.date)} · ${words.state}`)];
  });
}

function newsEntry(known: Known | null): Entry {
  const note = known === null ? '当月' : `截至${chineseDate(known.asOf)}的当月`;
  return entry({ what: 'news', day: null }, '工作动态', note);
}

function summaries({ halfYearSummary }: Calendar): Entry[] {
  const of = (part: 'year' | 'half-year', name: string): Entry[] => [
    entry({ what: 'summary', part, tableOnly: false }, name, '全文'),
    entry({ what: 'summary', part, tableOnly: true }, `${name}的表`, '只有目标完成情况表'),
  ];
  return [...(halfYearSummary === null ? [] : of('half-year', '半年总结')), ...of('year', '年终总结')];
}

function trialEntry(kind: string, calendar: Calendar): Entry {
  const periods = sortBy(
    uniqBy(
      calendar.bulletins.map(({ period }) => period),
      periodLabel,
    ),
    [endOf],
  ).map((period) => ({ label: periodLabel(period), wanted: { what: 'trial', kind, period } as const }));
  const wanted = periods.at(-1)?.wanted ?? {
    what: 'trial',
    kind,
    period: { kind: 'year', year: calendar.year, index: 1 } as const,
  };
  return { wanted, label: kindName(calendar, kind), note: '还没有排期，可以试看各个时期', periods };
}

function entry(wanted: Choice, label: string, note: string): Entry {
  return { wanted, label, note, periods: [] };
}
