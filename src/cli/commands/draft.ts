import { join } from 'node:path';
import { inOrder, type Setup } from '../../pipeline/composing.js';
import { draftBulletin, draftNews, draftSummary, type Draft } from '../../pipeline/drafting.js';
import { asOfDate, endOf, InputError, openFile, type OpenedWorkbook } from '../../pipeline/reading.js';
import type { PlannedBulletin } from '../../plan/calendar.js';
import { askedDay } from '../askedDay.js';
import { detailsOf, type WrittenDetails } from '../detailsOptions.js';
import { EXIT } from '../exitCode.js';
import { ledgerText } from '../ledgerText.js';
import { readMapping, readSetup, readNamedFile } from '../readFiles.js';
import { writeWhole } from '../writeFiles.js';

/** What the drafting commands were asked. */
export interface DraftOptions {
  workbook: string;
  plan: string;
  templates: string;
  asOf: string | undefined;
  mapping: string | undefined;
  out: string;
  clean: boolean;
}

/** What every draft is made from. */
export interface Opened {
  setup: Setup;
  progress: OpenedWorkbook;
  asOf: string;
}

/** Reads everything a draft needs. */
export async function openAll({ workbook, plan, templates, asOf, mapping }: DraftOptions): Promise<Opened> {
  const asked = askedDay(asOf);
  const setup = await readSetup({ plan, templates });
  const { name, bytes } = await readNamedFile(workbook);
  const progress = openFile(bytes, name, setup.plan, await readMapping(mapping, setup.plan));
  return { setup, progress, asOf: asOfDate(progress, asked) };
}

/** What `bulletin` was asked. */
export type BulletinOptions = DraftOptions & WrittenDetails & { ledgerRow: boolean };

/** Drafts one bulletin: of the calendar by its key, or `news` for an unplanned 工作动态. */
export async function bulletinCommand(which: string, options: BulletinOptions): Promise<number> {
  const details = detailsOf(options);
  const { setup, progress, asOf } = await openAll(options);
  const planned = which === 'news' || which === '动态' ? null : plannedBulletin(which, setup);
  const asked = { details, clean: options.clean };
  const draft =
    planned === null
      ? await draftNews(setup, progress, asOf, asked)
      : await draftBulletin(setup, progress, planned, asOf, asked);
  const done = await finish(draft, options.out);
  if (options.ledgerRow) process.stdout.write(ledgerText({ ...draft, planned }, setup.calendar, progress));
  return done;
}

function plannedBulletin(which: string, setup: Setup): PlannedBulletin {
  const key = /^\d+$/.test(which) ? Number(which) : null;
  const planned = setup.calendar.bulletins.find((bulletin) => bulletin.key === key);
  if (planned === undefined) throw unknownBulletin(which, setup);
  return planned;
}

/** Drafts the summary of the year or of its first half, or only its table of targets. */
export async function summaryCommand(options: DraftOptions & { halfYear: boolean; table: boolean }): Promise<number> {
  const { setup, progress, asOf } = await openAll(options);
  const choice = { part: options.halfYear ? 'half-year' : 'year', tableOnly: options.table } as const;
  return finish(await draftSummary(setup, progress, asOf, choice, { clean: options.clean }), options.out);
}

async function finish(draft: Draft, folder: string): Promise<number> {
  const { path, kept } = await writeWhole(join(folder, draft.fileName), draft.bytes);
  const missing = [...draft.rendered.missing.values()].map(({ title, reason }) => `  暂无数据：${title}——${reason}`);
  const moved = kept === null ? [] : [`  原有的稿子内容不同，已移到 ${kept}`];
  process.stdout.write(`${[path, `  ${draft.title.replace(/\n/g, '')}`, ...missing, ...moved].join('\n')}\n`);
  return EXIT.done;
}

function unknownBulletin(which: string, { calendar }: Setup): InputError {
  const known = inOrder(calendar).map(({ key, period }) => `${key}（截至${endOf(period)}）`);
  return new InputError(
    'usage',
    `编发计划里没有编号“${which}”。`,
    {},
    `可以写的编号：${known.join('、')}；临时增发的工作动态写 news。`,
  );
}
