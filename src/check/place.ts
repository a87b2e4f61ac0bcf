/** `指标月报!O14`; the sheet alone where there is no cell, empty where there is no sheet. */
export function placeText({ sheet, cell }: { sheet: string | null; cell: string | null }): string {
  if (sheet === null) return '';
  return cell === null ? sheet : `${sheet}!${cell}`;
}
