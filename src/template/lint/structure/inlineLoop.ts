import type { Round } from './loop.js';
import { merged, type Row, type State } from './state.js';

/**
 * The states after a loop that stays in its line. What it adds to a row of a table is counted by round, since nobody
 * knows how many rounds there are; of any other line only the beginning matters.
 */
export function inlineRounds(states: readonly State[], round: Round): State[] {
  const rows = states.filter(({ line }) => line.kind === 'row');
  const others = states.filter(({ line }) => line.kind !== 'row');
  const begun = others.length === 0 ? [] : merged([...round(others, true, false), ...round(others, true, true)]);
  return [...begun, ...rows].flatMap((state) =>
    state.line.kind === 'row' ? manyRounds(state, state.line, round) : [state],
  );
}

function manyRounds(state: State, row: Row, round: Round): State[] {
  const first = counted(round([fresh(state)], true, false));
  const middle = counted(round(first.after.map(fresh), false, false));
  const last = counted(round([...first.after, ...middle.after].map(fresh), false, true));
  const only = counted(round([fresh(state)], true, true));
  const loops = loopsOf([middle, first, last, only].map(({ added }) => added));
  const whole = [...last.after, ...only.after].map((end) => ({
    ...end,
    line: end.line.kind === 'row' ? { ...end.line, pipes: row.pipes, loops: [...row.loops, ...loops] } : end.line,
  }));
  return merged(whole);
}

/** The row with none of its cells counted. */
function fresh(state: State): State {
  return state.line.kind === 'row' ? { ...state, line: { ...state.line, pipes: 0, loops: [] } } : state;
}

/** What a round has added on its ways, as text, and the states after it. */
function counted(after: State[]): { added: string; after: State[] } {
  const added = after.map(({ line }) => (line.kind === 'row' ? perRound(line) : ''));
  return { added: [...new Set(added)].sort().join('或'), after };
}

function perRound({ pipes, loops }: Row): string {
  return loops.length === 0 ? String(pipes) : `${pipes}+${loops.join('+')}`;
}

/** `1` in most rounds and `0` in the last: `1（最后一项0）`; nothing where no round adds a cell. */
function loopsOf([usual = '0', ...ends]: readonly string[]): string[] {
  const names = ['第一项', '最后一项', '只有一项时'];
  const different = ends.flatMap((added, index) => (added === usual ? [] : [`${names[index] ?? ''}${added}`]));
  if (different.length > 0) return [`${usual}（${different.join('，')}）`];
  return usual === '0' ? [] : [usual];
}
