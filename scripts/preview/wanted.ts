import { choiceValue } from '../../src/pane/draft/choice.js';
import type { Wanted } from './messages.js';

/** What tells a document from any other. */
export function wantedKey(wanted: Wanted): string {
  if (wanted.what !== 'trial') return choiceValue(wanted);
  const { kind, period } = wanted;
  return `trial ${kind} ${period.kind} ${period.year} ${period.index}`;
}

/** The list's entry of a document: of a template without a place in the calendar one, whatever its period. */
export function entryKey(wanted: Wanted): string {
  return wanted.what === 'trial' ? `trial ${wanted.kind}` : wantedKey(wanted);
}
