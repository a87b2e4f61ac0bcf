import { contextOf } from '../../src/check/context.js';
import type { Finding, FindingOf, RuleId } from '../../src/check/report.js';
import type { Rule } from '../../src/check/rules/rule.js';
import { describeFinding } from '../../src/check/wording.js';
import { monthEnd, type IsoDate, type Period } from '../../src/plan/period.js';
import type { Plan, Target, Task } from '../../src/plan/plan.js';
import type {
  CellSource,
  Doubt,
  Entry,
  NewsItem,
  Passage,
  PeriodReading,
  Progress,
  Reading,
  TargetRow,
  TaskRow,
} from '../../src/progress/progress.js';

export const YEAR = 2031;

/** The last day of a month of the year. */
export function end(month: number): IsoDate {
  return monthEnd(YEAR, month);
}

/** 国家高新技术企业: 30家以上 in a year, counted up month by month. */
export function target(given: Partial<Target> = {}): Target {
  return {
    id: '9-2',
    chapter: 2,
    item: 9,
    metric: '新认定国家高新技术企业',
    aliases: [],
    comparator: '>=',
    value: '30',
    unit: '家',
    basis: 'flow',
    strength: 'firm',
    office: null,
    quote: '全年认定国家高新技术企业30家以上',
    objectiveQuote: null,
    cycle: 'month',
    schedule: [],
    judgedFrom: null,
    publishedFrom: null,
    list: null,
    countsBulletins: false,
    ...given,
  };
}

/** A plan of one item with these targets. */
export function planOf(targets: readonly Target[] = [target()], tasks: readonly Task[] = []): Plan {
  const item = { number: 9, chapter: 2, title: '积极培育创新主体', tasks, targets };
  return {
    year: YEAR,
    title: '全市科技创新工作要点',
    preamble: '',
    objective: '',
    chapters: [{ number: 2, title: '加快主体培育', items: [item] }],
    settings: { lights: { yellow: '10', red: '30' }, cycle: 'quarter', severities: {} },
    witnesses: [],
    crossChecks: [],
  };
}

export function source(cell: string, text: string, sheet = '指标月报'): CellSource {
  return { sheet, cell, text };
}

export type Certain = Extract<Reading, { ok: true }>;

/** A reading of a cell; its text is the value unless given. */
export function read(cell: string, value: string, text = value, given: Partial<Certain> = {}): Certain {
  const plain = {
    approximate: false,
    bound: null,
    conversion: null,
    unitFrom: 'plan',
    asText: false,
    span: null,
  } as const;
  return { ok: true, value, ...plain, source: source(cell, text), ...given };
}

/** A cell without a certain value. */
export function unread(cell: string, doubt: Doubt, text = ''): Reading {
  return { ok: false, doubt, source: source(cell, text) };
}

/** A reading of a month, or of another period. */
export function at(index: number, reading: Reading, kind: Period['kind'] = 'month'): PeriodReading {
  return { period: { kind, year: YEAR, index }, reading };
}

/** January onward in columns G, H, … of row 14; null leaves a cell empty. */
export function months(...values: readonly (string | null)[]): PeriodReading[] {
  return values.map((value, index) => {
    const cell = `${String.fromCharCode('G'.charCodeAt(0) + index)}14`;
    return at(index + 1, value === null ? unread(cell, 'missing') : read(cell, value));
  });
}

/** Row 14 of 指标月报, with cumulative months and nothing in them. */
export function row(given: Partial<TargetRow> = {}): TargetRow {
  return {
    target: '9-2',
    from: 'row',
    evidence: '指标名称一致',
    score: 1,
    table: 0,
    label: source('D14', '国家高新技术企业新认定数'),
    office: null,
    officeBlank: null,
    status: null,
    deadline: null,
    updated: null,
    planned: null,
    periods: [],
    amounts: [],
    measure: 'cumulative',
    total: null,
    asOf: end(9),
    rate: null,
    parts: [],
    ...given,
  };
}

export function entry(given: Partial<Entry> = {}): Entry {
  return {
    target: '9-2',
    asOf: end(9),
    value: '38',
    approximate: false,
    bound: null,
    conversion: null,
    sources: [source('O14', '38家')],
    how: 'read',
    evidence: '指标名称一致',
    ...given,
  };
}

/** A note of the task ledger's cell G4, from an offset to the end of the cell's text. */
export function note(date: Passage['date'], text: string, start = 0, end = text.length): Passage {
  return { date, source: source('G4', text, '任务台账'), start, end };
}

export function task(given: Partial<TaskRow> = {}): TaskRow {
  return {
    item: 9,
    task: null,
    label: source('C4', '建立培育库', '任务台账'),
    office: null,
    officeBlank: null,
    status: null,
    deadline: null,
    updated: null,
    progress: [],
    problems: [],
    next: [],
    ...given,
  };
}

export function news(date: NewsItem['date'], dateText: string): NewsItem {
  return {
    date,
    dateSource: source('A3', dateText, '工作动态'),
    item: null,
    headline: source('C3', '科技活动周启动', '工作动态'),
    text: source('D3', '5月22日，科技活动周启动。', '工作动态'),
    origin: null,
  };
}

export function progressOf(given: Partial<Progress> = {}): Progress {
  return {
    workbook: '台账.xlsx',
    asOf: end(9),
    rows: [],
    entries: [],
    conflicts: [],
    unmatched: [],
    tasks: [],
    news: [],
    ledger: [],
    tables: [],
    statedDays: [],
    hidden: [],
    doubles: [],
    lists: [],
    witnesses: [],
    ...given,
  };
}

/** What a rule finds, as of the end of September unless said otherwise. */
export function findingsOf<R extends RuleId>(
  rule: Rule<R>,
  plan: Plan,
  progress: Progress,
  asOf = end(9),
): FindingOf<R>[] {
  return rule(contextOf(plan, progress, asOf));
}

/** A finding as its reader gets it, in one line: rule severity target sheet!cell message. */
export function told(finding: Finding): string {
  const { rule, severity, target: id, sheet, cell } = finding;
  const place = sheet === null ? '-' : `${sheet}!${cell ?? ''}`;
  return `${rule} ${severity} ${id ?? '-'} ${place} ${describeFinding(finding).message}`;
}
