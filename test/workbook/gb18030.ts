const bytesOfCharacter = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');

for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(new Uint8Array([lead, trail]));
    if (character.length === 1 && character !== '\ufffd') bytesOfCharacter.set(character, [lead, trail]);
  }
}

/** Text in GB18030, by a table turned round from the decoder: ASCII and the two-byte characters, which is GBK. */
export function gb18030(text: string): Uint8Array {
  const bytes = Array.from(text).flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    const found = code < 0x80 ? [code] : bytesOfCharacter.get(character);
    if (found === undefined) throw new Error(`not in GBK: ${character}`);
    return found;
  });
  return new Uint8Array(bytes);
}

/** Every character that gb18030() can write, ASCII left out. */
export const gbkCharacters: readonly string[] = [...bytesOfCharacter.keys()];
