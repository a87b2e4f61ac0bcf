import type { Figure, Source } from '../bulletin/figure.js';
import { describeChange, type FigureListing } from '../pipeline/documents.js';
import { placeText } from '../pipeline/reading.js';
import { oneLine, shortened } from './oneLine.js';

/** How much of a cell or of the plan is shown. */
const LONGEST = 60;

const KIND_NAMES: Readonly<Record<Figure['kind'], string>> = { read: '读取', derived: '计算', passage: '摘录' };

/** Every figure of a document with where it comes from, a paragraph each; what was changed since comes first. */
export function figureList(listing: FigureListing): string {
  const { figures, missing, charts, changes } = listing;
  return [
    ...headLines(listing),
    ...(changes.length === 0 ? [] : ['', `起草以后的改动（${changes.length}处）`, ...changes.map(changeLine)]),
    ...Array.from(figures, ([id, figure]) => ['', ...figureLines(id, figure)]).flat(),
    ...Array.from(missing, ([id, { title, reason, source }]) => [
      '',
      `${id} [暂无数据] ${title}`,
      `  ${reason}`,
      ...(source === null ? [] : [`  ${sourceText(source)}`]),
    ]).flat(),
    ...charts.flatMap(({ id, title, points }) => [
      '',
      `${id} [图] ${title}`,
      ...points.flatMap(({ id: point, series, category, figure }) => [
        `  ${category} ${series}`,
        ...figureLines(point, figure).map((line) => `    ${line}`),
      ]),
    ]),
  ].join('\n');
}

function headLines(listing: FigureListing): string[] {
  const { workbook, fingerprint, asOf, plan, ownTemplates, figures, missing, charts } = listing;
  return [
    `工作簿：${workbook}（截至${asOf}）`,
    `指纹：${fingerprint}`,
    `工作要点：《${plan}》`,
    ...(ownTemplates === null ? [] : [`模板：自备 ${ownTemplates}`]),
    `数据${figures.size}处，暂无数据${missing.size}处，图${charts.length}幅`,
  ];
}

function changeLine(change: FigureListing['changes'][number]): string {
  return `  ${oneLine(describeChange(change))}`;
}

function figureLines(id: string, figure: Figure): string[] {
  const known = figure.asOf === null ? '' : `（截至${figure.asOf}）`;
  return [
    `${id} [${KIND_NAMES[figure.kind]}] ${figure.title}：${oneLine(figure.text)}${known}`,
    ...originLines(figure),
  ];
}

function originLines(figure: Figure): string[] {
  switch (figure.kind) {
    case 'read':
      return [`  ${sourceText(figure.source)} → ${figure.value}${figure.unit}${conversionText(figure)}`];
    case 'passage':
      return [`  ${sourceText(figure.source)} 第${figure.start + 1}—${figure.end}字`];
    case 'derived':
      return [
        `  ${figure.formula} = ${figure.value}${figure.unit}`,
        ...figure.inputs.map(({ name, value, unit, sources }) =>
          [`    ${name} ${value}${unit}`, ...sources.map(sourceText)].join('  ← '),
        ),
      ];
  }
}

function conversionText({ conversion }: Extract<Figure, { kind: 'read' }>): string {
  if (conversion === null) return '';
  const { fromUnit, toUnit, factor } = conversion;
  return `（${fromUnit}换算为${toUnit}，×${factor}）`;
}

/** 指标月报!H12 “38”, the plan's words with the number of the target, task or item, or a web page's with its address. */
function sourceText(source: Source): string {
  switch (source.from) {
    case 'workbook':
      return `${placeText(source)} “${shortened(source.text, LONGEST)}”`;
    case 'plan':
      return `工作要点 ${source.id} “${shortened(source.quote, LONGEST)}”`;
    case 'clip':
      return [clipWords(source), `“${shortened(source.text, LONGEST)}”`].join(' ');
  }
}

/** Who published it, and where: both come from outside, so each stays on its line. */
function clipWords({ site, address }: Extract<Source, { from: 'clip' }>): string {
  return ['网页摘录', site, address].flatMap((words) => (words === '' ? [] : [oneLine(words)])).join(' ');
}
