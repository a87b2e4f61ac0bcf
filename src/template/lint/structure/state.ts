import type { DirectiveKind } from '../../directives.js';
import { placeKey, type Place } from './place.js';
import { either, type Worlds } from './worlds.js';

/** Stands for what a tag prints in a line that is kept. */
export const PRINTED_TAG = '\ufffc';

/** A row of a table, as far as it has been written. */
export interface Row {
  kind: 'row';
  place: Place;
  /** Whether it began with `|`. */
  led: boolean;
  /** `|` outside of loops. */
  pipes: number;
  /** What each loop in the line adds in a round, in the order of the line. */
  loops: readonly string[];
  /** Whether nothing has come after the last `|`. */
  ended: boolean;
  /** Whether it may be the line of dashes under a head, and whether its last cell has a dash already. */
  dashes: boolean;
  dashed: boolean;
}

/** A line that begins with colons; a tag in it is U+FFFC. */
export interface DirectiveLine {
  kind: 'directive';
  text: string;
  /** Where pieces of the text come from. */
  pieces: readonly { at: number; place: Place }[];
}

/** The line that is being written, by how it began. */
export type Line =
  | { kind: 'start' }
  | { kind: 'hashes'; count: number; place: Place }
  | Row
  | DirectiveLine
  /** Whatever follows in this line changes nothing. */
  | { kind: 'text' };

/** How many cells a row has: so many, and so many more in each round of its loops. */
export interface Cells {
  count: number;
  loops: readonly string[];
  place: Place;
}

export type Table =
  | { phase: 'none' }
  /** A caption waits for its table. */
  | { phase: 'caption'; place: Place }
  /** One row, under which the dashes must come. */
  | { phase: 'head'; cells: Cells }
  | { phase: 'body'; head: Cells };

/** A `:::` that is open. */
export interface Container {
  kind: Extract<DirectiveKind, 'note' | 'attachment'>;
  /** As written: `:::附件`. */
  written: string;
  place: Place;
  /** Level of the headings before it. */
  outer: number | null;
}

/** Where the output stands, on one or several ways through a template. */
export interface State {
  line: Line;
  table: Table;
  /** Number of # of the heading before, 0 before the first; null where it is not known. */
  level: number | null;
  /** Whether there was a title; null where it is not known. */
  titled: boolean | null;
  container: Container | null;
  worlds: Worlds;
}

export const START: Line = { kind: 'start' };
export const TEXT: Line = { kind: 'text' };
export const NO_TABLE: Table = { phase: 'none' };

/** States that agree in all but what is known are one. */
export function merged(states: readonly State[]): State[] {
  if (states.length < 2) return [...states];
  const byKey = new Map<string, State>();
  for (const state of states) {
    const key = stateKey(state);
    const same = byKey.get(key);
    byKey.set(key, same === undefined ? state : { ...same, worlds: either(same.worlds, state.worlds) });
  }
  return [...byKey.values()];
}

/** Equal for states that agree in all but what is known. */
export function stateKey({ line, table, level, titled, container }: State): string {
  const place = container === null ? '' : placeKey(container.place) + String(container.outer);
  return [lineKey(line), tableKey(table), level, titled, place].join(' ');
}

function lineKey(line: Line): string {
  switch (line.kind) {
    case 'hashes':
      return `#${line.count}${placeKey(line.place)}`;
    case 'row':
      return `|${placeKey(line.place)}${JSON.stringify([line.led, line.pipes, line.loops, line.ended, line.dashes, line.dashed])}`;
    case 'directive':
      return `${line.text}${line.pieces.map(({ at, place }) => `${at}${placeKey(place)}`).join()}`;
    default:
      return line.kind;
  }
}

function tableKey(table: Table): string {
  switch (table.phase) {
    case 'caption':
      return `caption${placeKey(table.place)}`;
    case 'head':
      return `head${placeKey(table.cells.place)}${cellsKey(table.cells)}`;
    case 'body':
      return `body${placeKey(table.head.place)}${cellsKey(table.head)}`;
    case 'none':
      return 'none';
  }
}

/** Equal for rows of as many cells. */
export function cellsKey({ count, loops }: Cells): string {
  return `${count}+${loops.toSorted().join('+')}`;
}
