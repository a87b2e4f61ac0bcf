/**
 * The text of a CSV file. UTF-16 is taken only with its byte order mark; else UTF-8 where the bytes are well-formed
 * UTF-8 (with or without a mark), else GB18030, in which Chinese Excel saves. Null where they are none of these.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const mark = utf16Mark(bytes);
  const labels = mark === null ? ['utf-8', 'gb18030'] : [mark];
  for (const label of labels) {
    const text = decodeAs(bytes, label);
    if (text !== null) return text.includes('\u0000') ? null : text;
  }
  return null;
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
