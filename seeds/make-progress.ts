/**
 * Makes the sample workbook of a year from the data files in its `progress` folder.
 * Usage: tsx seeds/make-progress.ts seeds/2021
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import writeExcelFile from 'write-excel-file/universal';
import { repacked } from './progress/archive.js';
import { readData } from './progress/data.js';
import { errorValues, hiding } from './progress/features.js';
import { sheetsOf } from './progress/sheets.js';

/** Column of 内部编号 in 指标月报, 0-based. */
const CODES = 1;

/**
 * The workbook's bytes, the same for the same data.
 * @param year the year's folder, such as seeds/2021
 */
export async function makeProgress(year: string): Promise<Uint8Array> {
  const sheets = sheetsOf(await readData(join(year, 'progress')));
  const footer = (sheets[0]?.data.length ?? 0) - 1;
  const features = [hiding({ 指标月报: { columns: [CODES], rows: [footer] } }), errorValues];
  const blob = await writeExcelFile(sheets, { fontFamily: '宋体', fontSize: 11, features }).toBlob();
  return repacked(new Uint8Array(await blob.arrayBuffer()));
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const year = argv[2];
  if (year === undefined) throw new Error('Usage: tsx seeds/make-progress.ts seeds/2021');
  await writeFile(join(year, 'progress.xlsx'), await makeProgress(year));
}
