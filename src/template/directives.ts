import { CHART_NAMES, type ChartName } from '../bulletin/chart.js';

/** What a directive makes: 按语, 附件, a table's caption, a chart. */
export type DirectiveKind = 'note' | 'attachment' | 'caption' | 'chart';

/** Directives of a template, by either of their names. */
export const DIRECTIVES: ReadonlyMap<string, DirectiveKind> = new Map([
  ['note', 'note'],
  ['按语', 'note'],
  ['attachment', 'attachment'],
  ['附件', 'attachment'],
  ['caption', 'caption'],
  ['表题', 'caption'],
  ['chart', 'chart'],
  ['图表', 'chart'],
]);

/** How each is written, for advice. */
export const DIRECTIVE_FORMS: Readonly<Record<DirectiveKind, string>> = {
  note: ':::note',
  attachment: ':::attachment[标题]',
  caption: '::caption[表题]',
  chart: '::chart[图题]{图表名}',
};

/** The option of an attachment that lies on its side, by either name. */
export const LANDSCAPE: readonly string[] = ['landscape', '横排'];

/** Every chart there is. */
export function chartNames(): ChartName[] {
  return Object.keys(CHART_NAMES).filter((name): name is ChartName => name in CHART_NAMES);
}

/** The chart of a name, English or Chinese; null for none. */
export function chartNamed(written: string): ChartName | null {
  return chartNames().find((name) => name === written || CHART_NAMES[name] === written) ?? null;
}

/** As messages list them. */
export function chartChoices(names: readonly ChartName[]): string {
  return names.map((name) => `{${name}}（${CHART_NAMES[name]}）`).join('、');
}
