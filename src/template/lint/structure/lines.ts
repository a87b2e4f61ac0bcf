import { directiveEnded } from './directive.js';
import { headed, unspaced } from './headings.js';
import type { Place } from './place.js';
import { PRINTED_TAG, START, TEXT, type DirectiveLine, type Line, type Row, type State } from './state.js';
import { rowEnded, tableLeft } from './tables.js';
import type { Verdicts } from './verdicts.js';

/** More than this is no directive. */
const LONGEST = 2_000;
/** Part of a cell's text: an escaped `|` too. */
const IN_CELL = /(?:\\[^\n]|[^|:\n\\-])+/y;
/** What begins a list, a quote and the like, which ends a table as an empty line does. */
const OTHER_BLOCK = /^(?:[-*+>]|\d+[.)])(?=[ \t]|$)/;

/** The state after a stretch of fixed text. */
export function written(before: State, text: string, place: Place, verdicts: Verdicts): State {
  let state = before;
  let at = 0;
  while (at < text.length) {
    const here = { template: place.template, offset: place.offset + at };
    const run = runAt(state.line, text, at);
    if (run === '\n') state = lineEnded(state, verdicts);
    else state = more(state, run, here, text.slice(at, at + 4), verdicts);
    at += run.length;
  }
  return state;
}

/** What is taken at once: one character, or as many as mean no more than the first of them. */
function runAt({ kind }: Line, text: string, at: number): string {
  if (kind === 'text' || kind === 'directive') {
    const end = text.indexOf('\n', at);
    return end === at ? '\n' : text.slice(at, end < 0 ? text.length : end);
  }
  if (kind === 'row') {
    IN_CELL.lastIndex = at;
    const run = IN_CELL.exec(text)?.[0];
    if (run !== undefined) return run;
  }
  return text.charAt(at);
}

/** The state after a tag that prints a value. */
export function printed(state: State, place: Place, verdicts: Verdicts): State {
  return state.line.kind === 'text' ? state : more(state, PRINTED_TAG, place, '', verdicts);
}

/** The state at the start of the next line. */
export function lineEnded(before: State, verdicts: Verdicts): State {
  const { line } = before;
  const state = { ...before, line: START };
  switch (line.kind) {
    case 'text':
      return state;
    case 'start':
      return tableLeft(state, 'blank', verdicts);
    case 'hashes':
      return headed(tableLeft(state, 'block', verdicts), line.count, line.place, verdicts);
    case 'row':
      return rowEnded(state, line, verdicts);
    case 'directive':
      return directiveEnded(state, line, verdicts);
  }
}

/** The state after a run of a line's text; at its start, `ahead` is the text that comes. */
function more(state: State, run: string, place: Place, ahead: string, verdicts: Verdicts): State {
  const { line } = state;
  const isSpace = run.trim() === '';
  switch (line.kind) {
    case 'start':
      return isSpace ? state : begun(state, run, place, ahead, verdicts);
    case 'hashes': {
      if (run === '#') return { ...state, line: { ...line, count: line.count + 1 } };
      if (isSpace) {
        return { ...headed(tableLeft(state, 'block', verdicts), line.count, line.place, verdicts), line: TEXT };
      }
      unspaced(state, line.count, line.place, verdicts);
      return textBegun(state, line.place, verdicts);
    }
    case 'row':
      return isSpace ? state : { ...state, line: inCell(line, run) };
    case 'directive':
      return kept(state, line, run, place);
    case 'text':
      return state;
  }
}

/** The first character of a line. Under a head, the line of dashes may do without its first `|`. */
function begun(state: State, character: string, place: Place, ahead: string, verdicts: Verdicts): State {
  if (character === '#') return { ...state, line: { kind: 'hashes', count: 1, place } };
  if (character === '|') return { ...state, line: { ...rowAt(place), led: true, pipes: 1, ended: true } };
  if (state.table.phase === 'head' && (character === '-' || character === ':')) {
    return { ...state, line: inCell(rowAt(place), character) };
  }
  if (character === ':' || character === '：') {
    return { ...state, line: { kind: 'directive', text: character, pieces: [{ at: 0, place }] } };
  }
  if (OTHER_BLOCK.test(ahead)) return { ...tableLeft(state, 'block', verdicts), line: TEXT };
  return textBegun(state, place, verdicts);
}

function textBegun(state: State, place: Place, verdicts: Verdicts): State {
  return { ...tableLeft(state, place, verdicts), line: TEXT };
}

function rowAt(place: Place): Row {
  return { kind: 'row', place, led: false, pipes: 0, loops: [], ended: false, dashes: true, dashed: false };
}

function inCell(row: Row, run: string): Row {
  switch (run) {
    case '|':
      return {
        ...row,
        pipes: row.pipes + 1,
        ended: true,
        dashes: row.dashes && row.dashed,
        dashed: false,
      };
    case '-':
      return { ...row, ended: false, dashed: true };
    case ':':
      return { ...row, ended: false };
    default:
      return { ...row, ended: false, dashes: false };
  }
}

function kept(state: State, line: DirectiveLine, run: string, place: Place): State {
  const last = line.pieces.at(-1);
  const text = line.text + run;
  if (text.length > LONGEST || !/^[:：](?:[:：]|$)/.test(text)) return { ...state, line: TEXT };
  const follows =
    last !== undefined &&
    last.place.template === place.template &&
    last.place.offset + line.text.length - last.at === place.offset;
  const pieces = follows ? line.pieces : [...line.pieces, { at: line.text.length, place }];
  return { ...state, line: { ...line, text, pieces } };
}
