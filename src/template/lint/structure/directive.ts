import { DIRECTIVE_FORMS, DIRECTIVES, LANDSCAPE, type DirectiveKind } from '../../directives.js';
import { nearestName } from '../../../plan/nearestName.js';
import { chartProblem } from './charts.js';
import type { Place } from './place.js';
import { PRINTED_TAG, type Container, type DirectiveLine, type State } from './state.js';
import { tableLeft } from './tables.js';
import type { Verdicts, Wrong } from './verdicts.js';

const RULE = 'unknown-directive';
const FORM = /^(:{2,})([^\s\p{P}\p{S}][^\s[\]{}:：]*)(?:\[(.*)\])?(?:\{([^{}]*)\})?\s*$/u;

/** A directive that is written as it must be. */
interface Written {
  marks: string;
  name: string;
  /** Between square brackets, null where there are none. */
  label: string | null;
  /** Between braces, and where the first of them begins in the line. */
  options: readonly string[];
  optionsAt: number;
}

/** The state after a line that begins with colons. */
export function directiveEnded(before: State, line: DirectiveLine, verdicts: Verdicts): State {
  if (!/^[:：]{2}/.test(line.text)) return tableLeft(before, placeIn(line, 0), verdicts);
  const state = tableLeft(before, 'block', verdicts);
  if (/^:{3,}\s*$/.test(line.text)) return closed(state, line, verdicts);
  const written = read(line.text);
  if (written === null) return refused(state, line, malformed(line.text), verdicts);
  if (!isPaired(written.label ?? '')) return refused(state, line, unpaired(line.text), verdicts);
  const kind = DIRECTIVES.get(written.name);
  if (kind === undefined) return refused(state, line, unknown(written), verdicts);
  const isContainer = kind === 'note' || kind === 'attachment';
  if (isContainer !== written.marks.length > 2) return refused(state, line, wrongMarks(written, kind), verdicts);
  if (isContainer) return opened(state, line, written, kind, verdicts);
  if (kind === 'caption') return captioned(state, line, written, verdicts);
  const problem = chartProblem(written, state.worlds);
  const place = placeIn(line, problem?.at ?? 0);
  if (problem === null) verdicts.passes('unknown-chart', place, state.worlds);
  else verdicts.fails({ ...problem, place }, state.worlds);
  return state;
}

/** What is open at the end of the document. */
export function leftOpen({ container, worlds }: State, verdicts: Verdicts): void {
  if (container !== null) unclosed(container, { worlds }, verdicts);
}

function read(text: string): Written | null {
  const found = FORM.exec(text);
  if (found === null) return null;
  const [, marks = '', name = '', label = null, options = ''] = found;
  const optionsAt = options === '' ? 0 : text.lastIndexOf('{') + 1 + options.search(/\S|$/);
  return { marks, name, label, options: options.split(/\s+/).filter((option) => option !== ''), optionsAt };
}

function refused(state: State, line: DirectiveLine, wrong: Omit<Wrong, 'rule' | 'place'>, verdicts: Verdicts): State {
  verdicts.fails({ rule: RULE, place: placeIn(line, 0), ...wrong }, state.worlds);
  // Whatever it was meant to open, its end is not at fault too.
  return /^[:：]{3}/.test(line.text) ? { ...state, container: containerOf(line, 'note', line.text, state) } : state;
}

function malformed(text: string): Omit<Wrong, 'rule' | 'place'> {
  if (/^:*：/.test(text)) {
    return { what: '行首的冒号是全角的，印出来只是文字。', advice: '请改用半角的“:”（英文冒号）。' };
  }
  return { what: `“${shown(text)}”的写法不对。`, advice: `可用的写法有 ${forms()}。` };
}

/** Whether every square bracket has its partner; `\\[` and `\\]` are none. */
function isPaired(label: string): boolean {
  let depth = 0;
  for (const [mark] of label.matchAll(/\\.|[[\]]/g)) {
    if (mark === '[') depth += 1;
    else if (mark === ']') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function unpaired(text: string): Omit<Wrong, 'rule' | 'place'> {
  const what = `“${shown(text)}”里的方括号不成对。`;
  return { what, advice: '请删去多余的，或补上缺少的；要照印方括号，请写作 \\[ 和 \\]。' };
}

/** The start of a line, as a message quotes it. */
function shown(text: string): string {
  return text.trim().replaceAll(PRINTED_TAG, '…').slice(0, 30);
}

function unknown({ marks, name }: Written): Omit<Wrong, 'rule' | 'place'> {
  const meant = nearestName(name, [...DIRECTIVES.keys()]);
  const advice = meant === null ? `可用的有 ${forms()}。` : `是不是要写“${marks}${meant}”？`;
  return { what: `不认识“${marks}${name}”。`, advice, length: marks.length + name.length };
}

function wrongMarks({ marks, name }: Written, kind: DirectiveKind): Omit<Wrong, 'rule' | 'place'> {
  const right = DIRECTIVE_FORMS[kind].startsWith(':::') ? ':::' : '::';
  const what = `“${marks}${name}”的冒号是${marks.length}个，要写${right.length}个。`;
  return { what, advice: `请写作“${right}${name}”。`, length: marks.length + name.length };
}

function forms(): string {
  return Object.values(DIRECTIVE_FORMS).join('、');
}

function captioned(state: State, line: DirectiveLine, { label }: Written, verdicts: Verdicts): State {
  const place = placeIn(line, 0);
  if (label === null || label.trim() === '') {
    verdicts.fails({ rule: RULE, place, what: '表题是空的。', advice: '请写作 ::caption[表题]。' }, state.worlds);
  }
  return { ...state, table: { phase: 'caption', place } };
}

function opened(
  state: State,
  line: DirectiveLine,
  { marks, name, label, options, optionsAt }: Written,
  kind: Container['kind'],
  verdicts: Verdicts,
): State {
  if (state.container !== null) unclosed(state.container, state, verdicts);
  const strange = options.find((option) => kind !== 'attachment' || !LANDSCAPE.includes(option));
  if (strange !== undefined) {
    const what = `“${marks}${name}”没有“${strange}”这一选项。`;
    const advice = kind === 'note' ? '按语没有选项，请删去花括号。' : '附件只能用 {landscape}（横排）。';
    verdicts.fails({ rule: RULE, place: placeIn(line, optionsAt), length: strange.length, what, advice }, state.worlds);
  }
  const container = containerOf(line, kind, marks + name, state);
  // An attachment's title is its label, or its first heading, of whatever level.
  const level = kind === 'note' ? state.level : label === null ? null : 1;
  return { ...state, container, level };
}

function containerOf(line: DirectiveLine, kind: Container['kind'], written: string, state: State): Container {
  return { kind, written, place: placeIn(line, 0), outer: kind === 'note' ? null : state.level };
}

function closed(state: State, line: DirectiveLine, verdicts: Verdicts): State {
  const { container, worlds } = state;
  const place = placeIn(line, 0);
  if (container === null) {
    const advice = '请删去它，或补上开头的 :::note 或 :::attachment[标题]。';
    verdicts.fails({ rule: RULE, place, what: '多了一个“:::”，前面没有它要结束的按语或附件。', advice }, worlds);
    return state;
  }
  verdicts.passes(RULE, place, worlds);
  verdicts.passes(RULE, container.place, worlds);
  return { ...state, container: null, level: container.kind === 'attachment' ? container.outer : state.level };
}

function unclosed({ written, place }: Container, { worlds }: Pick<State, 'worlds'>, verdicts: Verdicts): void {
  const advice = '请在它的末尾另起一行写 :::。';
  verdicts.fails({ rule: RULE, place, what: `“${written}”没有结束。`, advice }, worlds);
}

/** Where a character of the line comes from. */
function placeIn({ pieces }: DirectiveLine, at: number): Place {
  const piece = pieces.findLast((one) => one.at <= at);
  if (piece === undefined) throw new Error('a line without a beginning');
  return { template: piece.place.template, offset: piece.place.offset + at - piece.at };
}
