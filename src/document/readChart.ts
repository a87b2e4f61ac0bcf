import type { LeafDirective } from 'mdast-util-directive';
import { CHART_NAMES, type Chart } from '../bulletin/chart.js';
import { chartChoices, chartNamed, chartNames } from '../template/directives.js';
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
  const name = chartNamed(written);
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

function known(): string {
  return `可用的有 ${chartChoices(chartNames())}。`;
}

function present({ charts }: ReaderContext): string {
  const names = chartNames().filter((name) => charts[name] !== null);
  return names.length === 0 ? '这份文件没有图表。' : `这份文件有的是 ${chartChoices(names)}。`;
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
