import type { ClipUse } from '../../clip/clip.js';

/** 2021年第3期《…》. */
export function usedWords({ year, number, title }: ClipUse): string {
  return `${year}年${number === null ? '' : `第${number}期`}${title === '' ? '' : `《${title}》`}`;
}

/** The uses with one more, which is not said twice. */
export function withUse(used: readonly ClipUse[], use: ClipUse): readonly ClipUse[] {
  const others = used.filter(
    ({ year, number, title }) => year !== use.year || number !== use.number || (number === null && title !== use.title),
  );
  return [...others, use];
}
