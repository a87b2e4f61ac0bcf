/**
 * Measures one job in a process of its own and prints the figures as JSON. `start` is what loading the modules costs,
 * `first` the job in a fresh process, `warm` the same job again and again. Files are read before and nothing is written.
 * Runs in the project's folder, bundled as the command line is.
 */
import { cpuUsage, memoryUsage, resourceUsage } from 'node:process';
import { readSetupFiles, readNamedFile } from '../src/cli/readFiles.js';
import { inOrder } from '../src/pipeline/composing.js';
import { compileSetup } from '../src/pipeline/templates.js';
import { draftBulletin, draftYear } from '../src/pipeline/drafting.js';
import { asOfDate, checkProgress, openFile } from '../src/pipeline/reading.js';
import { checkReport } from '../src/pipeline/reporting.js';
import type { Job, Measured, Spent } from './job.js';

const MEGABYTE = 1024 * 1024;

const files = await readSetupFiles({ plan: 'seeds/2021', templates: 'templates' });
const { name, bytes } = await readNamedFile('seeds/2021/progress.xlsx');

/** Everything from the bytes to the bytes: plan, templates and workbook are read anew each time. */
const jobs: Readonly<Record<Job, () => Promise<number>>> = {
  async year() {
    const setup = compileSetup(files);
    const progress = openFile(bytes, name, setup.plan);
    const asOf = asOfDate(progress, null);
    const report = checkProgress(setup.plan, progress, asOf);
    let written = 0;
    for await (const { draft } of draftYear(setup, progress, asOf)) written += draft === null ? 0 : 1;
    const workbook = await checkReport(setup.plan, progress, report);
    return written + (workbook.length > 0 ? 1 : 0);
  },
  async bulletin() {
    const setup = compileSetup(files);
    const progress = openFile(bytes, name, setup.plan);
    const planned = inOrder(setup.calendar).find(({ kind }) => kind === 'half-year');
    if (planned === undefined) throw new Error('the calendar has no half-year report');
    await draftBulletin(setup, progress, planned, asOfDate(progress, null));
    return 1;
  },
};

async function spend(job: () => Promise<number>): Promise<Spent> {
  const cpu = cpuUsage();
  const start = performance.now();
  const documents = await job();
  const wall = performance.now() - start;
  const { user, system } = cpuUsage(cpu);
  return { documents, wall, cpu: (user + system) / 1000 };
}

/** Highest resident size so far. */
function peak(): number {
  return resourceUsage().maxRSS / 1024;
}

const which = process.argv[2] === 'year' ? 'year' : 'bulletin';
const rounds = Number(process.argv[3] ?? 5);
const { user, system } = cpuUsage();
const startCpu = (user + system) / 1000;
const startPeak = peak();
const first = await spend(jobs[which]);
const firstPeak = peak();
const warm: Spent[] = [];
for (let round = 0; round < rounds; round++) warm.push(await spend(jobs[which]));
const { heapUsed } = memoryUsage();
const measured: Measured = { startCpu, startPeak, first, firstPeak, warm, peak: peak(), heap: heapUsed / MEGABYTE };
process.stdout.write(JSON.stringify(measured));
