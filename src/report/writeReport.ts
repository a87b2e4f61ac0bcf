import { unzipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';
import type { Report } from '../check/report.js';
import type { Plan } from '../plan/plan.js';
import type { Progress } from '../progress/progress.js';
import { zipPackage } from '../zipPackage.js';
import { findingTable } from './findingTable.js';
import { printing } from './printing.js';
import { properties } from './properties.js';
import { readingTable } from './readingTable.js';
import { sheetOf } from './table.js';
import { targetTable } from './targetTable.js';

/** Present with every Chinese Excel and WPS; set on its own, not by a theme, which WPS reports as missing. */
const BODY_FONT = { fontFamily: '宋体', fontSize: 10 };

/**
 * The check report as a workbook (.xlsx): 目标进展, a row for each target; 核对问题, a row for each finding; 读取说明, how
 * the workbook was read. A4 landscape, headings frozen, filtered and repeated. The same report gives the same bytes.
 */
export async function writeReport(plan: Plan, progress: Progress, report: Report): Promise<Uint8Array> {
  const tables = [
    targetTable(plan, progress, report),
    findingTable(progress, report),
    readingTable(plan, progress, report),
  ];
  const features = [printing(tables), properties('工作要点核对报告', report.asOf)];
  const blob = await writeXlsxFile(tables.map(sheetOf), { ...BODY_FONT, features }).toBlob();
  return zipPackage(unzipSync(new Uint8Array(await blob.arrayBuffer())));
}
