/**
 * Measures drafting one bulletin, from the workbook's progress to the file's bytes, against bare docx that writes the
 * same content, in turns, so that a busy machine slows both. Prints a `DraftingMeasured` as JSON; runs bundled.
 */
import { cpuUsage } from 'node:process';
import { orderBulletin } from '../src/bulletin/order.js';
import { readSetupFiles, readNamedFile } from '../src/cli/readFiles.js';
import { inOrder } from '../src/pipeline/composing.js';
import { compileSetup } from '../src/pipeline/templates.js';
import { draftBulletin, type Draft } from '../src/pipeline/drafting.js';
import { asOfDate, checkProgress, openFile } from '../src/pipeline/reading.js';
import { bareWriter } from './bareDocument.js';
import type { DraftingMeasured } from './job.js';
import { stagesOf } from './stages.js';

const kind = process.argv[2];
const rounds = Number(process.argv[3] ?? 20);
const WARM_UP = 30;

const setup = compileSetup(await readSetupFiles({ plan: 'seeds/2021', templates: 'templates' }));
const { name, bytes } = await readNamedFile('seeds/2021/progress.xlsx');
const progress = openFile(bytes, name, setup.plan);
const asOf = asOfDate(progress, null);
const found = inOrder(setup.calendar).findLast((one) => one.kind === kind);
if (found === undefined) throw new Error(`the calendar has no bulletin of kind ${kind ?? ''}`);
const planned = found;

const draft = (): Promise<Draft> => draftBulletin(setup, progress, planned, asOf);

/** Drafted before each turn of either: as in a year's run, the bulletin before is another one. */
const other = inOrder(setup.calendar).find((one) => one.kind !== planned.kind && one.kind !== 'targets') ?? planned;
const draftOther = (): Promise<Draft> => draftBulletin(setup, progress, other, asOf);

const bare = bareWriter(setup.letterhead);
const { title, rendered, document } = await draft();

/** CPU milliseconds, of all threads. */
async function spent(work: () => unknown): Promise<number> {
  const before = cpuUsage();
  await work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1000;
}

/** What every other document of the period shares: the check of the period's report and of the one before. */
function checks(): void {
  const { subject } = orderBulletin(planned, setup.calendar, progress.ledger, asOf);
  for (const day of [subject.asOf, subject.before]) if (day !== null) checkProgress(setup.plan, progress, day);
}

const works = { bare: () => bare(document, title), draft: () => draft(), check: () => checks() };
for (let round = 0; round < WARM_UP; round++) for (const work of Object.values(works)) await work();
const measured: DraftingMeasured = {
  figures: rendered.figures.size,
  bytes: { bare: (await works.bare()).length, draft: (await works.draft()).bytes.length },
  bare: [],
  draft: [],
  check: [],
  shares: {},
};
for (let round = 0; round < rounds; round++) {
  await draftOther();
  measured.bare.push(await spent(works.bare));
  await draftOther();
  measured.draft.push(await spent(works.draft));
  measured.check.push(await spent(works.check));
}
measured.shares = Object.fromEntries(await stagesOf(works.draft, draftOther, rounds));
process.stdout.write(JSON.stringify(measured));
