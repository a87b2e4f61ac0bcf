import { itemsOf, type Item, type Plan, type Target } from '../../plan/plan.js';
import { conversionFactor, unitNamed, unitNames } from '../../plan/unit.js';
import { NUMERAL_SIGNS } from '../number/chineseNumeral.js';
import type { Matcher } from '../match/matchTarget.js';
import { plainWords } from '../match/plainWords.js';
import type { Passage, TaskRow } from '../progress.js';
import type { Trust } from './proseMatch.js';
import type { Table } from '../table/table.js';
import type { ChapterRow } from '../row/taskRows.js';

/** A ledger of tasks, and what of its rows belongs to items and to chapters of the plan. */
export interface Ledger {
  table: Table;
  tasks: readonly TaskRow[];
  chapters: readonly ChapterRow[];
}

/** What a paragraph is about: an item or a chapter, and how much it is about each of its targets. */
export interface Subject {
  /** 第9项, 第二章. */
  name: string;
  targets: readonly (readonly [Target, Trust])[];
  /** A number with a unit of one of the targets; null where there are none. */
  mayHold: RegExp | null;
}

/** What is told in a row. */
export interface Paragraph {
  about: Subject;
  passages: readonly Passage[];
}

/** Finds the paragraphs of a ledger, each with what it is about. */
export function paragraphFinder(plan: Plan, match: Matcher): (ledger: Ledger) => Paragraph[] {
  const items = new Map(
    itemsOf(plan).map((item) => [
      item.number,
      { item, mayHold: figureOf(item.targets), named: namedTarget(item, match) },
    ]),
  );
  const chapters = new Map(plan.chapters.map(({ number, items: own }) => [number, chapterSubject(number, own)]));
  const known = new Map<string, Subject>();
  const ofTask = ({ item: number, task, label }: TaskRow): Subject | null => {
    const found = items.get(number);
    if (found === undefined || found.mayHold === null) return null;
    // A large ledger says the same thing very often.
    const key = `${number} ${task ?? ''} ${label.text}`;
    const subject = known.get(key) ?? {
      name: `第${number}项`,
      targets: trustsOf(found.item, task, found.named(label.text)),
      mayHold: found.mayHold,
    };
    known.set(key, subject);
    return subject;
  };
  return ({ tasks, chapters: rows }) => [
    ...tasks.flatMap((task): Paragraph[] => {
      const about = ofTask(task);
      return about === null ? [] : [{ about, passages: task.progress }];
    }),
    ...rows.flatMap(({ chapter, progress }): Paragraph[] => {
      const about = chapters.get(chapter);
      return about === undefined ? [] : [{ about, passages: progress }];
    }),
  ];
}

/** Under a chapter alone only words that name a target tell of it. */
function chapterSubject(number: number, items: readonly Item[]): Subject {
  const targets = items.flatMap((item) => item.targets);
  return {
    name: `第${number}章`,
    targets: targets.map((target) => [target, 'item'] as const),
    mayHold: figureOf(targets),
  };
}

/** Finds the id of the one target of an item that a row's own words name: 编制“十四五”科技创新规划“五张清单”. */
function namedTarget({ number, targets }: Item, match: Matcher): (label: string) => string | null {
  const names = targets.map(({ id, metric, aliases }) => ({ id, own: [metric, ...aliases].map(plainWords) }));
  return (label) => {
    const found = match(label, number);
    if (found.kind === 'one') return targets.some(({ id }) => id === found.target) ? found.target : null;
    const words = plainWords(label);
    const named = names.filter(({ own }) => own.some((name) => name.length >= LEAST_NAME && words.includes(name)));
    return named.length === 1 ? (named[0]?.id ?? null) : null;
  };
}

/** A target's name must be this long to be no coincidence. */
const LEAST_NAME = 4;

/** A number with a unit of one of the targets; null where there are none. */
function figureOf(targets: readonly Target[]): RegExp | null {
  if (targets.length === 0) return null;
  const units = targets.flatMap(({ unit }) => unitNamed(unit) ?? []);
  const names = unitNames().filter((name) => {
    const unit = unitNamed(name);
    return unit !== null && units.some((own) => conversionFactor(unit, own) !== null);
  });
  const words = names.map((name) => name.replace(/[()/]/g, String.raw`\$&`)).join('|');
  return new RegExp(`[\\d０-９${NUMERAL_SIGNS}][多余]?\\s*(?:${words}|％|台（套）)`);
}

/** How much a paragraph beside a clause of the plan, or beside words that name a target, is about each target of the item. */
function trustsOf({ tasks, targets }: Item, task: string | null, named: string | null): (readonly [Target, Trust])[] {
  const clause = plainWords(tasks.find(({ id }) => id === task)?.quote ?? '');
  const own = targets.filter(({ quote }) => clause.includes(plainWords(quote)));
  return targets.map((target) => {
    if (target.id === named) return [target, 'clause'];
    return [target, !own.includes(target) ? 'item' : own.length === 1 ? 'clause' : 'shared-clause'];
  });
}
