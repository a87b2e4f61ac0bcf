import { InputError } from '../../pipeline/hosting.js';

/** The folders that a folder of templates has. */
const PARTS: ReadonlySet<string> = new Set(['bulletins', 'partials', 'summaries']);

/**
 * Where among a person's files the templates are: what stands before `bulletins/…`. It is the folder itself, `templates/`
 * in it, or one that an archive puts around them.
 * @param name of what was chosen, for messages
 * @param paths of all templates in it
 * @returns empty, or a path that ends in `/`
 * @throws InputError `file` where there is none, or more than one
 */
export function rootOf(name: string, paths: readonly string[]): string {
  const roots = new Set(paths.flatMap((path) => rootOfPath(path) ?? []));
  const [root, second] = [...roots].sort();
  if (root === undefined) {
    throw new InputError(
      'file',
      '里面没有模板。',
      { file: name },
      '模板文件夹里应有 bulletins、partials、summaries，其中的文件名以 .md.hbs 结尾。可以先下载自带的模板，在它上面改。',
    );
  }
  if (second !== undefined) {
    throw new InputError(
      'file',
      `里面有${roots.size}套模板：${[...roots].map((one) => (one === '' ? '最外层' : one)).join('、')}。`,
      { file: name },
      '请只留一套，再试一次。',
    );
  }
  return root;
}

function rootOfPath(path: string): string | null {
  const folders = path.split('/').slice(0, -1);
  const at = folders.findIndex((folder) => PARTS.has(folder));
  return at < 0
    ? null
    : folders
        .slice(0, at)
        .map((folder) => `${folder}/`)
        .join('');
}

/** What systems and editors leave lying about; nobody needs to be told of it. */
export function isJunk(path: string): boolean {
  const names = path.split('/');
  return (
    names.some((name) => name.startsWith('.') || name === '__MACOSX') ||
    /^(Thumbs\.db|desktop\.ini)$/i.test(names.at(-1) ?? '')
  );
}
