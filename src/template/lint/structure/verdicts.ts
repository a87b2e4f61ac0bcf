import type { LintFault, LintRule } from '../fault.js';
import { lineAt, placeKey, type Place } from './place.js';
import type { Worlds } from './worlds.js';

/** What is wrong at a place. */
export interface Wrong {
  rule: LintRule;
  severity?: LintFault['severity'];
  place: Place;
  /** Number of characters at fault; to the end of the line if there is none. */
  length?: number;
  /** One Chinese sentence each. */
  what: string;
  advice: string;
}

interface Verdict {
  wrong: Wrong | null;
  worlds: Worlds;
  /** Where the template was referred to by the one that is being followed. */
  caller: Place | null;
}

/** Most conditions that a message names. */
const MOST_NAMED = 3;

/** What was found at each place on every way that led there. */
export class Verdicts {
  readonly #byPlace = new Map<string, Verdict[]>();
  /** How conditions are written, by key. */
  readonly #written: ReadonlyMap<string, string>;
  /** Where the entry template refers to what is being followed; null in itself. */
  caller: Place | null = null;

  constructor(written: ReadonlyMap<string, string>) {
    this.#written = written;
  }

  /** On the ways known by `worlds`, `rule` is kept at this place; `about` parts what it says of the same place. */
  passes(rule: LintRule, place: Place, worlds: Worlds, about = ''): void {
    this.#add(`${rule} ${about} ${placeKey(place)}`, { wrong: null, worlds, caller: this.caller });
  }

  /** On the ways known by `worlds`, something is wrong. */
  fails(wrong: Wrong, worlds: Worlds, about = ''): void {
    this.#add(`${wrong.rule} ${about} ${placeKey(wrong.place)}`, { wrong, worlds, caller: this.caller });
  }

  /** One fault a rule and place, which says on which ways it is met if not on all. */
  faults(): LintFault[] {
    return [...this.#byPlace.values()].flatMap((verdicts) => this.#faultOf(verdicts));
  }

  #add(key: string, verdict: Verdict): void {
    const verdicts = this.#byPlace.get(key) ?? [];
    verdicts.push(verdict);
    this.#byPlace.set(key, verdicts);
  }

  #faultOf(verdicts: readonly Verdict[]): LintFault[] {
    const first = verdicts.find(({ wrong }) => wrong !== null);
    if (first === undefined || first.wrong === null) return [];
    const { rule, severity = 'error', place, length, what, advice } = first.wrong;
    const here = verdicts.filter(({ caller }) => sameCaller(caller, first.caller));
    const bad = here.filter(({ wrong }) => wrong?.what === what).flatMap(({ worlds }) => worlds);
    const good = here.filter(({ wrong }) => wrong === null).flatMap(({ worlds }) => worlds);
    const { line, column, text } = lineAt(place);
    const endColumn = Math.max(column + 1, length === undefined ? text.trimEnd().length + 1 : column + length);
    const way = `${rule === 'heading-skipped' ? callerWords(first.caller) : ''}${this.#way(bad, good)}`;
    const file = place.template.file;
    return [{ rule, severity, file, line, column, endColumn, what: `${way}${what}`, advice, text }];
  }

  /** What is so on all bad ways and not on all good ones, in words; empty if there are no good ones. */
  #way(bad: Worlds, good: Worlds): string {
    const [one, ...others] = bad;
    if (one === undefined || good.length === 0) return '';
    const telling = [...one].filter(
      ([key, holds]) =>
        others.every((world) => world.get(key) === holds) && !good.every((world) => world.get(key) === holds),
    );
    const words = telling.slice(0, MOST_NAMED).map(([key, holds]) => this.#words(key, holds));
    if (words.length === 0) return '';
    return `${words.join('、')}${words.at(-1)?.endsWith('起') === true ? '' : '时'}，`;
  }

  #words(key: string, holds: boolean): string {
    const written = `“${this.#written.get(key) ?? key}”`;
    if (key.startsWith('@first[')) return `${written}的${holds ? '第一项' : '第二项起'}`;
    if (key.startsWith('@last[')) return `${written}的${holds ? '最后一项' : '最后一项以前'}`;
    return `${written}为“${holds ? '是' : '否'}”`;
  }
}

function callerWords(caller: Place | null): string {
  return caller === null ? '' : `由 ${caller.template.file} 第${lineAt(caller).line}行引用时，`;
}

function sameCaller(left: Place | null, right: Place | null): boolean {
  return left === right || (left !== null && right !== null && placeKey(left) === placeKey(right));
}
