/** Merged areas came with it: Microsoft 365 and Office 2021. */
const FLOOR = '1.13';

/** What tells which of Excel's interfaces are there. */
type Requirements = Pick<Office.RequirementSetSupport, 'isSetSupported'>;

/** Whether this Excel is new enough for the adapter. */
export function isSupported(requirements: Requirements = Office.context.requirements): boolean {
  return requirements.isSetSupported('ExcelApi', FLOOR);
}
