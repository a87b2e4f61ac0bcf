/**
 * The text of a CSV file. UTF-16 is taken only with its byte order mark; else UTF-8 where the bytes are well-formed
 * UTF-8 (with or without a mark), else GB18030, in which Chinese Excel saves. Null where they are none of these.
 * A few hanzi in GB18030 may happen to be well-formed UTF-8 (貨 is ؛): what holds hanzi in the one reading and nothing
 * but letters of other scripts in the other is taken for Chinese.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const mark = utf16Mark(bytes);
  const labels = mark !== null ? [mark] : isChineseByChance(bytes) ? ['gb18030'] : ['utf-8', 'gb18030'];
  for (const label of labels) {
    const text = decodeAs(bytes, label);
    if (text !== null) return text.includes('\u0000') ? null : text;
  }
  return null;
}

/** In UTF-8 a hanzi takes three bytes; pairs of bytes alone are hanzi in GB18030. */
function isChineseByChance(bytes: Uint8Array): boolean {
  const western = decodeAs(bytes, 'utf-8');
  if (western === null || !/[\u0080-\u07ff]/.test(western) || /[^\u0000-\u07ff]/.test(western)) return false;
  const chinese = decodeAs(bytes, 'gb18030');
  return chinese !== null && /^[\u0000-\u007f\p{Script=Han}]*$/u.test(chinese);
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
