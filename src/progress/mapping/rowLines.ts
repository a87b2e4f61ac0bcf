import { targetsOf, type Plan } from '../../plan/plan.js';
import type { UnmatchedRow } from '../progress.js';
import { AUTOMATIC, UNREAD } from './mappingWords.js';
import type { RowReading } from './rowReadings.js';
import { rowWords, shortLabel } from './rowUse.js';
import { yamlText } from './yamlText.js';

/** The lines of YAML for a row; what is not certain is a comment. */
export function rowLinesOf(plan: Plan): (reading: RowReading) => readonly string[] {
  const metrics = new Map(targetsOf(plan).map(({ id, metric }) => [id, metric]));
  return ({ row, answers, doubts, needs }) => {
    if (needs === 'unread') return [`${row + 1}: ${UNREAD}`];
    const lines = answers.map(({ use, label }) => entry(row, rowWords(use, label)));
    // A row that was read for several targets stays the program's to read: a mapping can give it one.
    if (lines.length > 1) return [...new Set(lines)].map((line) => `# ${line}`).concat(automatic(row, needs));
    const open = doubts.flatMap((doubt) => doubtLines(row, doubt, metrics));
    return lines.length === 1 ? [...lines, ...open] : [...open, ...automatic(row, needs)];
  };
}

function automatic(row: number, needs: RowReading['needs']): string[] {
  return needs === 'automatic' ? [`${row + 1}: ${AUTOMATIC}`] : [];
}

function entry(row: number, words: string): string {
  return `${row + 1}: ${yamlText(words)}`;
}

/** What a person has to decide; each answer is a comment that only needs its # taken away. */
function doubtLines(
  row: number,
  { label, candidates }: UnmatchedRow,
  metrics: ReadonlyMap<string, string>,
): readonly string[] {
  const name = shortLabel(label.text);
  if (candidates.length === 0) {
    const unread = entry(row, rowWords({ kind: 'unread' }, label.text));
    return [`# 没有找到“${name}”是哪项目标或任务：是的写上编号，不是的写“${UNREAD}”，再去掉行首的 #。`, `# ${unread}`];
  }
  const answers = candidates.map(
    (target) => `# ${entry(row, rowWords({ kind: 'target', target }, label.text))}  # ${metrics.get(target) ?? ''}`,
  );
  return [`# “${name}”像几项目标，没有采用：请去掉对的一行行首的 #。`, ...answers];
}
