import { writeFileSync } from 'node:fs';
import { likenessIndex } from '../../../src/progress/match/likeness.js';
import { lintErrors } from './lintErrors.js';
import { judge } from './judge.js';
import { shownPath, type Suite } from './suite.js';

/** What a run of accepting tells, line by line, and whether all that was asked for is as expected now. */
export interface Accepted {
  lines: readonly string[];
  ok: boolean;
}

/**
 * Makes what the templates yield today what the cases expect, after it is shown.
 * @param asked names of cases, or of a folder of them (`monthly`); null for all
 */
export async function acceptCases(suite: Suite, asked: readonly string[] | null): Promise<Accepted> {
  const known = (name: string): string[] => suite.names.filter((each) => each === name || each.startsWith(`${name}/`));
  const wanted = asked?.map((name) => name.replace(/\/+$/, '')) ?? suite.names;
  const unknown = wanted.filter((name) => known(name).length === 0);
  if (unknown.length > 0) return { lines: unknown.map((name) => unknownText(name, suite.names)), ok: false };

  // What is wrong would become what is expected: an unknown variable prints 暂无数据.
  const errors = lintErrors(suite);
  if (errors.length > 0) return { lines: [...errors, '模板有错误，什么都没有写。请先改正，再认可。'], ok: false };

  const lines: string[] = [];
  let [written, broken] = [0, 0];
  for (const name of new Set(wanted.flatMap(known))) {
    const verdict = await judge(suite, name);
    if (verdict.stands === 'same') continue;
    if (verdict.stands === 'broken') {
      broken += 1;
      lines.push(`✖ ${name}`, verdict.why, '');
      continue;
    }
    const path = suite.pathOf(name, 'expected.md');
    writeFileSync(path, verdict.text);
    written += 1;
    lines.push(`✔ ${name}${verdict.stands === 'new' ? '（新）' : ''} → ${shownPath(suite.folders, path)}`);
    lines.push(...verdict.lines, '');
  }
  const failed = broken === 0 ? '' : `${broken}个用例没有写成，请按上面的说明改正。`;
  lines.push(written + broken === 0 ? '没有变动。' : `${written === 0 ? '' : `写了${written}个用例的文字。`}${failed}`);
  return { lines, ok: broken === 0 };
}

function unknownText(name: string, names: readonly string[]): string {
  const folders = new Set(names.flatMap((each) => (each.includes('/') ? [each.slice(0, each.indexOf('/'))] : [])));
  const known = name.includes('/') ? names : [...folders, ...names];
  const near = likenessIndex(known)(name)
    .slice(0, 3)
    .flatMap(({ index }) => known[index] ?? []);
  if (near.length > 0) return `没有用例“${name}”。是不是要写 ${near.join('、')}？`;
  return `没有用例“${name}”。现有：${names.length === 0 ? '一个也没有' : names.join('、')}。`;
}
