import type { Plan, Target } from '../../plan/plan.js';
import { conversionFactor, unitNamed } from '../../plan/unit.js';
import { unitInBrackets } from '../table/heading.js';
import { plainWords } from './plainWords.js';

/** What stands beside a row's words, each as written where it is a text. */
export interface Beside {
  /** The banner or the cell of an item column under which the row stands: it counts where it is a title of the plan. */
  under?: string | null;
  /** The row's unit column. */
  unit?: string | null;
  /** Name of the unit in the headings of the figures. */
  heading?: string | null;
  /** The year's target as the workbook states it: its unit tells, its value never does. */
  planned?: string | null;
}

/** A title of the plan. */
export interface Title {
  chapter: number;
  /** Null for a chapter's own title. */
  item: number | null;
}

/** What a row's surroundings were found to say. */
export interface Place {
  /** The item's number, as the row gives it. */
  item: number | null;
  title: Title | null;
  /** Name of a unit, see `unitBeside`. */
  unit: string | null;
  /** The figures are amounts of money, so that the words need not say so: 技术合同登记 in 万元. */
  isMoney: boolean;
}

/** Finds the plan's title that a banner is, whatever its numbering. */
export function titleFinder(plan: Plan): (words: string) => Title | null {
  const titles = new Map<string, Title>();
  for (const chapter of plan.chapters) {
    titles.set(plainWords(chapter.title), { chapter: chapter.number, item: null });
    for (const item of chapter.items)
      titles.set(plainWords(item.title), { chapter: chapter.number, item: item.number });
  }
  return (words) => titles.get(plainWords(words)) ?? null;
}

/** How much what stands beside the words speaks for a target (above 0) or against it, and for what reasons. */
export interface Weight {
  score: number;
  isOtherItem: boolean;
  reasons: readonly string[];
}

/** What an item number adds to the words, and what another item's number takes from them. */
const SAME_ITEM = 0.2;
const OTHER_ITEM = 0.45;
/** A banner tells less: bureaus group rows in their own way, and may mean the words of the plan more widely. */
const UNDER_ITEM = 0.1;
const UNDER_CHAPTER = 0.06;
const UNDER_OTHER = 0.1;
/** The same unit tells little, as most targets are in 家; one that cannot be converted tells of another figure. */
const SAME_UNIT = 0.03;
const OTHER_UNIT = 0.6;

/** The unit that a label, a unit column or a stated target names, null where none does. */
export function unitBeside(label: string, { unit, planned }: Beside): string | null {
  const inColumn = unit == null ? null : unitNamed(unit.replace(/[/／].*$/, ''));
  if (inColumn !== null) return inColumn.name;
  const inLabel = /[(（]/.test(label) ? unitInBrackets(label) : null;
  if (inLabel !== null && inLabel !== 'unknown') return inLabel.name;
  if (planned == null) return null;
  const words = /\d\s*([^\d\s]{1,5}?)(?:及?以上|左右|[/／].*)?\s*$/.exec(planned)?.[1];
  return words === undefined ? null : (unitNamed(words)?.name ?? null);
}

/**
 * Weighs what stands beside a row's words.
 * @param isSame the words are the target's own: then a unit that it cannot have is a fault of the row, to be told as such
 */
export function weigh(target: Target, { item, title, unit }: Place, isSame: boolean): Weight {
  const reasons: string[] = [];
  let score = 0;
  if (item === target.item) {
    score += SAME_ITEM;
    reasons.push(`要点条目同为第${target.item}项`);
  } else if (item !== null) score -= OTHER_ITEM;
  else if (title?.chapter === target.chapter && (title.item ?? target.item) === target.item) {
    score += title.item === null ? UNDER_CHAPTER : UNDER_ITEM;
    reasons.push(title.item === null ? `列在第${target.chapter}章之下` : `列在第${target.item}项之下`);
  } else if (title !== null) score -= UNDER_OTHER;
  if (unit !== null && isUnitOf(unit, target)) {
    score += SAME_UNIT;
    reasons.push(unit === target.unit ? `计量单位同为${unit}` : `计量单位${unit}可作${target.unit}`);
  } else if (unit !== null && !isSame) score -= OTHER_UNIT;
  return { score, isOtherItem: item !== null && item !== target.item, reasons };
}

function isUnitOf(name: string, target: Target): boolean {
  const [unit, own] = [unitNamed(name), unitNamed(target.unit)];
  return unit === null || own === null || conversionFactor(unit, own) !== null;
}
