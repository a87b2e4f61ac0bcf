import { helpers } from '../helpers.js';
import { arityOf, takesAt, TAKES, type Helper, type Takes } from './helper.js';

/** What is wrong with an argument, told from the template alone. */
export interface ArgumentFault {
  /** What is at fault: the argument, or the call. */
  at: hbs.AST.Node;
  /** One Chinese sentence. */
  what: string;
  /** One Chinese sentence. */
  advice: string;
}

/**
 * Everything that is wrong with how a helper is called, as far as it shows without a content; calls inside its arguments
 * are not looked into.
 * @param written the helper's name as the template has it
 */
export function argumentFaults(
  helper: Helper,
  written: string,
  call: hbs.AST.SubExpression | hbs.AST.MustacheStatement,
): ArgumentFault[] {
  const { params } = call;
  const [least, most] = arityOf(helper);
  if (params.length < least || params.length > most) {
    const names = helper.parameters.map(({ name }) => name).join('、');
    const wanted = least === most ? `${least}个` : `至少${least}个`;
    return [
      {
        at: call,
        what: `助手“${written}”要有${wanted}参数（${names}），这里有${params.length}个。`,
        advice: `请补上或删去参数，例如 ${helper.example}。`,
      },
    ];
  }
  return params.flatMap((param, n) => {
    const takes = takesAt(helper, n);
    const why = takes === null ? null : refusals[takes](param);
    return why === null || takes === null
      ? []
      : [
          {
            at: param,
            what: `助手“${written}”的第${n + 1}个参数${why}。`,
            advice: `这里要写：${TAKES[takes]}。例如 ${helper.example}。`,
          },
        ];
  });
}

/** What is wrong with what `{{#if}}`, `{{#unless}}`, `{{#each}}` or `{{#with}}` is given; null where nothing is. */
export function blockArgumentFault(block: string, argument: hbs.AST.Expression): ArgumentFault | null {
  if (block === 'if' || block === 'unless') {
    const why = refusals.condition(argument);
    return why === null
      ? null
      : { at: argument, what: `“#${block}”后面${why}。`, advice: `这里要写：${TAKES.condition}。` };
  }
  if (argument.type === 'PathExpression') return null;
  return {
    at: argument,
    what: `“#${block}”后面不是变量。`,
    advice: block === 'each' ? '请写一个列表，如 {{#each news}}。' : '请写一组数据，如 {{#with changes}}。',
  };
}

/** Why an argument cannot be what is wanted, as the end of a sentence; null where it can. */
const refusals: Readonly<Record<Takes, (argument: hbs.AST.Expression) => string | null>> = {
  comparable: (argument) =>
    argument.type === 'NullLiteral' || argument.type === 'UndefinedLiteral' ? '不是能比较的东西' : null,
  condition: (argument) => {
    if (argument.type === 'PathExpression') return null;
    if (argument.type !== 'SubExpression') return '是固定的值，永远算“是”或者永远算“否”';
    return yieldsOf(argument) === 'text' ? '得到的是文字，不是条件' : null;
  },
  index: (argument) => (argument.type === 'PathExpression' ? null : '不是列表中的序号'),
  printable: (argument) => (argument.type === 'PathExpression' ? null : '不是变量'),
  words: (argument) => {
    if (argument.type !== 'StringLiteral') return '不是加引号的固定文字';
    const { value } = argument as hbs.AST.StringLiteral;
    if (value.trim() === '') return '是空的，印出来什么也看不见';
    // A digit typed here would stand in the text like a figure, and have no cell.
    return /\p{N}/u.test(value) ? `“${value}”里有数字，印出来没有出处` : null;
  },
};

/** What comes of a call in parentheses; null for a helper that is not known, which is another fault. */
function yieldsOf(argument: hbs.AST.Expression): Helper['yields'] | null {
  const { path } = argument as hbs.AST.SubExpression;
  return helpers.get('original' in path ? path.original : '')?.yields ?? null;
}
