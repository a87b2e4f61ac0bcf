import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { partition } from 'es-toolkit/array/partition';
import { sortBy } from 'es-toolkit/array/sortBy';
import { faultText, lintTemplates, type LintFault } from '../../pipeline/linting.js';
import { InputError, loadCalendar } from '../../pipeline/reading.js';
import type { TextFile } from '../../pipeline/textFile.js';
import { EXIT } from '../exitCode.js';
import { isMissing, readText, templateFiles } from '../readFiles.js';
import { shownPath } from '../shownPath.js';

/** What `templates lint` was asked; null where an option is not given. */
export interface LintOptions {
  folder: string | null;
  plan: string | null;
  json: boolean;
  /** Where the data of the sample year and the shipped templates are. */
  defaults: { plan: string; templates: string };
}

/** Says all that is wrong with a folder of templates at once; exits 1 where there is an error. */
export async function templatesLintCommand(options: LintOptions): Promise<number> {
  const folder = options.folder ?? shownPath(options.defaults.templates);
  const { sources, unread } = await readAll(folder);
  const calendar = await calendarOf(options);
  if (calendar === null) (options.json ? process.stderr : process.stdout).write(`${NO_CALENDAR}\n`);
  const unreadFiles = new Set(unread.map(({ file }) => file));
  const found = lintTemplates({ templates: sources, calendar })
    .map((fault) => (fault.file === calendar?.name ? fault : { ...fault, file: join(folder, fault.file) }))
    .filter(({ file }) => !unreadFiles.has(file));
  const faults = sortBy([...unread, ...withCalendarFault(calendar, found)], ['file', 'line', 'column']);
  process.stdout.write(
    options.json ? `${JSON.stringify(faults.map(faultJson), null, 1)}\n` : textOf(faults, sources.size),
  );
  return faults.some(({ severity }) => severity === 'error') ? EXIT.foundError : EXIT.done;
}

const NO_CALENDAR =
  '[说明] 没有编发计划（calendar.yaml），只检查模板本身；用 --plan 写明年度数据文件夹，连同简报种类和标题一起检查。';

/**
 * Every template of a folder. Of one that cannot be read there is a fault, and it stands as far as it can be made out:
 * others may call it, and it others.
 */
async function readAll(folder: string): Promise<{ sources: Map<string, string>; unread: LintFault[] }> {
  const files = await templateFiles(folder);
  requireTemplatesFolder(folder, [...files.keys()]);
  const sources = new Map<string, string>();
  const unread: LintFault[] = [];
  for (const [name, path] of files) {
    try {
      sources.set(name, (await readText(path)).text);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { what, advice, place } = error;
      const at = { line: place.line ?? 1, column: 1, endColumn: 2 };
      unread.push({ rule: 'unreadable', severity: 'error', file: path, ...at, what, advice, text: '' });
      sources.set(name, await readFile(path, 'utf8').catch(() => ''));
    }
  }
  return { sources, unread };
}

function requireTemplatesFolder(folder: string, names: readonly string[]): void {
  if (names.some((name) => name.startsWith('bulletins/') || name.startsWith('summaries/'))) return;
  const what =
    names.length === 0 ? '这个文件夹里没有模板（.md.hbs）。' : '这不是模板文件夹，里面没有 bulletins 文件夹。';
  throw new InputError('file', what, { file: folder }, '请写有 bulletins、partials 等文件夹的那一层，如 templates。');
}

/** The faults with what keeps the calendar from being used, in place of what the lint has told of the same line. */
function withCalendarFault(calendar: TextFile | null, found: readonly LintFault[]): LintFault[] {
  const { name: file, text } = calendar ?? { name: '', text: '' };
  try {
    if (calendar !== null) loadCalendar(text, file);
    return [...found];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { what, advice, place } = error;
    const line = place.line ?? 1;
    const [told, others] = partition(found, (fault) => fault.file === file && fault.line === line);
    const { column, endColumn } = told[0] ?? { column: 1, endColumn: 2 };
    const at = { file, line, column, endColumn, text: text.split('\n')[line - 1] ?? '' };
    return [...others, { rule: 'calendar', severity: 'error', ...at, what, advice }];
  }
}

/** The calendar that goes with the templates; null where none was asked for and there is none. */
async function calendarOf({ plan, defaults }: LintOptions): Promise<TextFile | null> {
  const path = join(plan ?? shownPath(defaults.plan), 'calendar.yaml');
  if (plan === null && (await isMissing(path))) return null;
  return readText(path);
}

function textOf(faults: readonly LintFault[], templates: number): string {
  if (faults.length === 0) return `没有发现问题（${templates}个模板）\n`;
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const last = `发现${errors}处错误、${faults.length - errors}处提醒`;
  return `${[...faults.map((fault) => (fault.text === '' ? withoutLine(fault) : faultText(fault))), last].join('\n\n')}\n`;
}

/** Of a file that cannot be read there is no line to show. */
function withoutLine(fault: LintFault): string {
  return faultText(fault).split('\n', 1).join('');
}

/** A fault for other programs; its keys are a contract. */
function faultJson({ rule, severity, file, line, column, endColumn, what, advice, text }: LintFault): LintFault {
  return { rule, severity, file, line, column, endColumn, what, advice, text };
}
