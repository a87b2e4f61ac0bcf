import { itemsOf, targetsOf, type Plan } from '../../plan/plan.js';
import { itemFinder } from './itemFinder.js';
import { likenessIndex } from './likeness.js';
import { plainWords } from './plainWords.js';

/** From this likeness on a row's words are taken for a clause of the plan. */
const BAR = 0.6;

/** The beginning of a row's words tells of its clause; likeness is dear, and a cell holds 32 767 characters. */
const MOST_LABEL = 1000;

/** Finds what of the plan a row of tasks is about. */
export interface ClauseMatcher {
  /** The item that a cell names by number or title. */
  itemOf: (words: string) => number | null;
  /** The chapter whose title words are. */
  chapterOf: (words: string) => number | null;
  /** The clause that words are, and the item that stands beside them or whose title they are; null where neither is known. */
  clauseOf: (words: string, item: number | null) => { item: number; task: string | null } | null;
}

/** Prepares the plan's clauses once. */
export function clauseMatcher(plan: Plan): ClauseMatcher {
  const items = new Set(itemsOf(plan).map(({ number }) => number));
  const clauses = itemsOf(plan).flatMap(({ number, tasks }) =>
    tasks.map(({ id, quote }) => ({ item: number, id, words: plainWords(quote) })),
  );
  const likeTo = likenessIndex(clauses.map(({ words }) => words));
  const itemOf = itemFinder(plan);
  const itemOfTargets = targetsNamed(plan);
  const find: ClauseMatcher['clauseOf'] = (text, item) => {
    const label = text.slice(0, MOST_LABEL);
    const words = plainWords(label);
    const like = likeTo(words).flatMap(({ index, score }) => {
      const clause = clauses[index];
      return clause === undefined || (item !== null && clause.item !== item) ? [] : [{ ...clause, likeness: score }];
    });
    const best = bestOf(like, ({ words: clause, likeness }) => {
      if (clause === words) return 2;
      return words.length >= 6 && (clause.includes(words) || words.includes(clause)) ? 1 : likeness;
    });
    // Common stretches are dear to find, so only the likest are asked.
    const likest = like.sort((a, b) => b.likeness - a.likeness).slice(0, 2);
    const found = best ?? bestOf(likest, (clause) => stretch(words, clause.words));
    const of = item ?? found?.item ?? itemOf(label) ?? itemOfTargets(words);
    return of !== null && items.has(of) ? { item: of, task: found?.id ?? null } : null;
  };
  // A large ledger says the same thing very often.
  const known = new Map<string, ReturnType<ClauseMatcher['clauseOf']>>();
  const clauseOf: ClauseMatcher['clauseOf'] = (label, item) => {
    const key = `${item ?? ''} ${label}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(label, item);
    known.set(key, found);
    return found;
  };
  return { itemOf, chapterOf: chapterFinder(plan), clauseOf };
}

/** A part of a chapter's title must be this long to be no coincidence. */
const LEAST_TITLE = 6;

/** 第二章 加快主体培育、提升创新能级, 二、加快主体培育: a chapter's title, or a part of one and of no other. */
function chapterFinder({ chapters }: Plan): ClauseMatcher['chapterOf'] {
  const titles = chapters.map(({ number, title }) => ({ number, title: plainWords(title) }));
  return (text) => {
    const words = plainWords(text.replace(/^\s*第[\d一二三四五六七八九十]{1,3}(?:章|篇|部分|板块)[：:、.\s]*/, ''));
    const found = titles.filter(
      ({ title }) => title === words || (words.length >= LEAST_TITLE && title.includes(words)),
    );
    return found.length === 1 ? (found[0]?.number ?? null) : null;
  };
}

/** The first with the highest score from the bar on. */
function bestOf<T>(among: readonly T[], scoreOf: (one: T) => number): T | null {
  let best: { one: T; score: number } | null = null;
  for (const one of among) {
    const score = scoreOf(one);
    if (score >= BAR && score > (best?.score ?? 0)) best = { one, score };
  }
  return best?.one ?? null;
}

/** A stretch of a clause must be this long to tell of it. */
const LEAST_STRETCH = 10;

/** The share of a row's words that is one stretch of a clause: 开展…评估验收工作 shortens a longer sentence. */
function stretch(words: string, clause: string): number {
  for (
    let length = Math.min(words.length, clause.length);
    length >= Math.max(LEAST_STRETCH, words.length * BAR);
    length--
  ) {
    for (let from = 0; from + length <= words.length; from++) {
      if (clause.includes(words.slice(from, from + length))) return length / words.length;
    }
  }
  return 0;
}

/** A target's name must be this long to be no coincidence. */
const LEAST_NAME = 5;

/** The one item whose targets words name: 上线科学仪器6500台以上，共享交易额80万元; null where they name those of several. */
function targetsNamed(plan: Plan): (words: string) => number | null {
  const names = targetsOf(plan).flatMap(({ item, metric, aliases }) =>
    [metric, ...aliases]
      .map(plainWords)
      .filter((name) => name.length >= LEAST_NAME)
      .map((name) => ({ item, name })),
  );
  return (words) => {
    const found = new Set(names.flatMap(({ item, name }) => (words.includes(name) ? [item] : [])));
    const [only] = found;
    return only !== undefined && found.size === 1 ? only : null;
  };
}
