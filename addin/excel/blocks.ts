import type { HostBlock } from '../../src/workbook/hostGrid.js';
import { cellsOf, takeCells } from './area.js';
import type { Located } from './area.js';
import { isTooMuch } from './excelError.js';

/** Excel on the web answers with 5 MB at most; the rest is room for what cannot be foreseen. */
const RESPONSE_BYTES = 3_000_000;
/** Of a cell before any has been read: a short sentence. */
const FIRST_GUESS = 120;
/** Brackets, quotes, number format and type of a cell, whatever it holds. */
const FRAME_BYTES = 50;

export type BlockOf = Located<Excel.Worksheet> & { block: HostBlock };

/**
 * Reads areas in blocks whose size follows from how much the cells before held. Where Excel says that an answer would be
 * too large after all, the block is halved.
 *
 * @param onBlocks told after each answer how many cells it held, and the last sheet in it
 */
export async function readBlocks(
  context: Excel.RequestContext,
  areas: readonly Located<Excel.Worksheet>[],
  onBlocks: (cells: number, sheet: Excel.Worksheet) => void,
): Promise<BlockOf[]> {
  const blocks: BlockOf[] = [];
  let left = areas;
  let most = Math.floor(RESPONSE_BYTES / FIRST_GUESS);
  while (left.length > 0) {
    const { taken, rest } = takeCells(left, most);
    const cells = taken.reduce((sum, { area }) => sum + cellsOf(area), 0);
    const read = await tryBlocks(context, taken, cells > 1);
    if (read === null) {
      most = Math.floor(cells / 2);
      continue;
    }
    blocks.push(...read);
    left = rest;
    most = Math.floor(RESPONSE_BYTES / (bytesOf(read) / cells));
    const last = taken.at(-1);
    if (last !== undefined) onBlocks(cells, last.of);
  }
  return blocks;
}

/** Null where it was too much for one answer and can be asked for in parts. */
async function tryBlocks(
  context: Excel.RequestContext,
  areas: readonly Located<Excel.Worksheet>[],
  canBeCut: boolean,
): Promise<BlockOf[] | null> {
  const ranges = areas.map(({ of, area }) =>
    of.getRangeByIndexes(area.top, area.left, area.rows, area.columns).load('values,text,numberFormat,valueTypes'),
  );
  try {
    await context.sync();
  } catch (error) {
    if (canBeCut && isTooMuch(error)) return null;
    throw error;
  }
  return areas.flatMap(({ of, area }, index) => {
    const range = ranges[index];
    return range === undefined ? [] : [{ of, area, block: blockOf(range, area.top, area.left) }];
  });
}

function blockOf(range: Excel.Range, top: number, left: number): HostBlock {
  const { values, text, numberFormat, valueTypes } = range;
  return { top, left, values, texts: text, formats: numberFormat, types: valueTypes };
}

function bytesOf(blocks: readonly BlockOf[]): number {
  let bytes = 0;
  for (const { block } of blocks) {
    for (const line of block.texts) {
      // As value and as text.
      for (const text of line) bytes += FRAME_BYTES + 2 * utf8Bytes(text);
    }
  }
  return bytes;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += text.charCodeAt(at) < 0x80 ? 1 : 3;
  return bytes;
}
