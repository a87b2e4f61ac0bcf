import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jianbao, root, seedBook } from '../e2e/commandLine.js';
import { ledger } from './rawLedger.js';
import { periodEnd, rawCalendar } from './rawPlan.js';

/** A drafted document, and what the calendar and the ledger say of it. */
export interface DraftedFile {
  name: string;
  bytes: Uint8Array;
  kind: string;
  /** Last day of its period. */
  asOf: string;
  /** Of a topic issue. */
  chapter: number | null;
  number: number | null;
  /** Day of issue. */
  date: string;
}

export interface DraftedYear {
  folder: string;
  files: readonly DraftedFile[];
}

const folders: string[] = [];
process.once('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** An empty folder that is gone when the tests are. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-documents-'));
  folders.push(folder);
  return folder;
}

/** What no plan foresaw: the issues of the ledger without a place in the calendar. */
const unplanned = ledger.filter(({ key }) => key === null);

/** Everything that the sample year gives: all that `year` drafts, the unplanned issues, the target tables alone. */
const COMMANDS: readonly (readonly string[])[] = [
  ['year', seedBook],
  ...unplanned.map(({ date }) => ['bulletin', 'news', seedBook, '--as-of', date]),
  ['summary', seedBook, '--table'],
];

/** How many documents that is: the summaries of the year and of its half, and the table. */
export const DOCUMENTS = rawCalendar.bulletins.length + unplanned.length + 3;

/** Drafts the sample year by the command line, as a user does, into an empty folder. */
export async function draftYear(templates = `${root}templates`): Promise<DraftedYear> {
  const folder = temporaryFolder();
  const options = ['--plan', `${root}seeds/2021`, '--templates', templates, '--out', folder];
  await Promise.all(
    COMMANDS.map(async (command) => {
      const { code, stderr } = await jianbao(folder, ...command, ...options);
      if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${stderr}`);
    }),
  );
  return { folder, files: readYear(folder) };
}

/** The documents of a folder, by name. */
export function readYear(folder: string): DraftedFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  return names.sort().map((name) => ({ name, bytes: readFileSync(join(folder, name)), ...factsOf(name) }));
}

let drafted: Promise<DraftedYear> | undefined;

/** The sample year, drafted once for all tests of a run. */
export function sampleYear(): Promise<DraftedYear> {
  return (drafted ??= draftYear());
}

function factsOf(name: string): Omit<DraftedFile, 'name' | 'bytes'> {
  const number = /^第0*(\d+)期/.exec(name)?.[1];
  if (number === undefined) {
    const half = name.startsWith('半年');
    const [kind, asOf] = half ? ['half-year-summary', periodEnd('2021-H1')] : ['summary', periodEnd('2021')];
    const { date } = half ? rawCalendar.halfYearSummary : rawCalendar.summary;
    return { kind: name.includes('表') ? 'table' : kind, asOf, chapter: null, number: null, date };
  }
  const line = ledger.find((each) => each.number === Number(number));
  if (line?.key === null) {
    const { date } = line;
    return { kind: 'news', asOf: date, chapter: null, number: line.number, date };
  }
  // What the ledger does not know is the first of the calendar that it does not know either.
  const unknown = rawCalendar.bulletins.find(({ key }) => !ledger.some((each) => each.key === key));
  const planned = line === undefined ? unknown : rawCalendar.bulletins.find(({ key }) => key === line.key);
  if (planned === undefined) throw new Error(`${name} is not in the calendar`);
  const { kind, period, chapter = null, date } = planned;
  return { kind, asOf: periodEnd(period), chapter, number: Number(number), date };
}
