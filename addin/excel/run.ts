/** Runs a batch of requests against the workbook that is open: `Excel.run`, or a test's own. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

export const runInExcel: ExcelRun = (batch) => Excel.run(batch);
