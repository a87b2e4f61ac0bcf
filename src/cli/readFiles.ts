import { access, readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Setup } from '../pipeline/composing.js';
import { openLetterhead } from '../pipeline/documents.js';
import { fingerprintOfTemplates } from '../pipeline/ownTemplates.js';
import { InputError, openCalendar, openMapping, openPlan } from '../pipeline/reading.js';
import type { TextFile } from '../pipeline/textFile.js';
import { compileSetup, type SetupFiles } from '../pipeline/templates.js';
import type { Letterhead } from '../document/letterhead.js';
import type { Calendar } from '../plan/calendar.js';
import type { Plan } from '../plan/plan.js';
import type { Mapping } from '../progress/mapping/mapping.js';
import { SHIPPED_TEMPLATES } from './shippedTemplates.js';
import { systemCode } from './systemCode.js';

const LETTERHEAD = 'letterhead.yaml';

/** Where a year's data and the templates are. */
export interface Folders {
  plan: string;
  templates: string;
}

/** Reads and parses plan.yaml of a folder. */
export async function readPlan(folder: string): Promise<Plan> {
  return openPlan(await readText(join(folder, 'plan.yaml')));
}

/** Reads and parses calendar.yaml of a plan's folder. */
export async function readCalendar(folder: string, plan: Plan): Promise<Calendar> {
  return openCalendar(await readText(join(folder, 'calendar.yaml')), plan);
}

/** Reads and parses a mapping file, null where none is named. */
export async function readMapping(path: string | undefined, plan: Plan): Promise<Mapping | null> {
  return path === undefined ? null : openMapping(await readText(path), plan);
}

/** Reads everything that drafting needs but the workbook. */
export async function readSetupFiles({ plan, templates }: Folders): Promise<SetupFiles> {
  const sources = await readTemplates(templates);
  return {
    plan: await readText(join(plan, 'plan.yaml')),
    calendar: await readText(join(plan, 'calendar.yaml')),
    letterhead: await letterheadOf(templates),
    templates: sources,
    ownTemplates: await ownFingerprint(templates, sources),
  };
}

/** Of a folder's templates; null where they are those that come with the program, be it in a copy of their folder. */
async function ownFingerprint(folder: string, sources: ReadonlyMap<string, string>): Promise<string | null> {
  if (resolve(folder) === SHIPPED_TEMPLATES) return null;
  const fingerprint = fingerprintOfTemplates(sources);
  return fingerprint === (await shippedFingerprint()) ? null : fingerprint;
}

/** Of the templates that come with the program. */
export async function shippedFingerprint(): Promise<string> {
  return fingerprintOfTemplates(await readTemplates(SHIPPED_TEMPLATES));
}

/** Reads and parses everything that drafting needs but the workbook. */
export async function readSetup(folders: Folders): Promise<Setup> {
  return compileSetup(await readSetupFiles(folders));
}

/** Reads and parses the letterhead of a templates folder. */
export async function readLetterhead(templates: string): Promise<Letterhead> {
  return openLetterhead(await letterheadOf(templates));
}

/** The letterhead of a templates folder; one that has none has that of the templates that come with the program. */
async function letterheadOf(templates: string): Promise<TextFile> {
  const own = join(templates, LETTERHEAD);
  const isLeftOut = (await isMissing(own)) && !(await isMissing(templates));
  return readText(isLeftOut ? join(SHIPPED_TEMPLATES, LETTERHEAD) : own);
}

/** Whether there is nothing of that name; what is there may still be unreadable. */
export async function isMissing(path: string): Promise<boolean> {
  return access(path).then(
    () => false,
    (error: unknown) => systemCode(error) === 'ENOENT',
  );
}

/** Reads a file's bytes, be it a workbook or a document, with its name, without the folder. */
export async function readNamedFile(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: basename(path), bytes: await read(path) };
}

const TEMPLATE_END = '.md.hbs';
/** What a Mac (`._monthly.md.hbs`) or an office program (`~$monthly.md.hbs`) leaves beside a file. */
const LEFT_BEHIND = /^(?:\.|~\$)/;

/** Every template below a folder, by its path without the ending: `bulletins/monthly`. */
export async function readTemplates(folder: string): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  for (const [name, path] of await templateFiles(folder)) sources.set(name, (await readText(path)).text);
  return sources;
}

/** The file of each template below a folder, by the template's name, in order. */
export async function templateFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(TEMPLATE_END) && !LEFT_BEHIND.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const nameOf = (path: string): string => relative(folder, path).split(sep).join('/').slice(0, -TEMPLATE_END.length);
  return new Map(paths.map((path) => [nameOf(path), path]));
}

/** Reads a file of UTF-8 text; its name is the path. */
export async function readText(path: string): Promise<TextFile> {
  const bytes = await read(path);
  try {
    return { name: path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const line = firstBadLine(bytes);
    throw new InputError('file', '不是 UTF-8 编码的文本。', { file: path, line }, '请在编辑器中另存为 UTF-8 编码。');
  }
}

/** The first line of a text that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const [sound = ''] = new TextDecoder('utf-8').decode(bytes).split('\uFFFD');
  return sound.split('\n').length;
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹。',
  EISDIR: '这是一个文件夹，不是文件。',
  ENOTDIR: '这不是一个文件夹。',
  EACCES: '没有读取它的权限。',
  EPERM: '没有读取它的权限。',
  EBUSY: '文件正被别的程序占用。',
};

/** The fault as a clerk sees it; what is no fault of the system is passed on. */
function unreadable(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  const what = REASONS[code] ?? `读不了，系统报告 ${code}。`;
  return new InputError('file', what, { file: path }, '请检查路径是否写对、文件是否还在。');
}
