import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as XLSX from '@e965/xlsx';

/** Appends a text to every text cell of some columns below the headings. The text is XML as a sheet holds it. */
export function appendToCells(book: Uint8Array, sheet: string, columns: string, xml: string): Uint8Array {
  const read = XLSX.read(book, { type: 'array' });
  const grid = read.Sheets[sheet];
  const path = `xl/worksheets/sheet${read.SheetNames.indexOf(sheet) + 1}.xml`;
  const parts = unzipSync(book);
  const part = parts[path];
  if (grid === undefined || part === undefined) throw new Error(`no sheet ${sheet}`);
  const cell = new RegExp(`<c r="([${columns}](?:[4-9]|\\d\\d+))"[^>]*t="s"[^>]*>.*?</c>`, 'g');
  const changed = strFromU8(part).replace(cell, (_, address: string) => {
    const { v: text } = grid[address] as { v: string };
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}${xml}</t></is></c>`;
  });
  return zipSync({ ...parts, [path]: strToU8(changed) });
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
