import type { ErrorCode } from 'yaml';
import type { core } from 'zod';

/** What is wrong in a YAML file, where, and what to do, in words that a clerk understands. */
export interface YamlFault {
  what: string;
  advice: string;
  path: readonly PropertyKey[];
}

/** A rule of ours, for zod's `refine`: the words that follow the name and value of the field, and the advice. */
export function rule(message: string, advice: string): { error: string; params: { advice: string } } {
  return { error: message, params: { advice } };
}

/** The same for `addIssue`: at a path below the checked value, with the value that stands there. */
export function faultAt(path: readonly PropertyKey[], input: unknown, message: string, advice: string) {
  return { code: 'custom' as const, path: [...path], input, message, params: { advice } };
}

/** The faults that zod found; each unknown key is one. */
export function faultsOf(issues: readonly core.$ZodIssue[]): readonly YamlFault[] {
  return issues.flatMap((issue): readonly YamlFault[] => {
    if (issue.code !== 'unrecognized_keys') return [{ ...wordsFor(issue), path: issue.path }];
    return issue.keys.map((key) => ({
      what: `不认识的项目“${key}”。`,
      advice: '请检查拼写，或者删去这一项。',
      path: [...issue.path, key],
    }));
  });
}

function wordsFor(issue: core.$ZodIssue): { what: string; advice: string } {
  const name = nameOf(issue.path);
  const value = valueText(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { what: `缺少${name}。`, advice: '请补上这一项。' }
        : { what: `${name}应为${typeText(issue.expected)}，现为${value}。`, advice: typeAdvice(issue.expected) };
    case 'invalid_value':
      return issue.input === undefined
        ? { what: `缺少${name}。`, advice: `请补上，可用：${issue.values.map(String).join('、')}。` }
        : { what: `${name}不能是${value}。`, advice: `可用：${issue.values.map(String).join('、')}。` };
    case 'too_small':
      return { what: `${name}${sizeText(issue.origin, '少', '小')}（${value}）。`, advice: lowerBound(issue) };
    case 'too_big':
      return { what: `${name}${sizeText(issue.origin, '多', '大')}（${value}）。`, advice: upperBound(issue) };
    case 'custom':
      return { what: `${name}${asWritten(issue.input)}${issue.message}。`, advice: adviceIn(issue.params) };
    default:
      return { what: `${name}写法不对（${value}）。`, advice: '请对照自带的样例改正。' };
  }
}

/** `chapters[0].items[2].title`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('');
}

function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return '文件内容';
  return typeof last === 'number' ? `${nameOf(path.slice(0, -1))}第${last + 1}项` : `“${String(last)}”`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true或false',
  array: '列表',
  object: '一组“名称: 值”',
  record: '一组“名称: 值”',
  null: '空',
};

function typeText(expected: string): string {
  return TYPES[expected] ?? '另一种值';
}

function typeAdvice(expected: string): string {
  return expected === 'string' ? '请改为文字；由数字组成的文字要加引号。' : `请改为${typeText(expected)}。`;
}

function valueText(input: unknown): string {
  if (typeof input === 'string') return `“${input.length > 20 ? `${input.slice(0, 20)}…` : input}”`;
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  if (input === null || input === undefined) return '空';
  return Array.isArray(input) ? '列表' : '一组“名称: 值”';
}

function asWritten(input: unknown): string {
  return typeof input === 'string' || typeof input === 'number' ? `写作${valueText(input)}，` : '';
}

function sizeText(origin: string, few: string, small: string): string {
  return `太${origin === 'array' || origin === 'string' ? few : small}`;
}

function lowerBound(issue: core.$ZodIssueTooSmall): string {
  const bound = String(issue.minimum);
  if (issue.origin === 'array') return `至少要有${bound}项。`;
  return issue.inclusive === true ? `应不小于${bound}。` : `应大于${bound}。`;
}

function upperBound(issue: core.$ZodIssueTooBig): string {
  const bound = String(issue.maximum);
  if (issue.origin === 'array') return `至多${bound}项。`;
  return issue.inclusive === true ? `应不大于${bound}。` : `应小于${bound}。`;
}

function adviceIn(params: Record<string, unknown> | undefined): string {
  const advice = params?.['advice'];
  return typeof advice === 'string' ? advice : '请改正。';
}

/** YAML's own faults: only the common ones have words of their own. */
export function syntaxFault(code: ErrorCode): { what: string; advice: string } {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { what: '用了制表符（Tab）缩进。', advice: '请改用空格缩进。' };
    case 'BAD_INDENT':
      return { what: '缩进不对。', advice: '同一层的各项请左对齐，下一层多缩进两个空格。' };
    case 'DUPLICATE_KEY':
      return { what: '同一层里有重复的项目。', advice: '请删去或改名其中一个。' };
    case 'MISSING_CHAR':
      return { what: '缺少引号、括号、冒号或逗号。', advice: '请补上；引号和括号要成对，用半角。' };
    case 'MULTIPLE_DOCS':
      return { what: '一个文件里有多份内容（---）。', advice: '请只留一份。' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return { what: '这一行或上一行的冒号或缩进不对。', advice: '值里有“: ”（冒号加空格）时，请给值加上引号。' };
    default:
      return { what: 'YAML格式有误。', advice: '请检查这一行的缩进、冒号、引号和括号；以特殊符号开头的值要加引号。' };
  }
}
