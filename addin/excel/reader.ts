import { loadGrids } from '../../src/pipeline/hosting.js';
import type { WorkbookReader } from '../../src/workbook/host.js';
import { reading } from './excelError.js';
import { readSheets, unwatched } from './readSheets.js';
import { runInExcel } from './run.js';
import type { ExcelRun } from './run.js';
import { SheetTooLargeError } from './usedAreas.js';
import { watchSheets } from './watch.js';

/** Reads the workbook that Excel has open. */
export function createReader(run: ExcelRun = runInExcel): WorkbookReader {
  return {
    read: async (watch) => {
      const work = refusing(
        run(async (context) => {
          const { workbook } = context;
          workbook.load('name');
          workbook.worksheets.load('items/name,items/visibility');
          await context.sync();
          return { name: workbook.name, sheets: await readSheets(context, workbook.worksheets.items, watch) };
        }),
      );
      const [{ hostWorkbook }, { name, sheets }] = await Promise.all([loadGrids(), work]);
      return hostWorkbook(name, sheets);
    },
    readSheet: async (wanted) => {
      const work = refusing(
        run(async (context) => {
          const { workbook } = context;
          const sheet = workbook.worksheets.getItemOrNullObject(wanted);
          workbook.load('name');
          sheet.load('name,visibility');
          await context.sync();
          const there = sheet.isNullObject ? [] : [sheet];
          return { name: workbook.name, sheets: await readSheets(context, there, unwatched) };
        }),
      );
      const [{ hostGrid }, { name, sheets }] = await Promise.all([loadGrids(), work]);
      const [sheet] = sheets;
      return sheet === undefined ? null : hostGrid(name, sheet);
    },
    watch: (onChange) => reading(run((context) => watchSheets(context, onChange))),
  };
}

/** A sheet beyond measure is refused in the same words as that of a file. */
async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await reading(work);
  } catch (error) {
    if (!(error instanceof SheetTooLargeError)) throw error;
    throw (await loadGrids()).tooLarge('', error.sheet);
  }
}
