import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { run } from './commandLine.js';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** All text of the main part, in its order, without marks between runs and paragraphs. */
export function textOf(docx: Uint8Array): string {
  const part = unzipSync(docx)['word/document.xml'];
  if (part === undefined) throw new Error('no main part');
  const texts = strFromU8(part).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g);
  return Array.from(texts, ([, text = '']) => text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '')).join(
    '',
  );
}

/** What xmllint says of every XML part: empty where all are well-formed. */
export async function xmlFaults(docx: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-docx-'));
  try {
    const parts = Object.entries(unzipSync(docx)).filter(([name]) => /\.(xml|rels)$/.test(name));
    const names = parts.map(([, bytes], index) => {
      writeFileSync(join(folder, `${index}.xml`), bytes);
      return `${index}.xml`;
    });
    const { code, stderr } = await run(folder, 'xmllint', ['--noout', ...names]);
    return code === 0 && names.length > 5 ? '' : `${code} ${stderr}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
