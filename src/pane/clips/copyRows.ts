import type { ClipRows } from '../../clip/clipRows.js';

/**
 * Puts rows on the clipboard, as a table and as text; a spreadsheet takes the first.
 * @throws DOMException where the browser does not allow it
 */
export async function copyRows({ html, tsv }: Pick<ClipRows, 'html' | 'tsv'>): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([tsv], { type: 'text/plain' }),
    }),
  ]);
}

/** Where the rows are to be pasted, and what they have. */
export function pasteWords({ columns: { sheet, columns, first } }: Pick<ClipRows, 'columns'>, count: number): string {
  const heads = columns.map(({ heading }) => heading).join('、');
  const place =
    sheet === null
      ? '在工作簿的工作表“工作动态”里（列的顺序要与上面一致）'
      : `到工作表“${sheet}”${first === 0 ? '' : `第${first + 1}列起`}`;
  return `已复制${count}行（${heads}）。请${place}，选中最后一行下面的第一格，粘贴。`;
}
