import { InputError } from '../../pipeline/hosting.js';
import { isJunk, rootOf } from './templateFolder.js';

/** A file of a folder or an archive, not read yet. */
export interface ChosenFile {
  /** With folders: `templates/bulletins/monthly.md.hbs`. */
  path: string;
  /** In bytes. */
  size: number;
  read: () => Promise<Uint8Array>;
}

/** What a folder or an archive has of templates. */
export interface OwnFiles {
  /** Of the folder or the archive. */
  name: string;
  from: 'folder' | 'zip';
  /** Handlebars by name: `bulletins/monthly`. */
  templates: ReadonlyMap<string, string>;
  /** Text of letterhead.yaml; null where there is none, and the letterhead is the build's. */
  letterhead: string | null;
  /** Paths of what is of no use here. */
  passedOver: readonly string[];
  /** Files whose text cannot be read. */
  unreadable: readonly string[];
}

/** How much is taken; the templates that come with the program are a hundredth of it. */
export const MOST_FILES = 500;
export const MOST_BYTES = 5_000_000;

const TEMPLATE_END = '.md.hbs';
const LETTERHEAD = 'letterhead.yaml';

/**
 * Reads the templates among a person's files; nothing else is opened.
 * @throws InputError `file` where there are none, more than one set, or too much
 */
export async function readOwnFiles(
  { name, from }: Pick<OwnFiles, 'name' | 'from'>,
  files: readonly ChosenFile[],
): Promise<OwnFiles> {
  const found = files.filter(({ path }) => !isJunk(path));
  const root = rootOf(
    name,
    found.map(({ path }) => path).filter((path) => path.endsWith(TEMPLATE_END)),
  );
  const isWanted = ({ path }: ChosenFile): boolean =>
    path.startsWith(root) && (path.endsWith(TEMPLATE_END) || path === root + LETTERHEAD);
  const wanted = found.filter(isWanted);
  requireModest(name, wanted);
  const texts = new Map<string, string>();
  const unreadable: string[] = [];
  for (const { path, read } of wanted) {
    const text = utf8(await read());
    if (text === null) unreadable.push(path.slice(root.length));
    else texts.set(path.slice(root.length), text);
  }
  const templates = [...texts].flatMap(([path, text]) =>
    path.endsWith(TEMPLATE_END) ? [[path.slice(0, -TEMPLATE_END.length), text] as const] : [],
  );
  return {
    name,
    from,
    templates: new Map(templates.sort(([a], [b]) => (a < b ? -1 : 1))),
    letterhead: texts.get(LETTERHEAD) ?? null,
    passedOver: found.filter((file) => !isWanted(file)).map(({ path }) => path),
    unreadable,
  };
}

function requireModest(name: string, files: readonly ChosenFile[]): void {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (files.length > MOST_FILES || bytes > MOST_BYTES) throw tooMuch(name);
}

/** Whether by what is declared or by what came of it. */
export function tooMuch(name: string): InputError {
  return new InputError(
    'file',
    `里面的模板太多或太大（最多${MOST_FILES}个文件，共${MOST_BYTES / 1_000_000}兆）。`,
    { file: name },
    '请只放模板文件夹里的文件，再试一次。',
  );
}

/** Null where the bytes are no UTF-8: a Chinese Windows saves texts as GBK where it is let. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
