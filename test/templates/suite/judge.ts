import { existsSync, readFileSync } from 'node:fs';
import { InputError } from '../../../src/inputError.js';
import type { BranchCollector } from '../../../src/template/runtimeHelpers.js';
import { shownPath, type Suite } from './suite.js';
import { textDiff } from './textDiff.js';

/** How a case stands today. */
export type Verdict =
  | { stands: 'same' }
  /** `text` is what the template yields, `lines` in what that differs from what is expected; all of it is new without expected.md. */
  | { stands: 'changed' | 'new'; text: string; lines: readonly string[] }
  /** Nothing could be drafted, and why. */
  | { stands: 'broken'; why: string };

/** Compares what a case's template yields with what the case expects. */
export async function judge(suite: Suite, name: string, branches?: BranchCollector): Promise<Verdict> {
  let text: string;
  try {
    text = await suite.textOf(name, branches);
  } catch (error) {
    if (error instanceof InputError) return { stands: 'broken', why: error.message };
    const unread = unreadFile(error);
    if (unread === null) throw error;
    return { stands: 'broken', why: `读不了 ${shownPath(suite.folders, unread)}。请检查它是不是文件。` };
  }
  const path = suite.pathOf(name, 'expected.md');
  if (!existsSync(path)) return { stands: 'new', text, lines: text.split('\n').map((line) => `+ ${line}`) };
  // An editor on Windows may have saved it.
  const expected = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  return expected === text ? { stands: 'same' } : { stands: 'changed', text, lines: textDiff(expected, text) };
}

/** The path that the system could not read, a folder perhaps; null for any other error. */
function unreadFile(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return 'path' in error && typeof error.path === 'string' ? error.path : '用例的文件';
}

/** What a failed case says, in lines; null for one that is as expected. */
export function complaintOf({ folders }: Suite, name: string, path: string, verdict: Verdict): string | null {
  const accept = `npm run templates:accept -- ${name}`;
  switch (verdict.stands) {
    case 'same':
      return null;
    case 'broken':
      return verdict.why;
    case 'new':
      return `缺少 ${shownPath(folders, path)}。\n生成的文字看过无误后，运行 ${accept} 写入。`;
    case 'changed':
      return [
        `生成的文字与 ${shownPath(folders, path)} 不同（- 原来的，+ 现在的，【】是不同的字）：`,
        ...verdict.lines,
        `是有意改的，运行 ${accept}；不是，请改回模板。`,
      ].join('\n');
  }
}
