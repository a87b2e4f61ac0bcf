import type { LeafDirective } from 'mdast-util-directive';
import { CHART_NAMES, type Chart, type ChartName } from '../bulletin/chart.js';
import { cleanText } from '../xmlText.js';
import type { Block } from './document.js';
import { readInlines } from './readInlines.js';
import { templateError, type ReaderContext } from './readerContext.js';

/** `::chart[…]{completion}`: one of the charts that this document has, and its caption. */
export function readChart(node: LeafDirective, context: ReaderContext): Block {
  if (node.children.length === 0) {
    throw templateError(context, node, '图表没有图题。', '请写作 ::chart[图题]{completion}。');
  }
  const names = Object.keys(node.attributes ?? {});
  const [written, second] = names;
  if (written === undefined || second !== undefined) {
    throw templateError(
      context,
      node,
      '看不出是哪一张图表。',
      `请写一个名称，如 ::chart[图题]{completion}。${known()}`,
    );
  }
  const name = nameOf(written);
  if (name === null) throw templateError(context, node, `没有名为“${written}”的图表。`, known());
  const chart = context.charts[name];
  if (chart === null) {
    throw templateError(
      context,
      node,
      `这份文件没有可画“${CHART_NAMES[name]}”图表的数据。`,
      `${present(context)}请把它写在 {{#if charts.${name}}} 和 {{/if}} 之间，或者删去。`,
    );
  }
  return { type: 'chart', id: context.nextChart(), caption: readInlines(node.children, context), chart: clean(chart) };
}

function nameOf(written: string): ChartName | null {
  return allNames().find((name) => name === written || CHART_NAMES[name] === written) ?? null;
}

function allNames(): ChartName[] {
  return Object.keys(CHART_NAMES).filter((name): name is ChartName => name in CHART_NAMES);
}

function known(): string {
  return `可用的有 ${list(allNames())}。`;
}

function present({ charts }: ReaderContext): string {
  const names = allNames().filter((name) => charts[name] !== null);
  return names.length === 0 ? '这份文件没有图表。' : `这份文件有的是 ${list(names)}。`;
}

function list(names: readonly ChartName[]): string {
  return names.map((name) => `{${name}}（${CHART_NAMES[name]}）`).join('、');
}

/** Names of charts come from the plan and the workbook past the template stage, which cleans all others. */
function clean(chart: Chart): Chart {
  return {
    ...chart,
    title: cleanText(chart.title),
    description: cleanText(chart.description),
    unit: cleanText(chart.unit),
    categories: chart.categories.map(cleanText),
    series: chart.series.map((series) => ({ ...series, name: cleanText(series.name) })),
  };
}
