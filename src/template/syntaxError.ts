import type { InputError } from '../inputError.js';
import { readComplaint, type Complaint } from './complaint.js';
import { templateError } from './place.js';
import { unclosedBlock } from './unclosedBlock.js';

type Explanation = [what: string, advice: string];

const MISSING_END: Explanation = ['标签没有写完整，缺少结尾的“}}”。', '请补上“}}”。'];

/** Why a template cannot be parsed, and where: in plain words, with the place and the line itself. */
export interface SyntaxProblem {
  /** Chinese sentences. */
  what: string;
  advice: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  /** Column after what is at fault, on the same line. */
  endColumn: number;
  /** The line itself. */
  text: string;
}

/**
 * @param error what `Handlebars.parse` threw
 * @param source the template, its lines separated by `\n`
 */
export function syntaxProblem(error: unknown, source: string): SyntaxProblem {
  const complaint = readComplaint(error, source);
  const open = isUnclosed(complaint) ? unclosedBlock(source) : null;
  const [what, advice] = open === null ? explain(complaint, source) : unclosed(open.name);
  const offset = open?.offset ?? (what === MISSING_END[0] ? tagStart(source, complaint.offset) : complaint.offset);
  const before = source.slice(0, offset).split('\n');
  const text = source.split('\n')[before.length - 1] ?? '';
  const column = (before.at(-1) ?? '').length + 1;
  return { what, advice, line: before.length, column, endColumn: tagEnd(text, column), text };
}

/** The same as an error, for who meets it without a lint; `what` quotes the line. */
export function syntaxError(error: unknown, source: string, file: string): InputError {
  const { what, advice, line, column, text } = syntaxProblem(error, source);
  return templateError(`${what}该行是：“${excerpt(text)}”。`, { file, line, column }, advice);
}

/** After the tag that begins at a column, else after one character. */
function tagEnd(text: string, column: number): number {
  const tag = /^\{\{.*?\}\}/.exec(text.slice(column - 1));
  return column + (tag?.[0].length ?? 1);
}

function unclosed(block: string): Explanation {
  return [`块“{{#${block}}}”没有结束。`, `请在该结束的地方写上 {{/${block}}}。`];
}

/** The parser notices a missing end only at what comes next; the tag itself is what the author has to look at. */
function tagStart(source: string, offset: number): number {
  const start = source.lastIndexOf('{{', Math.max(0, offset - 1));
  return start < 0 ? offset : start;
}

function excerpt(line: string): string {
  const text = line.trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isUnclosed({ message }: Complaint): boolean {
  return message.includes("got 'EOF'") || message.startsWith('Lexical error');
}

function explain({ message, offset }: Complaint, source: string): Explanation {
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message);
  if (mismatch !== null) {
    const [, open = '', close = ''] = mismatch;
    return [`块“{{#${open}}}”却用“{{/${close}}}”结束。`, `请把结束标签改为 {{/${open}}}，或补上缺少的结束标签。`];
  }
  if (message.startsWith('Invalid path')) return ['变量的路径写法不对。', '“../”只能写在路径的开头。'];
  if (message.startsWith('Lexical error'))
    return ['注释没有结束，或者用了四个花括号。', '请在注释末尾写上“--}}”；标签前后各写两个花括号。'];
  const got = /got '(\w+)'$/.exec(message)?.[1];
  switch (got) {
    case 'EOF':
      return MISSING_END;
    case 'INVALID':
      return explainInvalid(source, offset);
    case 'CLOSE':
      return explainClose(message);
    case 'CLOSE_UNESCAPED':
      return ['花括号的数目前后不一致，结尾多了一个“}”。', '标签前后各写两个花括号。'];
    case 'OPEN_ENDBLOCK':
      return ['这个结束标签前面没有对应的块。', '请删去它，或补上 {{#if …}}、{{#each …}} 这样的开头。'];
    case 'INVERSE':
    case 'OPEN_INVERSE_CHAIN':
      return ['{{else}} 不在块里，或者同一个块里有两个 {{else}}。', '请把它放到 {{#if}} 和 {{/if}} 之间，只写一次。'];
    default:
      return ['模板的写法有误。', '请对照 templates/README.md 检查这一处的花括号、名称和引号。'];
  }
}

function explainClose(message: string): Explanation {
  if (message.includes("'CLOSE_SEXPR'")) return ['圆括号没有结束。', '请在“}}”之前补上“)”。'];
  if (message.includes("'CLOSE_UNESCAPED'")) return ['花括号的数目前后不一致。', '标签前后各写两个花括号。'];
  if (message.includes("'CLOSE_BLOCK_PARAMS'")) return ['“as |名称|”没有写完整。', '请补上后面的“|”。'];
  return ['标签里缺少名称或内容。', '请写上变量名，例如 {{period.label}}。'];
}

function explainInvalid(source: string, offset: number): Explanation {
  const close = source.indexOf('}}', offset);
  const open = source.indexOf('{{', offset);
  if (close < 0 || (open >= 0 && open < close)) return MISSING_END;
  const rest = excerpt(source.slice(offset, close));
  return [`标签里的“${rest}”不能这样写。`, '请改正变量的名称，或检查引号和括号是否成对。'];
}
