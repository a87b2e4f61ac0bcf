import type { LedgerLine } from '../../bulletin/ledgerRow.js';
import type { CellSource, LedgerRow } from '../../progress/progress.js';
import type { Recorded } from './recorded.js';

/** What a person is told of an entry in the ledger. */
export interface RecordedWords {
  intent: 'success' | 'warning' | 'info';
  message: string;
  advice: string;
  /** The cell that it is about, null where there is none. */
  cell: Pick<CellSource, 'sheet' | 'cell'> | null;
}

/** The words for what came of entering an issue; null where there is nothing to say. */
export function recordedWords(recorded: Recorded): RecordedWords | null {
  switch (recorded.outcome) {
    case 'no-number':
      return null;
    case 'added': {
      const { issue, at, made } = recorded;
      const where = made ? `新建的工作表“${at.sheet}”` : `“${at.sheet}”`;
      const message = `第${issue.number}期已记入${where}${at.cell}，状态是草稿。`;
      return { intent: 'success', message, advice: `印发后请到“台账”标为已印发。${pasteAdvice(recorded)}`, cell: at };
    }
    case 'kept': {
      const { issue, at } = recorded;
      const message = `台账里已有这一期（“${at.sheet}”${at.cell}），仍是第${issue.number}期，已更新那一行。`;
      return { intent: 'success', message, advice: `印发后请到“台账”标为已印发。${pasteAdvice(recorded)}`, cell: at };
    }
    case 'clash': {
      const { issue, by, own, next } = recorded;
      const message = own
        ? `台账里这一期现在是第${next.number}期，刚生成的文件里印的是第${issue.number}期。`
        : `第${issue.number}期刚被别人占用（${titleOf(by)}），这一份没有记入台账。`;
      const advice = `刚生成的文件请不要用，请重新生成，期号会是第${next.number}期。`;
      return { intent: 'warning', message, advice, cell: by.source };
    }
    case 'issued-already': {
      const message = `台账里这一期已印发（${titleOf(recorded.row)}），没有改动台账。`;
      return {
        intent: 'warning',
        message,
        advice: '要改台账的，请先到“台账”把它退回草稿。',
        cell: recorded.row.source,
      };
    }
    case 'to-paste': {
      const { line, row } = recorded;
      if (row !== null) {
        const message = `台账里已有这一期（“${row.source.sheet}”${row.source.cell}）。`;
        return { intent: 'info', message, advice: '请用下面一行核对，不要再粘贴。', cell: row.source };
      }
      const advice =
        line.sheet === null
          ? '请在工作簿里新建工作表“简报台账”，把下面两行（表头和这一期）粘贴进去。'
          : `请把下面一行粘贴到工作表“${line.sheet}”的末尾。`;
      return { intent: 'info', message: '网页不能改工作簿，台账要自己记。', advice, cell: null };
    }
  }
}

/** The row that a person may paste into the workbook's ledger; null where the workbook has it. */
export function lineToPaste(recorded: Recorded): LedgerLine | null {
  if (recorded.outcome === 'to-paste') return recorded.line;
  return recorded.outcome === 'added' || recorded.outcome === 'kept' ? recorded.paste : null;
}

/** What is to be copied, its cells parted by tabs: the row, with the headings where there is no ledger yet. */
export function rowToCopy(line: LedgerLine): string {
  const lines = line.sheet === null ? [line.heads, line.cells] : [line.cells];
  return lines.map((cells) => cells.join('\t')).join('\n');
}

function pasteAdvice({ paste }: { paste: LedgerLine | null }): string {
  if (paste === null) return '';
  return paste.sheet === null
    ? '也要记进工作簿的，把下面两行粘贴到新建的工作表“简报台账”。'
    : `也要记进工作簿的，把下面一行粘贴到工作表“${paste.sheet}”的末尾。`;
}

function titleOf({ title, source }: LedgerRow): string {
  return `${title === '' ? '' : `“${title}”，`}${source.sheet}${source.cell}`;
}
