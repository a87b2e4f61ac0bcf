import { groupBy } from 'es-toolkit/array';
import { InputError } from '../../pipeline/hosting.js';
import type { LintFault } from '../../template/lint/fault.js';
import type { OwnTemplatesCore } from '../core.js';

/** A fault of a folder of templates, as it is listed: of a template, with its line, or of a file as a whole. */
export type ShownFault = Pick<LintFault, 'severity' | 'file' | 'what' | 'advice'> & {
  /** Null for a file as a whole. */
  at: Pick<LintFault, 'line' | 'column' | 'endColumn' | 'text'> | null;
};

export function lintShown({ severity, file, what, advice, line, column, endColumn, text }: LintFault): ShownFault {
  return { severity, file, what, advice, at: { line, column, endColumn, text } };
}

/**
 * What an error says of a file; other errors are thrown on.
 * @param textOf a file's text, of which the line is shown
 */
export function errorShown(error: unknown, textOf: (file: string) => string): ShownFault {
  if (!(error instanceof InputError)) throw error;
  const { what, advice, place } = error;
  const { file = '', line, column = 1 } = place;
  const at =
    line === undefined
      ? null
      : { line, column, endColumn: column + 1, text: textOf(file).split(/\r\n?|\n/)[line - 1] ?? '' };
  return { severity: 'error', file, what, advice, at };
}

export function unreadableShown(file: string): ShownFault {
  const advice = '请用记事本打开，另存时把“编码”选为 UTF-8。';
  return { severity: 'error', file, what: '不是 UTF-8 编码的文本。', advice, at: null };
}

/** By file, in the order of the list. */
export function byFile(faults: readonly ShownFault[]): [file: string, faults: ShownFault[]][] {
  return Object.entries(groupBy(faults, ({ file }) => file));
}

/** The whole list as text, to be sent to somebody. */
export function faultsText(faults: readonly ShownFault[], { faultText }: Pick<OwnTemplatesCore, 'faultText'>): string {
  return faults
    .map((fault) =>
      fault.at === null
        ? `${fault.file}：${fault.what}${fault.advice}`
        : faultText({ ...fault, ...fault.at, rule: 'syntax' }),
    )
    .join('\n');
}
