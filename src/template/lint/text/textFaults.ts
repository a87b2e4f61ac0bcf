import type { LintFault } from '../fault.js';
import type { ParsedTemplate, ParsedTemplates } from '../parsed.js';
import { lineAt } from '../structure/place.js';
import { strayBraces } from './braces.js';
import { fixedTextOf, type FixedText } from './fixedText.js';
import { lineMarks } from './lineMarks.js';

/** Marks in the fixed text that were meant for the program and are printed as they stand, and comments that end too soon. */
export function textFaults(templates: ParsedTemplates): LintFault[] {
  return [...templates.values()].flatMap((template) => {
    const text = fixedTextOf(template);
    return [...inLines(template, text), ...inComments(template, text)];
  });
}

function inLines({ file }: ParsedTemplate, { lines, sourceLines }: FixedText): LintFault[] {
  return lines.flatMap((line, number) =>
    [...strayBraces(line), ...lineMarks(line)].map(({ at, length, ...said }): LintFault => ({
      ...said,
      file,
      line: number + 1,
      column: at + 1,
      endColumn: at + 1 + Math.max(1, length),
      text: sourceLines[number] ?? '',
    })),
  );
}

/** A short comment ends at the first `}}`: with a tag in it, the rest is printed, or a tag is lost. */
function inComments(template: ParsedTemplate, { shortComments }: FixedText): LintFault[] {
  return shortComments.flatMap(({ offset, value }): LintFault[] => {
    if (!value.includes('{{')) return [];
    const { line, column, text } = lineAt({ template, offset });
    return [
      {
        rule: 'stray-mark',
        severity: 'error',
        file: template.file,
        line,
        column,
        endColumn: column + 3,
        what: '注释里有“{{”：注释到第一个“}}”就结束，里面的变量不会印，后面的文字会照印。',
        advice: '注释没有写完的，请补上“}}”；注释里要写花括号的，请写作 {{!-- … --}}。',
        text,
      },
    ];
  });
}
