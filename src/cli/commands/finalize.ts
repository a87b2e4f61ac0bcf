import { extname } from 'node:path';
import { describeLeftover, finalize, type Leftover, type Removed } from '../../pipeline/documents.js';
import { InputError } from '../../pipeline/reading.js';
import { EXIT } from '../exitCode.js';
import { requireOtherFile } from '../otherFile.js';
import { readLetterhead, readNamedFile } from '../readFiles.js';
import { writeWhole, type Written } from '../writeFiles.js';

/** What `finalize` was asked. */
export interface FinalizeOptions {
  document: string;
  out: string;
  templates: string;
  force: boolean;
}

/** Finalises an edited document; exits 2 and writes nothing where something in it is not settled. */
export async function finalizeCommand(options: FinalizeOptions): Promise<number> {
  await requireOtherName(options);
  const letterhead = await readLetterhead(options.templates);
  const { name, bytes: edited } = await readNamedFile(options.document);
  const { bytes, removed, leftovers } = finalize(edited, name, letterhead, { force: options.force });
  if (bytes === null) {
    process.stderr.write(`${stopText(name, leftovers)}\n`);
    return EXIT.couldNot;
  }
  const written = await writeWhole(options.out, bytes);
  process.stdout.write(`${doneText(written, removed, leftovers)}\n`);
  return EXIT.done;
}

function stopText(name: string, leftovers: readonly Leftover[]): string {
  const lines = leftovers.map((leftover, index) => {
    const { where, what, advice } = describeLeftover(leftover);
    return `  ${index + 1}. ${where}：${what}${advice}`;
  });
  const head = `${name}：还不能定稿，有${leftovers.length}处没有处理，没有写出文件。`;
  return [head, ...lines, '处理后重新定稿；确要照此定稿的，加上 --force（修订按全部接受处理）。'].join('\n');
}

const REMOVED: Readonly<Record<keyof Removed, (count: number) => string>> = {
  comments: (count) => `批注${count}条`,
  controls: (count) => `内容控件${count}个（文字保留）`,
  highlights: (count) => `突出显示${count}处`,
  revisions: (count) => `修订${count}处（已接受）`,
  customParts: (count) => `附带的数据${count}份`,
};

function doneText({ path, kept }: Written, removed: Removed, leftovers: readonly Leftover[]): string {
  const kinds = (Object.keys(REMOVED) as (keyof Removed)[]).filter((kind) => removed[kind] > 0);
  const gone = kinds.map((kind) => REMOVED[kind](removed[kind])).join('、');
  const forced = leftovers.map((leftover) => {
    const { where, what, forced } = describeLeftover(leftover);
    return `    ${where}：${what}（${forced}）`;
  });
  return [
    path,
    `  去掉：${gone === '' ? '' : `${gone}、`}编辑痕迹；文件属性只写本单位`,
    ...(forced.length === 0 ? [] : [`  强制定稿，以下${forced.length}处没有经人处理：`, ...forced]),
    ...(kept === null ? [] : [`  原有的文件内容不同，已移到 ${kept}`]),
  ].join('\n');
}

/** What is finalised is a file of its own: the edited document stays as it is, with its sources. */
async function requireOtherName({ document, out }: FinalizeOptions): Promise<void> {
  if (extname(out).toLowerCase() !== '.docx') {
    throw new InputError('usage', `--out 的文件名“${out}”不是 .docx。`, {}, '请写成如 印发稿/第3期.docx。');
  }
  await requireOtherFile(out, document, '定稿不能写到原稿自己上。', '--out');
}
