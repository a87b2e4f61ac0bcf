/**
 * `npm run gallery`: drafts one document of each kind from the bundled workbook and renders a page or two of each into
 * docs/gallery, for docs/gallery.zh.md. Needs LibreOffice (soffice) and poppler (pdftoppm); its fonts stand in for those
 * that the letterhead names.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const gallery = join(root, 'docs', 'gallery');
const workbook = join(root, 'seeds', '2021', 'progress.xlsx');

/** Picture → the document's file name (a part of it) and the page. */
const PICTURES: readonly [picture: string, document: string, page: number][] = [
  ['targets', '年度目标发布', 1],
  ['monthly', '月度进展_5月', 1],
  ['quarterly', '季度通报_三季度', 1],
  ['quarterly-table', '季度通报_三季度', 3],
  ['half-year', '半年通报', 1],
  ['half-year-chart', '半年通报', 3],
  ['topic', '专题_第2章', 1],
  ['year-review', '年终专刊', 1],
  ['year-review-chart', '年终专刊', 2],
  ['news', '工作动态', 1],
  ['summary', '年终总结', 1],
  ['summary-check', '年终总结', -3],
  ['half-year-summary', '半年总结', 1],
  ['table', '目标完成情况表', 1],
];

const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
try {
  draft('year', workbook);
  draft('bulletin', 'news', workbook, '--as-of', '2021-09-30');
  draft('summary', workbook, '--half-year');
  draft('summary', workbook, '--table');
  const documents = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  convert(documents);
  rmSync(gallery, { recursive: true, force: true });
  mkdirSync(gallery, { recursive: true });
  for (const [picture, part, page] of PICTURES)
    render(
      picture,
      documents.find((name) => name.includes(part)),
      page,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function draft(...args: readonly string[]): void {
  execFileSync(process.execPath, [join(root, 'bin', 'jianbao.js'), ...args, '--out', folder], { stdio: 'ignore' });
}

function convert(documents: readonly string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const files = documents.map((name) => join(folder, name));
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
}

/** @param page from 1; a negative one counts from the last */
function render(picture: string, document: string | undefined, page: number): void {
  if (document === undefined) throw new Error(`no document for ${picture}`);
  const pdf = join(folder, document.replace(/docx$/, 'pdf'));
  const pages = Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]);
  const at = String(page < 0 ? pages + 1 + page : Math.min(page, pages));
  execFileSync('pdftoppm', ['-png', '-r', '50', '-f', at, '-l', at, '-singlefile', pdf, join(gallery, picture)]);
}
