import type { Place } from './place.js';
import type { State } from './state.js';
import type { Verdicts, Wrong } from './verdicts.js';

const RULE = 'heading-skipped';
/** `#####` is the last there is. */
const DEEPEST = 5;

/** The state after a heading's marks. */
export function headed(state: State, count: number, place: Place, verdicts: Verdicts): State {
  const problem = problemOf(state, count);
  if (problem === null) verdicts.passes(RULE, place, state.worlds);
  else verdicts.fails({ rule: RULE, place, length: count, ...problem }, state.worlds);
  return {
    ...state,
    level: count,
    titled: count === 1 && state.container === null && state.titled === false ? true : state.titled,
  };
}

function problemOf({ level, titled, container }: State, count: number): Pick<Wrong, 'what' | 'advice'> | null {
  if (count > DEEPEST) return { what: '标题最多四级（## 到 #####）。', advice: '请减少 # 的个数。' };
  if (level === null) return null;
  if (count === 1) {
    if (container !== null) return { what: '大标题（# ）写在了附件或按语里。', advice: '这里的标题请从 ## 写起。' };
    return titled === true ? { what: '大标题（# ）多于一个。', advice: '请只留一个，其余的从 ## 写起。' } : null;
  }
  const before = Math.max(level, 1);
  if (count <= before + 1) return null;
  const missing = '#'.repeat(before + 1);
  const skipped = count - before === 2 ? `“${missing}”` : `“${missing}”到“${'#'.repeat(count - 1)}”`;
  return {
    what: `“${'#'.repeat(count)}”前面没有${skipped}标题，标题跳了级。`,
    advice: `请把它改为“${missing}”，或在前面补上“${missing}”标题。`,
  };
}

/** Marks that no space follows are printed as they are. */
export function unspaced(state: State, count: number, place: Place, verdicts: Verdicts): void {
  const what = `“${'#'.repeat(count)}”后面没有空格，印出来不是标题。`;
  const advice = '是标题，请在它后面加一个空格；要照印 # 本身，请写作 \\#。';
  verdicts.fails({ rule: RULE, severity: 'warning', place, length: count, what, advice }, state.worlds);
}

/** At the end of a whole document. */
export function untitled({ titled, worlds }: State, place: Place, verdicts: Verdicts): void {
  if (titled !== false) verdicts.passes(RULE, place, worlds, 'title');
  else {
    const advice = '请在模板开头写一行“# {{> title}}”。';
    verdicts.fails({ rule: RULE, place, what: '没有大标题。', advice }, worlds, 'title');
  }
}
