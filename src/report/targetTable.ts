import type { CellObject } from 'write-excel-file/universal';
import { CLASS_NAMES, LIGHT_NAMES, promiseText, UNDETERMINED_NAMES } from '../check/format.js';
import { officeOf } from '../check/office.js';
import { placeText } from '../check/place.js';
import type { Assessment, Light, Report } from '../check/report.js';
import { chineseDate } from '../plan/period.js';
import { itemsOf, type Plan } from '../plan/plan.js';
import { EXACT } from '../progress/number/precision.js';
import type { Progress } from '../progress/progress.js';
import { day, number, text, word, type Tone } from './cell.js';
import { chapterTitle } from './chapterTitle.js';
import { percentFormat, pointsFormat, quantityFormat } from './numberFormats.js';
import type { Column, Table } from './table.js';

const COLUMNS: readonly Column[] = [
  { heading: '目标编号', width: 8 },
  { heading: '章', width: 14 },
  { heading: '要点条目', width: 18 },
  { heading: '指标名称', width: 20 },
  { heading: '年度目标', width: 13 },
  { heading: '累计完成', width: 10 },
  { heading: '单位', width: 6 },
  { heading: '完成率', width: 8 },
  { heading: '序时进度', width: 9 },
  { heading: '快慢（百分点）', width: 9 },
  { heading: '状态', width: 9 },
  { heading: '灯', width: 7 },
  { heading: '截至', width: 11 },
  { heading: '责任科室', width: 14 },
  { heading: '来源单元格', width: 16 },
];

const LIGHT_TONES: Readonly<Record<Light, Tone>> = { green: 'good', yellow: 'caution', red: 'bad', none: 'plain' };

/** What there is none of, as against what is not known. */
const NONE = '—';

/** 目标进展: a row for each target, in the plan's order. */
export function targetTable(plan: Plan, progress: Progress, report: Report): Table {
  return {
    name: '目标进展',
    title: `《${plan.title}》目标进展`,
    notes: [
      [`工作簿：${progress.workbook}`, `截至${chineseDate(report.asOf)}`, `目标共${report.assessments.length}个`],
      [lightsText(plan)],
    ],
    columns: COLUMNS,
    rows: report.assessments.map((assessment) => [
      ...identity(plan, assessment),
      ...standing(assessment, Object.values(plan.settings.lights)),
      text(assessment.target.office ?? officeOf(plan, progress, assessment.target)?.text ?? ''),
      text(origin(assessment)),
    ]),
    fixedColumns: 4,
  };
}

/** What the lights mean, as the plan sets it. */
function lightsText({ settings: { lights } }: Plan): string {
  return `落后序时进度${lights.yellow}个百分点起亮黄灯，超过${lights.red}个百分点或已过时限亮红灯`;
}

function identity(plan: Plan, { target }: Assessment): CellObject[] {
  const item = itemsOf(plan).find((candidate) => candidate.number === target.item);
  return [
    word(target.id),
    text(chapterTitle(plan, target.chapter)),
    text(`${target.item}. ${item?.title ?? ''}`),
    text(target.metric),
    text(promiseText(target)),
  ];
}

function standing(assessment: Assessment, limits: readonly string[]): CellObject[] {
  const { target, entry, rate, pace, light } = assessment;
  return [
    actualCell(assessment),
    word(target.unit),
    shareCell(rate, ['1', ...(pace === null ? [] : [pace])]),
    shareCell(pace, ['1']),
    pointsCell(assessment, limits),
    word(CLASS_NAMES[assessment.class]),
    word(LIGHT_NAMES[light], LIGHT_TONES[light]),
    entry === null ? word(NONE) : day(entry.asOf),
  ];
}

/** The figure, or why there is none: 暂无数据, 未到时点, 尚未发布. */
function actualCell({ actual, entry, why }: Assessment): CellObject {
  if (actual === null) return word(UNDETERMINED_NAMES[why ?? 'no-value']);
  return number(actual, quantityFormat(actual, entry ?? EXACT));
}

function shareCell(share: string | null, lines: readonly string[]): CellObject {
  return share === null ? word(NONE) : number(share, percentFormat(share, lines));
}

/** A figure that is not judged yet says so here. */
function pointsCell({ points, actual, why }: Assessment, limits: readonly string[]): CellObject {
  if (points !== null) return number(points, pointsFormat(points, limits));
  return word(actual !== null && why !== null ? UNDETERMINED_NAMES[why] : NONE);
}

/** The cells that the figure came from, or the one that it is missing in. */
function origin({ entry, blank }: Assessment): string {
  if (entry !== null) return entry.sources.map(placeText).join('、');
  return blank === null ? '' : `应填：${placeText(blank)}`;
}
