import { relative } from 'node:path';
import { messageOf } from '../../src/cli/messageOf.js';
import { InputError, placeWords } from '../../src/pipeline/hosting.js';
import type { Problem } from './messages.js';

/** What an error tells a person, with the line at fault; `texts` are the files by the names that errors give them. */
export function problemOf(error: unknown, texts: ReadonlyMap<string, string>): Problem {
  if (!(error instanceof InputError)) {
    return { kind: 'program', what: messageOf(error), advice: '', where: '', line: null };
  }
  const { problem: kind, what, advice, place } = error;
  const { file, line, column } = place;
  const text = file === undefined || line === undefined ? undefined : lineOf(texts.get(file), line);
  const shown = file === undefined ? place : { ...place, file: nearName(file) };
  return {
    kind,
    what,
    advice,
    where: placeWords(shown),
    line: line === undefined || text === undefined ? null : { number: line, column: column ?? null, text },
  };
}

function lineOf(text: string | undefined, line: number): string | undefined {
  return text?.split(/\r\n?|\n/)[line - 1];
}

/** A path as a person in this folder would write it. */
function nearName(file: string): string {
  const near = relative('.', file);
  return near === '' || near.startsWith('..') ? file : near;
}
