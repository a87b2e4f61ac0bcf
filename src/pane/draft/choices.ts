import { sortBy } from 'es-toolkit/array';
import type { CalendarReport, CalendarWords } from '../../bulletin/calendarReport.js';
import type { CalendarLine, IssueState } from '../../bulletin/calendarState.js';
import type { Calendar } from '../../plan/calendar.js';
import type { IsoDate } from '../../plan/period.js';
import { choiceValue, type Choice } from './choice.js';

/** Something that can be chosen. */
export interface ChoiceOption {
  choice: Choice;
  value: string;
  /** 第20期 年终专刊（全年）. */
  label: string;
  /** The calendar's line, null for what has none. */
  line: CalendarLine | null;
  words: CalendarWords | null;
}

/** Options under one heading. */
export interface ChoiceGroup {
  label: string;
  options: readonly ChoiceOption[];
}

/** What has to be done comes first. */
const STATES: readonly IssueState[] = ['due', 'drafted', 'no-data', 'not-yet', 'issued'];

type WordsOf = (line: CalendarLine, asOf: IsoDate) => CalendarWords;

/** Everything that can be drafted, by how it stands; what is due first. */
export function choiceGroups({ lines, asOf }: CalendarReport, calendar: Calendar, wordsOf: WordsOf): ChoiceGroup[] {
  const options = lines.flatMap((line) => optionOf(line, wordsOf(line, asOf)));
  const issues = STATES.flatMap((state): ChoiceGroup[] => {
    const inState = options.filter(({ line }) => line?.state === state);
    const sorted = sortBy(inState, [({ line }) => line?.date ?? '']);
    const name = sorted[0]?.words?.state ?? '';
    return sorted.length === 0 ? [] : [{ label: `${name}（${sorted.length}）`, options: sorted }];
  });
  return [
    ...issues,
    { label: '计划外', options: [option({ what: 'news', day: null }, '工作动态')] },
    summaries(calendar),
  ];
}

function optionOf(line: CalendarLine, words: CalendarWords): ChoiceOption[] {
  const number = words.number === '' ? '' : `第${words.number}期 `;
  if (line.planned !== null) {
    const label = `${number}${words.kind}（${words.period.replace(/[（）]/g, ' ').trim()}）`;
    return [{ ...option({ what: 'planned', key: line.planned.key }, label), line, words }];
  }
  // Without its day nobody knows which news it had.
  if (line.date === null) return [];
  return [{ ...option({ what: 'news', day: line.date }, `${number}工作动态（${line.date}）`), line, words }];
}

function summaries({ halfYearSummary }: Calendar): ChoiceGroup {
  const of = (part: 'year' | 'half-year', name: string): ChoiceOption[] => [
    option({ what: 'summary', part, tableOnly: false }, name),
    option({ what: 'summary', part, tableOnly: true }, `${name}的目标完成情况表`),
  ];
  return {
    label: '总结',
    options: [...(halfYearSummary === null ? [] : of('half-year', '半年总结')), ...of('year', '年终总结')],
  };
}

function option(choice: Choice, label: string): ChoiceOption {
  return { choice, value: choiceValue(choice), label, line: null, words: null };
}

/** The option of a value; the first of all where there is none (any more). */
export function optionFor(groups: readonly ChoiceGroup[], value: string | null): ChoiceOption | null {
  const all = groups.flatMap(({ options }) => options);
  return all.find((one) => one.value === value) ?? all[0] ?? null;
}
