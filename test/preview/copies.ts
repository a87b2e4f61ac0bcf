import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Folders } from '../../src/cli/readFiles.js';
import { root } from '../e2e/commandLine.js';

/** Folders of a test's own that it may spoil. */
export interface Copies extends Folders {
  /** All of them are in it. */
  folder: string;
  workbook: string;
  remove: () => void;
}

/** Copies what a preview shows. */
export function copies(): Copies {
  const folder = mkdtempSync(join(tmpdir(), '预览 测试-'));
  const [plan, templates, workbook] = ['plan', 'templates', 'book/progress.xlsx'].map((name) => join(folder, name));
  if (plan === undefined || templates === undefined || workbook === undefined) throw new Error('no paths');
  for (const name of ['plan.yaml', 'calendar.yaml']) cpSync(join(root, 'seeds/2021', name), join(plan, name));
  cpSync(join(root, 'seeds/2021/progress.xlsx'), workbook);
  cpSync(join(root, 'templates'), templates, { recursive: true });
  return { folder, plan, templates, workbook, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
