import type { Place } from '../../inputError.js';
import { itemsOf, targetsOf, type Plan } from '../../plan/plan.js';
import { mappingFault as fault, type MappedRow, type RowUse } from './mapping.js';
import { AUTOMATIC, UNREAD } from './mappingWords.js';

/** What is said of a row: what it is, and the label that it had. */
export type NamedRow = Pick<MappedRow, 'use' | 'label'>;

/** Labels are written down to this length. */
const LONGEST_LABEL = 24;
const CUT = '…';

/** 9-2（新认定高新技术企业） and the like: what a row is, with the label that it has, so that a row that moves is noticed. */
export function rowWords(use: RowUse, label: string): string {
  const words = shortLabel(label);
  return useWords(use) + (words === '' ? '' : `（${words}）`);
}

/** 9-2, 9-t2, 任务第9项, 自动, 不读. */
export function useWords(use: RowUse): string {
  switch (use.kind) {
    case 'target':
      return use.target;
    case 'task':
      return use.task ?? (use.item === null ? '任务' : `任务第${use.item}项`);
    case 'automatic':
      return AUTOMATIC;
    case 'unread':
      return UNREAD;
  }
}

/** A label on one line, cut where it is long. */
export function shortLabel(text: string): string {
  const characters = Array.from(withoutBlanks(text));
  return characters.length <= LONGEST_LABEL ? characters.join('') : characters.slice(0, LONGEST_LABEL).join('') + CUT;
}

/** Whether a row's label is the one that a mapping knows. */
export function isLabel(known: NonNullable<MappedRow['label']>, text: string): boolean {
  const [own, other] = [withoutBlanks(text), withoutBlanks(known.text)];
  return known.whole ? own === other : own.startsWith(other);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

/**
 * Prepares a plan's ids, so that what is said of a row can be read: a target's id (9-2), 任务 alone, with an item (任务 第9项)
 * or as a clause's id (9-t2), 自动, 不读; a label may follow in brackets.
 */
export function rowUseReader(plan: Plan): (words: string, place: Place) => NamedRow {
  const targets = new Set(targetsOf(plan).map(({ id }) => id));
  const items = new Map(itemsOf(plan).map((item) => [item.number, item]));
  const clauses = new Map(itemsOf(plan).flatMap(({ number, tasks }) => tasks.map(({ id }) => [id, number] as const)));
  const useOf = (words: string, place: Place): RowUse => {
    if (words === UNREAD) return { kind: 'unread' };
    if (words === AUTOMATIC) return { kind: 'automatic' };
    const [, target, clause] = /^(?:目标)?(\d+-\d+)$|^(?:任务)?(\d+-t\d+)$/.exec(words) ?? [];
    if (target !== undefined) {
      if (targets.has(target)) return { kind: 'target', target };
      throw fault(place, `工作要点里没有编号为“${target}”的目标。`, `可以写的编号：${near(target, targets)}。`);
    }
    if (clause !== undefined) {
      const item = clauses.get(clause);
      if (item !== undefined) return { kind: 'task', item, task: clause };
      throw fault(place, `工作要点里没有编号为“${clause}”的任务。`, `可以写的编号：${near(clause, clauses.keys())}。`);
    }
    const task = /^任务(?:第?(\d+)项?)?$/.exec(words);
    if (task !== null) {
      const item = task[1] === undefined ? null : Number(task[1]);
      if (item === null || items.has(item)) return { kind: 'task', item, task: null };
      throw fault(place, `工作要点里没有第${item}项。`, `要点共有${items.size}项，请改正项号。`);
    }
    const [, item, order] = /^(\d{1,2})[./月](\d{1,2})日?$/.exec(words) ?? [];
    if (item !== undefined && order !== undefined) {
      const what = `“${words}”不是目标的编号，像是被 Excel 改过。`;
      throw fault(place, what, `请写“目标${Number(item)}-${Number(order)}”。`);
    }
    const advice = '请写目标的编号（如 9-2）、“任务 第9项”、“自动”（不指定，由程序辨认）或“不读”。';
    throw fault(place, words === '' ? '这一行没有写作为什么。' : `不认识“${words}”。`, advice);
  };
  return (written, place) => {
    const [, words = '', label] = /^([^（(]*)(?:[（(]([\s\S]*)[)）])?$/.exec(written.trim()) ?? ['', written];
    const use = useOf(words.normalize('NFKC').replace(/\s/g, '').replace(/[—–]/g, '-'), place);
    return { use, label: label === undefined ? null : labelOf(label) };
  };
}

function labelOf(text: string): MappedRow['label'] {
  return text.endsWith(CUT) ? { text: text.slice(0, -CUT.length), whole: false } : { text, whole: true };
}

/** The ids of the same item, or all. */
function near(id: string, ids: Iterable<string>): string {
  const all = [...ids];
  const [item = ''] = id.split('-');
  const same = all.filter((other) => other.startsWith(`${item}-`));
  return (same.length > 0 ? same : all).join('、');
}
