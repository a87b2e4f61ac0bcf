import type { Figure, Missing, Source } from '../../bulletin/figure.js';
import type { IsoDate } from '../../plan/period.js';
import { placeText } from '../../pipeline/hosting.js';

/** Where a printed figure comes from, to be shown to whoever asks. */
export interface Trace {
  /** What it is: `新认定国家高新技术企业 累计完成`. */
  title: string;
  /** As printed. */
  text: string;
  asOf: IsoDate | null;
  /** How it came about, one Chinese sentence. */
  how: string;
  parts: readonly TracePart[];
}

/** One of the values that a figure comes from. */
export interface TracePart {
  /** What it is, with its value: 累计完成 38家; empty where the figure is the value itself. */
  name: string;
  sources: readonly Source[];
}

/** A source in a workbook. */
export type CellSource = Extract<Source, { from: 'workbook' }>;

/** What a passage is. */
const COPIED: Readonly<Record<Source['from'], string>> = {
  workbook: '照录单元格里的文字。',
  plan: '照录工作要点的文字。',
  clip: '照录网页摘录的文字。',
};

/** Tells where a figure, or a value that could not be had, comes from. */
export function traceOf(value: Figure | Missing): Trace {
  const { title } = value;
  if (value.kind === 'missing') {
    const parts = value.source === null ? [] : [{ name: '', sources: [value.source] }];
    return { title, text: '暂无数据', asOf: null, how: value.reason, parts };
  }
  const { text, asOf } = value;
  switch (value.kind) {
    case 'read': {
      const from = value.source.from === 'workbook' ? '读自单元格' : '工作要点写明';
      return {
        title,
        text,
        asOf,
        how: `${from}${conversionWords(value)}。`,
        parts: [{ name: '', sources: [value.source] }],
      };
    }
    case 'passage': {
      return { title, text, asOf, how: COPIED[value.source.from], parts: [{ name: '', sources: [value.source] }] };
    }
    case 'derived': {
      const parts = value.inputs.map(({ name, value: amount, unit, sources }) => ({
        name: `${name} ${amount}${unit}`,
        sources: distinct(sources),
      }));
      return { title, text, asOf, how: `算出：${value.formula} = ${value.value}${value.unit}`, parts };
    }
  }
}

function conversionWords({ conversion }: Extract<Figure, { kind: 'read' }>): string {
  if (conversion === null) return '';
  const { fromUnit, toUnit, factor } = conversion;
  return `，由${fromUnit}换算为${toUnit}（×${factor}）`;
}

/** All cells of a trace, each once, in order. */
export function cellsOf({ parts }: Trace): CellSource[] {
  return distinct(parts.flatMap(({ sources }) => sources)).filter((source) => source.from === 'workbook');
}

function distinct(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [keyOf(source), source])).values()];
}

function keyOf(source: Source): string {
  switch (source.from) {
    case 'workbook':
      return `${source.cell} ${source.sheet}`;
    case 'plan':
      return `${source.id}\n${source.quote}`;
    case 'clip':
      return JSON.stringify([source.id, source.text]);
  }
}

/** What hovering over a figure tells: what it is, and the cells, a few of them where there are many, or the web page's site. */
export function traceHint(trace: Trace): string {
  const cells = cellsOf(trace).map(placeText);
  const shown = cells.slice(0, SHOWN_CELLS).join('、');
  const where = cells.length > SHOWN_CELLS ? `${shown}等${cells.length}个单元格` : shown;
  const clip = trace.parts.flatMap(({ sources }) => sources).find((source) => source.from === 'clip');
  const site = clip === undefined ? '' : ['网页摘录', clip.site].filter((words) => words !== '').join('：');
  return [trace.title, where, site].filter((words) => words !== '').join(' · ');
}

const SHOWN_CELLS = 3;
