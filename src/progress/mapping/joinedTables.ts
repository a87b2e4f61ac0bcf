import { grouped } from '../grouped.js';
import type { Setting } from './setting.js';

/** What a table is told from others of its sheet by; a later 表头行 repeats it. */
export const IDENTITY: ReadonlySet<Setting['kind']> = new Set(['表头行', '列范围', '年份']);

/**
 * The settings, with those behind a 表头行 that repeats an earlier one of its sheet put to that table: what is found out later
 * can be written below what is there. In the order of the sheets' first settings.
 */
export function joinedTables(settings: readonly Setting[]): readonly Setting[] {
  const sheets = grouped(settings, ({ sheet }) => sheet);
  return [...sheets.values()].flatMap((own) => {
    const blocks = new Map<string, Setting[]>();
    for (const block of blocksOf(own)) {
      const key = identityOf(block);
      const earlier = blocks.get(key);
      if (earlier === undefined) blocks.set(key, [...block]);
      else earlier.push(...block.filter(({ kind }) => !IDENTITY.has(kind)));
    }
    return [...blocks.values()].flat();
  });
}

/** What stands before the first 表头行, then each table. */
export function blocksOf<Of extends Pick<Setting, 'kind'>>(settings: readonly Of[]): Of[][] {
  const blocks: Of[][] = [];
  for (const setting of settings) {
    const last = blocks.at(-1);
    if (last === undefined || setting.kind === '表头行') blocks.push([setting]);
    else last.push(setting);
  }
  return blocks;
}

/** What tells a table from others of its sheet. */
export function identityOf(block: readonly Pick<Setting, 'kind' | 'at' | 'as'>[]): string {
  const named = block.filter(({ kind }) => IDENTITY.has(kind));
  return JSON.stringify(named.map(({ kind, at, as }) => [kind, (at + as).normalize('NFKC').replace(/\s/g, '')]).sort());
}
