import type { Scalar } from 'yaml';

/**
 * Where each character of a scalar's value stands in the YAML text; null where that is not plain to see, as in a text
 * over several lines.
 * @returns offsets into the text, one for each UTF-16 unit
 */
export function scalarOffsets(text: string, { value, range, type }: Scalar): number[] | null {
  if (typeof value !== 'string' || range === null || range === undefined) return null;
  const [from, to] = range;
  const written = text.slice(from, to);
  if (written.includes('\n')) return null;
  if (type === 'PLAIN') return written === value ? Array.from({ length: value.length }, (_, at) => from + at) : null;
  const unit = type === 'QUOTE_SINGLE' ? /''|[^]/g : type === 'QUOTE_DOUBLE' ? /\\(?:x..|u.{4}|U.{8}|[^])|[^]/g : null;
  if (unit === null) return null;
  const offsets = [...written.slice(1, -1).matchAll(unit)].flatMap(({ 0: piece, index }) => {
    // An astral character by its number is two units of the value.
    const isPair = piece.startsWith('\\U');
    const at = from + 1 + index;
    return isPair && Number.parseInt(piece.slice(2), 16) > 0xffff ? [at, at] : [at];
  });
  return offsets.length === value.length ? offsets : null;
}
