import { ledgerLine, rowOfDraft, type DraftedIssue } from '../pipeline/composing.js';
import type { Calendar } from '../plan/calendar.js';
import type { Progress } from '../progress/progress.js';

/** The row to paste into the sheet 简报台账, its cells parted by tabs, and what to do with it. */
export function ledgerText(
  drafted: DraftedIssue,
  calendar: Calendar,
  { tables, ledger }: Pick<Progress, 'tables' | 'ledger'>,
): string {
  const { sheet, heads, cells } = ledgerLine(drafted, tables);
  const row = rowOfDraft(drafted, ledger, calendar);
  const advice =
    row !== null
      ? `台账里已有这一期（工作表“${row.source.sheet}”${row.source.cell}），用下面一行核对，不要再粘贴：`
      : sheet === null
        ? `工作簿里没有简报台账，请新建工作表“简报台账”，第一行写：\n${heads.join('\t')}\n再粘贴下面一行，印发后把“草稿”改为“已印发”：`
        : `请把下面一行粘贴到工作表“${sheet}”的末尾，印发后把“草稿”改为“已印发”：`;
  return `${advice}\n${cells.join('\t')}\n`;
}
