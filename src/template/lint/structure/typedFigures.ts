import type { LintFault } from '../fault.js';
import type { ParsedTemplate } from '../parsed.js';
import { contentOffset, lineAt } from './place.js';

/** Digits with what belongs to them: 38, 1—5, 99.5%, ３８; not those of a term such as 5G or PM2.5. */
const FIGURE = /(?<![0-9０-９A-Za-z.\-#&])[0-9０-９]+(?:[.,．，:：~—-][0-9０-９]+)*[%％]?(?![A-Z](?![A-Za-z]))/g;
/** What holds digits and prints none as a figure: a list's marker, a character reference, a directive's options. */
const EXEMPT = /^[ \t]*\d+[.)](?=[ \t])|&#?\w+;|(?<=^[ \t]*:{2,}.*)\{[^{}]*\}[ \t]*$/gm;

/** Figures in the fixed text: no cell stands behind them, and next month they are wrong. */
export function typedFigures(template: ParsedTemplate): LintFault[] {
  return contentsOf(template.program).flatMap((content) => {
    if (!/[0-9０-９]/.test(content.value)) return [];
    const start = contentOffset(template, content);
    return [...blanked(content.value, template.source, start).matchAll(FIGURE)].map(
      ({ 0: figure, index }): LintFault => {
        const { line, column, text } = lineAt({ template, offset: start + index });
        return {
          rule: 'typed-figure',
          severity: 'warning',
          file: template.file,
          line,
          column,
          endColumn: column + figure.length,
          what: `“${figure}”是手打的数，没有数据来源，换一期也不会变。`,
          advice: '数据请用变量印，如 {{targets.counts.all}}。',
          text,
        };
      },
    );
  });
}

/** The text with spaces for what is exempt, as the whole lines around it tell. */
function blanked(value: string, source: string, start: number): string {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const to = source.indexOf('\n', start + value.length);
  const lines = source.slice(from, to < 0 ? source.length : to);
  return lines.replace(EXEMPT, (exempt) => ' '.repeat(exempt.length)).slice(start - from, start - from + value.length);
}

function contentsOf(program: hbs.AST.Program | undefined): hbs.AST.ContentStatement[] {
  return (program?.body ?? []).flatMap((statement): hbs.AST.ContentStatement[] => {
    if (statement.type === 'ContentStatement') return [statement as hbs.AST.ContentStatement];
    if (statement.type !== 'BlockStatement') return [];
    const block = statement as Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>>;
    return [...contentsOf(block.program), ...contentsOf(block.inverse)];
  });
}
