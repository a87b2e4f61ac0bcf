import { lettersOf } from '../../pipeline/hosting.js';
import type { Correction } from '../../progress/mapping/correction.js';

/** What a correction is about, so that a later one takes its place: the same column, the same row. */
export function subjectOf(correction: Correction): string {
  const { sheet, kind } = correction;
  switch (kind) {
    case 'column':
      return JSON.stringify([sheet, correction.table, 'column', correction.column]);
    case 'row':
      return JSON.stringify([sheet, correction.table, 'row', correction.row]);
    case 'header':
      return JSON.stringify([sheet, correction.table, 'header']);
    case 'sheet':
      return JSON.stringify([sheet]);
  }
}

/** Corrections with more of them in; whether a sheet is read at all goes before all that was said of it. */
export function withCorrections(all: readonly Correction[], more: readonly Correction[]): readonly Correction[] {
  const renewed = new Set(more.map(subjectOf));
  const whole = new Set(more.flatMap(({ kind, sheet }) => (kind === 'sheet' ? [sheet] : [])));
  return [...all.filter((one) => !renewed.has(subjectOf(one)) && !whole.has(one.sheet)), ...more];
}

/** 工作表“指标” 第5行“高企认定”：9-2 */
export function correctionWords(correction: Correction): { where: string; what: string } {
  const { sheet, kind } = correction;
  switch (kind) {
    case 'column':
      return { where: `${sheet}!${lettersOf(correction.column)}列`, what: correction.words };
    case 'row': {
      const { row, label, words } = correction;
      return { where: `${sheet}!第${row + 1}行`, what: label === '' ? words : `“${label}”：${words}` };
    }
    case 'header':
      return { where: sheet, what: `表头在第${correction.rows}行` };
    case 'sheet':
      return { where: sheet, what: correction.read ? '要读' : '整张不读' };
  }
}
