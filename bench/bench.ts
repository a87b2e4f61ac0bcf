/**
 * `npm run bench`: what the bundled year and one bulletin of it take, drafting alone against bare docx, what reading
 * and checking a large workbook takes against SheetJS alone, how soon the pane shows a preview in Chromium, and
 * how soon the preview of templates shows one that was saved; each measured in a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import type { DraftingMeasured, Job, Measured, PaneMeasured, PreviewMeasured, ReadingMeasured, Spent } from './job.js';
import { BOOK_KINDS, type BookKind } from './largeBook.js';

const ROUNDS = 9;
/** As the npm scripts run the command line: room for a document's short-lived trees saves a fifth of the time. */
const FLAGS = ['--max-semi-space-size=64'];
/** What the whole year may take on two cores, after start and warm, in milliseconds of CPU, and in megabytes. */
const BOUND = { cpu: 1500, peak: 300 };

const NAMES: Readonly<Record<Job, string>> = { year: 'whole year', bulletin: 'one bulletin' };

/** What a script of this folder prints as JSON, run in a process of its own. */
function run(script: string, ...args: readonly string[]): unknown {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [...FLAGS, path, ...args], { cwd, encoding: 'utf8' }));
}

function measure(job: Job): Measured {
  return run('measure.mjs', job, String(ROUNDS)) as Measured;
}

function measureReading(kind: BookKind, rows: number, rounds: number): ReadingMeasured {
  return run('reading.mjs', kind, String(rows), String(rounds)) as ReadingMeasured;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function spentRow(name: string, { cpu, wall, documents }: Spent, peak: string): string[] {
  return [name, milliseconds(cpu), milliseconds(wall), milliseconds(cpu / Math.max(1, documents)), peak];
}

const year = measure('year');
const bulletin = measure('bulletin');
const warm = (runs: readonly Spent[]): Spent => ({
  documents: runs[0]?.documents ?? 0,
  cpu: median(runs.map(({ cpu }) => cpu)),
  wall: median(runs.map(({ wall }) => wall)),
});

const table = new Table({
  head: ['', 'CPU', 'wall', 'CPU a document', 'peak memory'],
  style: { head: [], border: [] },
});
for (const [job, measured] of [
  ['year', year],
  ['bulletin', bulletin],
] as const) {
  table.push(
    [`${NAMES[job]}: start`, milliseconds(measured.startCpu), '', '', megabytes(measured.startPeak)],
    spentRow(`${NAMES[job]}: first, cold`, measured.first, megabytes(measured.firstPeak)),
    spentRow(`${NAMES[job]}: warm, median of ${ROUNDS}`, warm(measured.warm), megabytes(measured.peak)),
  );
}

function megabytes(value: number): string {
  return `${value.toFixed(0)} MB`;
}

const warmYear = warm(year.warm);
const documents = warmYear.documents;
process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores

start: loading the modules (bundling included). first and warm: plan, calendar, templates and workbook parsed,
checked, drafted and packed, from bytes to bytes, nothing written; CPU is user and system of all threads.
The whole year is ${documents} documents: bulletins, summary and check report. Peak memory is the process's
highest resident size up to then; one run of the command line has the peak of its first.

${table.toString()}

whole year, warm: ${milliseconds(warmYear.cpu)} of ${BOUND.cpu} ms CPU (${ratio(warmYear.cpu, BOUND.cpu)});
first: ${milliseconds(year.first.cpu)} (${ratio(year.first.cpu, BOUND.cpu)}), peak ${megabytes(year.firstPeak)} of ${BOUND.peak} MB (${ratio(year.firstPeak, BOUND.peak)}).
whole year ÷ one bulletin, warm: ${(warmYear.cpu / warm(bulletin.warm).cpu).toFixed(1)}
`);

function ratio(value: number, bound: number): string {
  return `${((value / bound) * 100).toFixed(0)} %`;
}

/** Drafting one bulletin, against docx that writes the same content. */
const DRAFTING_BOUND = 1.3;
const DRAFTED = {
  monthly: 'monthly, short',
  topic: 'topic, with a table of its targets',
  quarterly: 'quarterly, with a table of all targets',
  'half-year': 'half-year, with tables and charts',
} as const;

const drafting = new Table({
  head: ['one bulletin, warm', 'figures', 'bare docx', 'a second', 'drafted', 'a second', 'ratio', 'its check'],
  style: { head: [], border: [] },
});
const stages: [name: string, stages: string][] = [];
for (const [kind, name] of Object.entries(DRAFTED)) {
  const drafted = run('drafting.mjs', kind, '60') as DraftingMeasured;
  const [bare, whole, check] = [median(drafted.bare), median(drafted.draft), median(drafted.check)];
  const own = whole - check;
  const speeds = [bare, own].map((spent) => [`${spent.toFixed(1)} ms`, (1000 / spent).toFixed(0)] as const);
  drafting.push([name, drafted.figures, ...speeds.flat(), (own / bare).toFixed(2), `${check.toFixed(1)} ms`]);
  const parts = Object.entries(drafted.shares).map(([stage, part]) => `${stage} ${(part * whole).toFixed(1)}`);
  stages.push([name, parts.join(', ')]);
}

process.stdout.write(`
Drafting one bulletin, in CPU milliseconds (all threads: as on one core), median of 60 turns with docx alone writing the
same text, tables and charts in the same styles, without controls, comments and provenance. Drafting is from the
workbook's progress to the file: content, template, document, Word, provenance, zip; the check of its period and of the
one before, which all documents of a period share, stands apart. Bound: ratio ${DRAFTING_BOUND}.

${drafting.toString()}

Where the time goes, the check included (by samples, in ms):
${stages.map(([name, parts]) => `${name}: ${parts}`).join('\n')}
`);

/** Reading and checking, against SheetJS's own parsing in the same process and turn, and in megabytes. */
const READING_BOUND = { ratio: 1.5, peak: 600 };
const SIZES = [2_000, 5_000, 10_000, 20_000, 50_000];

const NAMES_OF_BOOKS: Readonly<Record<BookKind, string>> = {
  figures: 'figures by month',
  prose: 'prose on tasks',
  contracts: 'contracts to be summed',
};

const reading = new Table({
  head: [
    'workbook of 20 000 rows',
    'SheetJS alone',
    'read and checked',
    'ratio',
    'first, cold',
    'its peak',
    'peak of all',
  ],
  style: { head: [], border: [] },
});
const growth = new Table({
  head: ['ms for 1 000 rows, at', ...SIZES.map((rows) => rows.toLocaleString('en'))],
  style: { head: [], border: [] },
});
for (const kind of BOOK_KINDS) {
  const bySize = new Map(SIZES.map((rows) => [rows, measureReading(kind, rows, 7)]));
  const large = bySize.get(20_000);
  if (large === undefined) throw new Error('20 000 rows are not among the sizes');
  const [parse, read] = [median(large.parse), median(large.read)];
  const name = NAMES_OF_BOOKS[kind];
  const first = [milliseconds(large.first), megabytes(large.firstPeak)];
  const times = [milliseconds(parse), milliseconds(read), (read / parse).toFixed(2)];
  reading.push([name, ...times, ...first, megabytes(large.peak)]);
  growth.push([name, ...SIZES.map((rows) => perThousand(bySize.get(rows)))]);
}

function perThousand(measured: ReadingMeasured | undefined): string {
  return measured === undefined ? '' : (median(measured.read) / (measured.rows / 1000)).toFixed(1);
}

process.stdout.write(`
Reading and checking, median of 7 turns with SheetJS's parsing (dense) of the same bytes; before them the first, in a
fresh process as a run of the command line is. Bounds: ratio ${READING_BOUND.ratio}, its peak ${READING_BOUND.peak} MB. The peak of all turns tells more of
when garbage is collected than of what is needed.

${reading.toString()}

${growth.toString()}
`);

/** The pane: from a click to the preview on screen in milliseconds, and what the first screen loads in KB gzipped. */
const PANE_BOUND = { preview: 500, firstScreen: 450 };

const pane = runByTsx('pane.ts', '2000', '7') as PaneMeasured;

/** The build must find its files where they are, so nothing is bundled. */
function runByTsx(script: string, ...args: readonly string[]): unknown {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', path, ...args], { cwd, encoding: 'utf8' }));
}

const clicks = new Table({ head: ['from … to the preview', 'median', 'slowest'], style: { head: [], border: [] } });
const clickRow = (name: string, times: readonly number[]): string[] => [
  name,
  milliseconds(median(times)),
  milliseconds(Math.max(...times)),
];
const chosen = pane.choices.map(({ label, page, node }) => ({ label, page: median(page), node: median(node) }));
const [slowest] = chosen.toSorted((a, b) => b.page - a.page);
const opening = pane.openings.map(({ total }) => total);
clicks.push(
  clickRow(
    `another of the ${chosen.length} documents chosen (median of each)`,
    chosen.map(({ page }) => page),
  ),
  clickRow('the tab 生成 clicked again', pane.tab),
  clickRow('the tab 生成 clicked for the first time, its code to be loaded', pane.tabFirst),
  clickRow('the ribbon: a fresh page, the workbook to be read', opening),
);
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const inNode = sum(chosen.map(({ page }) => page)) / sum(chosen.map(({ node }) => node));
const steps = Object.keys(pane.openings[0]?.steps ?? {}).map(
  (step) => `${step} ${median(pane.openings.map(({ steps: all }) => all[step] ?? 0)).toFixed(0)}`,
);

process.stdout.write(`
The built pane in headless Chromium, beside a fake Excel that has ${pane.rows.toLocaleString('en')} rows open (the bundled workbook with further
notes and news): from the click to the frame that shows the preview. Pages come from this machine, each request by way of
the test's own filter; what the fake takes to open the workbook is not counted, its answers are. Bound: ${PANE_BOUND.preview} ms.

${clicks.toString()}

slowest document: ${slowest?.label ?? ''}. All documents ÷ composing alone in Node, in turns: ${inNode.toFixed(1)}
time of a choice: ${Object.entries(pane.shares)
  .map(([part, share]) => `${part} ${(share * 100).toFixed(0)} %`)
  .join(', ')}
ms from the ribbon: ${steps.join(', ')}
before the first screen: ${pane.firstScreen.scripts} scripts, ${(pane.firstScreen.gzipped / 1024).toFixed(0)} of ${PANE_BOUND.firstScreen} KB gzipped, of them with SheetJS ${pane.early.sheetJs};
scripts with the writer of .docx until the preview: ${pane.early.drafting}
`);

/** The preview of templates: from a save to the page, in milliseconds. */
const PREVIEW_BOUND = 300;

const preview = runByTsx('preview.ts', '15') as PreviewMeasured;
const saves = new Table({ head: ['a template saved … shown', 'median', 'slowest'], style: { head: [], border: [] } });
saves.push(...preview.documents.map(({ name, times }) => clickRow(name, times)));

process.stdout.write(`
\`npm run preview\` in headless Chromium: from before a template is saved, into its file or by another name, to the frame
after it is shown; all templates compiled and checked, the document composed and drawn. Bound: ${PREVIEW_BOUND} ms.

${saves.toString()}
`);
