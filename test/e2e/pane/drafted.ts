import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jianbao, root } from '../commandLine.js';

/** What a command makes of a workbook of the name 进度.xlsx, by file name. */
export function filesDrafted(bytes: Uint8Array, ...command: readonly string[]): Promise<Map<string, Buffer>> {
  return filesDraftedFrom({ name: '进度.xlsx', bytes }, ...command);
}

/** What a command makes of a workbook, by file name. */
export async function filesDraftedFrom(
  { name, bytes }: { name: string; bytes: Uint8Array },
  ...command: readonly string[]
): Promise<Map<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-'));
  try {
    const book = join(folder, name);
    const out = join(folder, 'out');
    writeFileSync(book, bytes);
    const { code, stderr } = await jianbao(root, ...command, book, '--out', out);
    assert.equal(code, 0, stderr);
    return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The one document of a command. */
export async function drafted(
  bytes: Uint8Array,
  ...command: readonly string[]
): Promise<{ name: string; bytes: Buffer }> {
  const files = await filesDrafted(bytes, ...command);
  const [first] = [...files].filter(([name]) => name.endsWith('.docx'));
  assert.ok(first);
  return { name: first[0], bytes: first[1] };
}
