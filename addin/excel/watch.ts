import { mayBeOwn } from './ownWriting.js';

/** What Excel tells of a change, as far as it does. */
interface Change {
  source: string;
  /** Since ExcelApi 1.14, and of changed cells alone. */
  triggerSource?: string;
}

/** Calls back after a sheet has been changed, added or deleted other than by this program; what it gives stops that. */
export async function watchSheets(context: Excel.RequestContext, onChange: () => void): Promise<() => void> {
  const tell = ({ source, triggerSource }: Change): Promise<void> => {
    const isOwn = triggerSource === undefined ? source === 'Local' && mayBeOwn() : triggerSource === 'ThisLocalAddin';
    if (!isOwn) onChange();
    return Promise.resolve();
  };
  const { worksheets } = context.workbook;
  const changed = worksheets.onChanged.add(tell);
  const added = worksheets.onAdded.add(tell);
  const deleted = worksheets.onDeleted.add(tell);
  await context.sync();
  return () => {
    changed.remove();
    added.remove();
    deleted.remove();
    // When the page closes nobody is left to hear of a failure.
    changed.context.sync().catch(() => undefined);
  };
}
