import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageError } from '../../src/cli/usageError.js';
import { textPage } from './textPage.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** The guide for staff. */
const GUIDE = 'docs/guide.zh.md';
/** The rules with their examples, to which it leads. */
const RULES = 'docs/rules.zh.md';

/** Where the pages have what the texts name by its place in the source; the build brings the icons itself. */
const PLACES: readonly (readonly [inText: string, onPage: string])[] = [
  ['](rules.zh.md', '](rules.html'],
  ['](../addin/icons/', '](icons/'],
];

/** A file that is copied as it is, or made of one. */
export interface CopiedFile {
  from: string;
  to: string;
  transform?: (content: Buffer) => string;
}

/**
 * The help page, the page of rules, and the pictures in them.
 * @throws UsageError for a picture that is not there
 */
export async function helpFiles(): Promise<CopiedFile[]> {
  const guide = await readFile(join(ROOT, GUIDE), 'utf8');
  const pictures = picturesOf(guide).map((path) => ({ from: join(ROOT, 'docs', path), to: path }));
  for (const { from, to } of pictures) {
    if (!existsSync(from))
      throw new UsageError(`${GUIDE} 里的图片 ${to} 不在 docs/ 里。`, '请补上图片，或从说明里删去它。');
  }
  return [
    { from: join(ROOT, GUIDE), to: 'help.html', transform: helpPage },
    { from: join(ROOT, RULES), to: 'rules.html', transform: helpPage },
    { from: join(ROOT, 'addin/text.css'), to: 'text.css' },
    ...pictures,
  ];
}

function helpPage(content: Buffer): string {
  return textPage(PLACES.reduce((text, [inText, onPage]) => text.replaceAll(inText, onPage), content.toString('utf8')));
}

/** Pictures of the same origin, by their path beside the guide; those elsewhere are the build's. */
function picturesOf(markdown: string): string[] {
  const paths = [...markdown.matchAll(/!\[[^\]]*\]\(([^\s)]+)\)/g)].map(([, path = '']) => path);
  return [...new Set(paths)].filter((path) => !/^([a-z]+:|\.\.\/)/i.test(path));
}
