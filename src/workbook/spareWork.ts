import type { ParsingOptions } from '@e965/xlsx';

const [QUOTE, APOSTROPHE, SLASH, COLON, LESS, GREATER, E, F] = [0x22, 0x27, 0x2f, 0x3a, 0x3c, 0x3e, 0x65, 0x66];

/**
 * What SheetJS need not do for each cell of an Office Open XML package: to look for a formula, where no part has one; to
 * write out what the cell shows, where none holds an error, the only text that cannot be told from value and format.
 */
export function spareWork(parts: readonly Uint8Array[]): ParsingOptions {
  return { cellFormula: parts.some(hasFormula), cellText: parts.some(hasError) };
}

/** `<f>`, `<x:f …>`, `<f/>`. */
function hasFormula(part: Uint8Array): boolean {
  for (let at = part.indexOf(F); at >= 0; at = part.indexOf(F, at + 1)) {
    const [before, after = 0] = [part[at - 1], part[at + 1]];
    const opens = before === LESS || before === COLON;
    if (opens && (after <= 0x20 || after === GREATER || after === SLASH)) return true;
  }
  return false;
}

/** `t="e"`. */
function hasError(part: Uint8Array): boolean {
  for (let at = part.indexOf(E); at >= 0; at = part.indexOf(E, at + 1)) {
    const before = part[at - 1];
    if (before === part[at + 1] && (before === QUOTE || before === APOSTROPHE)) return true;
  }
  return false;
}
