import { join } from 'node:path';
import { stepsOfYear } from '../../pipeline/composing.js';
import { draftYear, type YearStep } from '../../pipeline/drafting.js';
import { checkProgress } from '../../pipeline/reading.js';
import { checkReport } from '../../pipeline/reporting.js';
import type { Details } from '../../plan/details.js';
import { detailsOf, type WrittenDetails } from '../detailsOptions.js';
import { EXIT } from '../exitCode.js';
import { progressBar } from '../progressBar.js';
import { findingCounts, writtenTable, type WrittenRow } from '../tables.js';
import { writeWhole } from '../writeFiles.js';
import { openAll, type DraftOptions, type Opened } from './draft.js';

const REPORT = '核对报告.xlsx';

/** A file to be written, or why there is none. */
interface Made {
  file: string;
  title: string;
  note: string;
  bytes: Uint8Array | null;
}

/**
 * Drafts every bulletin of the calendar, the summaries and the check report; faults of the workbook are in the report.
 * Nothing is written before all of it is drafted, so that a fault in one template leaves no half of a year behind.
 */
export async function yearCommand(options: DraftOptions & WrittenDetails): Promise<number> {
  const details = detailsOf(options);
  const opened = await openAll(options);
  const report = checkProgress(opened.setup.plan, opened.progress, opened.asOf);
  const made = await draftAll(opened, { details, clean: options.clean });
  const bytes = await checkReport(opened.setup.plan, opened.progress, report);
  made.push({ file: REPORT, title: `截至${report.asOf}，${report.findings.length}条`, note: '', bytes });
  const rows: WrittenRow[] = [];
  for (const one of made) rows.push(await write(one, options.out));
  const place = join(options.out, REPORT);
  process.stdout.write(`${writtenTable(rows)}\n\n核对问题（截至${report.asOf}，全部见 ${place}）\n`);
  process.stdout.write(`${findingCounts(report.findings)}\n`);
  return EXIT.done;
}

async function draftAll(
  { setup, progress, asOf }: Opened,
  asked: { details: Details; clean: boolean },
): Promise<Made[]> {
  const bar = progressBar('起草', stepsOfYear(setup));
  const made: Made[] = [];
  try {
    for await (const step of draftYear(setup, progress, asOf, asked)) {
      const one = madeOf(step);
      made.push(one);
      bar.advance(one.file);
    }
  } finally {
    bar.stop();
  }
  return made;
}

function madeOf({ planned, name, draft, skipped }: YearStep): Made {
  if (draft === null) {
    const file = planned === null ? name : `编号${planned.key}`;
    return { file, title: '（未起草）', note: skipped.what, bytes: null };
  }
  const missing = draft.rendered.missing.size;
  const { fileName: file, title, bytes } = draft;
  return { file, title: title.replace(/\n/g, ''), note: missing === 0 ? '' : `暂无数据${missing}处`, bytes };
}

async function write({ file, title, note, bytes }: Made, folder: string): Promise<WrittenRow> {
  if (bytes === null) return { file, title, note };
  const { kept } = await writeWhole(join(folder, file), bytes);
  const moved = kept === null ? '' : `原稿移到 ${kept}`;
  return { file, title, note: [note, moved].filter((text) => text !== '').join('；') };
}
