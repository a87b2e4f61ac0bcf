import type { WorkbookWriter } from '../../src/workbook/host.js';
import { editSheet } from './editSheet.js';
import { writing } from './excelError.js';
import { clearMarks, setMarks } from './marks.js';
import { removeOwnSheet, replaceOwnSheet } from './ownSheets.js';
import { rememberWriting } from './ownWriting.js';
import { runInExcel } from './run.js';
import type { ExcelRun } from './run.js';
import { selectCell } from './select.js';

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Writes into the workbook that Excel has open. */
export function createWriter(run: ExcelRun = runInExcel): WorkbookWriter {
  /** @param sheet the one that it is about, null for all */
  const write = <T>(sheet: string | null, batch: Batch<T>): Promise<T> =>
    writing(
      sheet,
      rememberWriting(() => run(batch)),
    );
  return {
    select: (sheet, cell) =>
      writing(
        sheet,
        run((context) => selectCell(context, sheet, cell)),
      ),
    mark: (marks) => write(null, (context) => setMarks(context, marks)),
    clearMarks: () => write(null, clearMarks),
    replaceOwnSheet: (own) => write(own.sheet, (context) => replaceOwnSheet(context, own)),
    removeOwnSheet: (sheet) => write(sheet, (context) => removeOwnSheet(context, sheet)),
    editSheet: (edit) => write(edit.sheet, (context) => editSheet(context, edit)),
  };
}
