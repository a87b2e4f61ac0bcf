import { join } from 'node:path';
import {
  asOfDate,
  draftBulletin,
  draftNews,
  draftSummary,
  endOf,
  InputError,
  inOrder,
  openWorkbook,
  type Draft,
  type Setup,
} from '../../pipeline.js';
import type { Progress } from '../../progress/progress.js';
import { askedDay } from '../askedDay.js';
import { EXIT } from '../exitCode.js';
import { readMapping, readSetup, readWorkbookFile } from '../readFiles.js';
import { writeWhole } from '../writeFiles.js';

/** What the drafting commands were asked. */
export interface DraftOptions {
  workbook: string;
  plan: string;
  templates: string;
  asOf: string | undefined;
  mapping: string | undefined;
  out: string;
}

/** What every draft is made from. */
export interface Opened {
  setup: Setup;
  progress: Progress;
  asOf: string;
}

/** Reads everything a draft needs. */
export async function openAll({ workbook, plan, templates, asOf, mapping }: DraftOptions): Promise<Opened> {
  const asked = askedDay(asOf);
  const setup = await readSetup({ plan, templates });
  const { name, bytes } = await readWorkbookFile(workbook);
  const progress = openWorkbook(bytes, name, setup.plan, await readMapping(mapping, setup.plan));
  return { setup, progress, asOf: asOfDate(progress, asked) };
}

/** Drafts one bulletin: of the calendar by its key, or `news` for an unplanned 工作动态. */
export async function bulletinCommand(which: string, options: DraftOptions): Promise<number> {
  const { setup, progress, asOf } = await openAll(options);
  if (which === 'news' || which === '动态') return finish(await draftNews(setup, progress, asOf), options.out);
  const key = /^\d+$/.test(which) ? Number(which) : null;
  const planned = setup.calendar.bulletins.find((bulletin) => bulletin.key === key);
  if (planned === undefined) throw unknownBulletin(which, setup);
  return finish(await draftBulletin(setup, progress, planned, asOf), options.out);
}

/** Drafts the year-end summary. */
export async function summaryCommand(options: DraftOptions): Promise<number> {
  const { setup, progress, asOf } = await openAll(options);
  return finish(await draftSummary(setup, progress, asOf), options.out);
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
