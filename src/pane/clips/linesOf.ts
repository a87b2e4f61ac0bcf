/** Each begins and ends a line. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** What statements beside a headline are marked up with. */
const INLINE = new Set(['span', 'a', 'em', 'i', 'label', 'time']);

/** Not part of what is told. */
const LEFT_OUT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'frame', 'head', 'title']);

/** Between two cells of a row: what reads columns takes it for a gap, and a paragraph never has it. */
const GAP = '\u3000';

/** A line feed of the source between two Chinese characters is not even a blank. */
const SOURCE_BREAK = /(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n]+[ \t]*(?=[\u2e80-\u9fff\uff00-\uffef])/g;

/**
 * The words of a parsed page as text, as a person reads it: a line a block, cells of a row with a gap between. Blanks and
 * indents are left as the page has them, but for those that only lay out its source.
 * @param isSpread leaves a gap between the parts of a line that the page marks up, as 来源 and 浏览次数 often are
 */
export function linesOf(node: Node, { isSpread = false } = {}): string {
  const parts: string[] = [];
  walk(node, { isPreformatted: false, isSpread }, parts);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/^ | $/g, ''))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** How a page is walked. */
interface Manner {
  isPreformatted: boolean;
  isSpread: boolean;
}

function walk(node: Node, manner: Manner, parts: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.nodeValue ?? '';
    parts.push(manner.isPreformatted ? text : text.replace(SOURCE_BREAK, '').replace(/[\t\r\n ]+/g, ' '));
    return;
  }
  if (!(node instanceof Element)) return;
  const name = node.localName;
  if (LEFT_OUT.has(name)) return;
  if (name === 'br') {
    parts.push('\n');
    return;
  }
  const isBlock = BLOCKS.has(name);
  const isCell = name === 'td' || name === 'th';
  // A cell that holds blocks of its own is one of a layout, not of a table of data.
  const isLayout = isCell && node.querySelector('p,div,br,table,li') !== null;
  if (isBlock || isLayout) parts.push('\n');
  for (const child of node.childNodes)
    walk(child, name === 'pre' ? { ...manner, isPreformatted: true } : manner, parts);
  if (isBlock || isLayout) parts.push('\n');
  else if (isCell || (manner.isSpread && INLINE.has(name))) parts.push(GAP);
}
