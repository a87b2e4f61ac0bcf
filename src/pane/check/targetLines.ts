import type { Assessment, Class, Finding, Light } from '../../check/report.js';
import { placeText } from '../../pipeline/hosting.js';
import type { CellSource } from '../../progress/progress.js';
import type { ReadingCore } from '../core.js';
import type { Opened } from '../session/opened.js';

/** What needs somebody first. */
const CLASS_ORDER: readonly Class[] = ['behind', 'undetermined', 'on-pace', 'ahead', 'met', 'exceeded'];
const LIGHT_ORDER: readonly Light[] = ['red', 'yellow', 'green', 'none'];

/** A target as the list shows it. */
export interface TargetLine {
  id: string;
  class: Class;
  light: Light;
  lightName: string;
  /** 9-2 新认定国家高新技术企业. */
  name: string;
  /** 第9项“培育创新主体”. */
  item: string;
  /** 38家（目标30家以上）; 暂无数据（目标30家以上）. */
  standing: string;
  /** 完成126.7%，序时100.0%，超前26.7个百分点; empty where nothing is measured. */
  pace: string;
  office: string;
  /** The cell of its figure, or where one should stand, or its row; null where the workbook has none. */
  place: CellSource | null;
  findings: readonly Finding[];
  /** What the search looks in. */
  words: string;
}

/** The targets of a report, what needs somebody first. */
export function targetLines(core: ReadingCore, opened: Opened): TargetLine[] {
  const { report } = opened;
  const lines = report.assessments.map((assessment) => ({ assessment, line: lineOf(core, opened, assessment) }));
  return lines.sort((one, other) => urgency(one.assessment) - urgency(other.assessment)).map(({ line }) => line);
}

/** Lower comes first: by class, then by light; what only waits for its day comes after what the workbook lacks. */
function urgency({ class: klass, light, why }: Assessment): number {
  const waits = why === 'not-yet-due' || why === 'not-published';
  return CLASS_ORDER.indexOf(klass) * 10 + LIGHT_ORDER.indexOf(light) + (waits ? 5 : 0);
}

function lineOf(core: ReadingCore, { plan, progress, report }: Opened, assessment: Assessment): TargetLine {
  const { target, light } = assessment;
  const items = plan.chapters.flatMap((chapter) => chapter.items);
  const title = items.find(({ number }) => number === target.item)?.title ?? '';
  const findings = core.gravestFirst(report.findings.filter((finding) => finding.target === target.id));
  const own = progress.rows.find((row) => row.target === target.id)?.label ?? null;
  const said = {
    lightName: core.LIGHT_NAMES[light],
    name: `${target.id} ${target.metric}`,
    item: `第${target.item}项“${title}”`,
    standing: standingOf(core, assessment),
    pace: paceOf(core, assessment, Object.values(plan.settings.lights)),
    office: core.officeName(plan, progress, target) ?? '',
  };
  const place = assessment.entry?.sources.at(-1) ?? assessment.blank ?? own;
  const className = core.CLASS_NAMES[assessment.class];
  const words = [...Object.values(said), className, place === null ? '' : placeText(place)].join('\n');
  return { id: target.id, class: assessment.class, light, ...said, place, findings, words };
}

function standingOf(core: ReadingCore, { target, actual, entry, why }: Assessment): string {
  const judged = why === null ? '' : core.UNDETERMINED_NAMES[why];
  const value = actual === null ? '' : core.quantityText(actual, target.unit, entry ?? undefined);
  return `${[value, judged].filter(Boolean).join('，')}（目标${core.promiseText(target)}）`;
}

/** How far it is, and how far it should be. */
function paceOf(core: ReadingCore, assessment: Assessment, limits: readonly string[]): string {
  const { target, rate, pace, points, class: klass } = assessment;
  // A list is there or not, and of a ceiling the less the better.
  if (rate === null || target.basis === 'deliverable' || target.comparator === '<=') return '';
  const parts = [`完成${core.percentText(rate, ['1', ...(pace === null ? [] : [pace])])}`];
  if (pace !== null) parts.push(`序时${core.percentText(pace)}`);
  if (pace !== null && points !== null && (klass === 'behind' || klass === 'ahead')) {
    parts.push(`${klass === 'behind' ? '落后' : '超前'}${core.pointsText(points, limits)}个百分点`);
  }
  return parts.join('，');
}

/** How many targets there are of each class, and the gravest of their lights, in the order of the list. */
export function classesOf(lines: readonly TargetLine[]): { class: Class; count: number; light: Light }[] {
  return CLASS_ORDER.flatMap((klass) => {
    const own = lines.filter((line) => line.class === klass);
    const light = LIGHT_ORDER.find((one) => own.some((line) => line.light === one));
    return light === undefined ? [] : [{ class: klass, count: own.length, light }];
  });
}
