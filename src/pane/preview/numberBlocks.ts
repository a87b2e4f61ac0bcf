import type { Block } from '../../document/document.js';
import { headingCounter } from '../../pipeline/paper.js';

/** A block with the number that the page adds to it. */
export interface NumberedBlock {
  block: Block;
  /** 一、 of a heading, 表3, 图1 without the word; empty where it has none. */
  number: string;
}

/** Counts tables and charts through a document as Word does, and the headings anew in each part of it. */
export function blockNumbering(): (blocks: readonly Block[]) => NumberedBlock[] {
  const counts = { table: 0, chart: 0 };
  return (blocks) => {
    const headingNumber = headingCounter();
    return blocks.map((block) => {
      if (block.type === 'heading') return { block, number: headingNumber(block.level) };
      if (block.type !== 'table' && block.type !== 'chart') return { block, number: '' };
      counts[block.type] += 1;
      return { block, number: String(counts[block.type]) };
    });
  };
}
