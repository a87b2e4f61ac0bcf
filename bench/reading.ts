/**
 * Measures reading and checking a large workbook against SheetJS's own parsing of the same bytes, in turns, so that a busy
 * machine slows both. Prints a `ReadingMeasured` as JSON; runs bundled, in a process of its own for each kind of workbook.
 */
import * as XLSX from '@e965/xlsx';
import { execFileSync } from 'node:child_process';
import { resourceUsage } from 'node:process';
import { readPlan } from '../src/cli/readFiles.js';
import { asOfDate, checkProgress, openFile } from '../src/pipeline/reading.js';
import type { ReadingMeasured } from './job.js';
import { bookKind } from './largeBook.js';

const MOST_BYTES = 2 ** 30;

const kind = bookKind(process.argv[2]);
const rows = Number(process.argv[3] ?? 20_000);
const rounds = Number(process.argv[4] ?? 5);

const plan = await readPlan('seeds/2021');
const args = ['bench/largeBook.mjs', kind, String(rows)];
const bytes = new Uint8Array(execFileSync(process.execPath, args, { maxBuffer: MOST_BYTES }));

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const parse = (): unknown => XLSX.read(bytes, { dense: true });
const readAndCheck = (): unknown => {
  const progress = openFile(bytes, '进展.xlsx', plan);
  return checkProgress(plan, progress, asOfDate(progress, null));
};

const peak = (): number => resourceUsage().maxRSS / 1024;

// A run of the command line reads once: its peak is that of the first reading.
const first = timed(readAndCheck);
const measured: ReadingMeasured = { kind, rows, first, firstPeak: peak(), parse: [], read: [], peak: 0 };
for (let round = 0; round < rounds; round++) {
  measured.parse.push(timed(parse));
  measured.read.push(timed(readAndCheck));
}
measured.peak = peak();
process.stdout.write(JSON.stringify(measured));
