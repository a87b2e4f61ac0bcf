import { gzipSync } from 'node:zlib';
import type { StatsCompilation } from 'webpack';

/** Bound on what the first screen loads of the pane's own scripts, gzipped. */
export const FIRST_SCREEN_KB = 450;

/** A script of the build. */
export interface ScriptSize {
  file: string;
  /** What is in it: the entry's name, or the modules that it was split off for. */
  name: string;
  gzipped: number;
  /** The first screen cannot be seen without it. */
  first: boolean;
}

/**
 * Every script of the build but office.js, the largest first.
 * @param entry of the first screen
 */
export function scriptSizes(stats: StatsCompilation, entry: string, read: (file: string) => Uint8Array): ScriptSize[] {
  const needed = new Set(stats.entrypoints?.[entry]?.assets?.map(({ name }) => name));
  const sizes = (stats.assets ?? [])
    .filter(({ name, chunkNames = [], chunks = [] }) => name.endsWith('.js') && [...chunkNames, ...chunks].length > 0)
    .map(({ name: file, chunkNames = [], chunkIdHints = [] }) => ({
      file,
      name: [...chunkNames, ...chunkIdHints].join('、'),
      gzipped: gzipSync(read(file), { level: 9 }).byteLength,
      first: needed.has(file),
    }));
  return sizes.sort((a, b) => b.gzipped - a.gzipped);
}

/** Gzipped bytes that the first screen needs. */
export function firstScreen(sizes: readonly ScriptSize[]): number {
  return sizes.filter(({ first }) => first).reduce((sum, { gzipped }) => sum + gzipped, 0);
}

/** 123.4 KB. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
