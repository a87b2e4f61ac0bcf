/**
 * The records of a BIFF8 stream that a grid is made of ([MS-XLS] 2.3.2). All others are passed over: names, charts,
 * comments and formulas can be long, and in a damaged file SheetJS may follow them for ever.
 */
const needed: ReadonlySet<number> = new Set([
  0x0809, // BOF
  0x000a, // EOF
  0x002f, // FilePass
  0x0042, // CodePage
  0x0022, // Date1904
  0x0081, // WsBool
  0x0085, // BoundSheet8
  0x00e0, // XF
  0x041e, // Format
  0x00fc, // SST
  0x003c, // Continue
  0x0200, // Dimensions
  0x007d, // ColInfo
  0x0208, // Row
  0x0006, // Formula
  0x0207, // String
  0x0203, // Number
  0x027e, // RK
  0x00bd, // MulRk
  0x00fd, // LabelSst
  0x0204, // Label
  0x00d6, // RString
  0x0205, // BoolErr
  0x00e5, // MergeCells
]);

const formula = 0x0006;
/** Where a Formula record's expression begins, after the cell, its cached result and its flags: the length of it. */
const expressionOffset = 20;
/** The length with which SheetJS leaves the expression alone. */
const noExpression = 0xffff;
/** WriteProtect, which says nothing to anyone. */
const inert = 0x0086;

/**
 * Rewrites a stream so that SheetJS sees only the records of cells, and of formulas only the results. In place, and
 * every record keeps its size, for sheets are found by their offset in the stream.
 */
export function keepCellRecords(stream: Uint8Array): void {
  let keepsContinue = false;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = word(stream, at);
    const length = word(stream, at + 2);
    const kept: boolean = type === 0x003c ? keepsContinue : needed.has(type) && !isCutFormula(type, length);
    if (!kept) setWord(stream, at, inert);
    else if (type === formula) setWord(stream, at + 4 + expressionOffset, noExpression);
    keepsContinue = kept;
    at += 4 + length;
  }
}

/** Whether a stream is of Excel 97 or later; those before it write text in the code page of their country. */
export function isBiff8(stream: Uint8Array): boolean {
  return word(stream, 0) === 0x0809 && word(stream, 4) === 0x0600;
}

function isCutFormula(type: number, length: number): boolean {
  return type === formula && length < expressionOffset + 2;
}

function word(stream: Uint8Array, at: number): number {
  return (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
}

function setWord(stream: Uint8Array, at: number, value: number): void {
  stream[at] = value & 0xff;
  stream[at + 1] = value >> 8;
}
