/** What SheetJS leaves out of an OpenDocument sheet; all positions 0-based. */
export interface OpenDocumentSheet {
  hidden: boolean;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** [row, column] of formulas that the file holds no result for. */
  notCalculated: (readonly [number, number])[];
  /** How many cells its cells stand for, repetitions counted. */
  cellCount: number;
}

const maximumRows = 1_048_576;
const maximumColumns = 16_384;
const tableTag = /<table:(table-row|table-column|table-cell|covered-table-cell|table)(?=[\s/>])([^>]*)>/g;

/** Reads the sheets of a `content.xml`, in order, one pass over its opening tags (OpenDocument 1.2 part 1, 9.1). */
export function openDocumentSheets(content: string): OpenDocumentSheet[] {
  const invisible = invisibleTableStyles(content);
  const sheets: OpenDocumentSheet[] = [];
  let reader = new SheetReader(false);
  for (const [, part, attributes = ''] of content.matchAll(tableTag)) {
    if (part === 'table') {
      reader = new SheetReader(invisible.has(attribute(attributes, 'table:style-name') ?? ''));
      sheets.push(reader.sheet);
    } else if (part === 'table-row') reader.row(attributes);
    else if (part === 'table-column') reader.column(attributes);
    else reader.cell(attributes);
  }
  return sheets;
}

/** Follows the repetitions: where the row and the column that a tag speaks of begin. */
class SheetReader {
  readonly sheet: OpenDocumentSheet;
  private nextRow = 0;
  private rowRepeat = 0;
  private nextColumn = 0;
  private nextCell = 0;

  constructor(hidden: boolean) {
    this.sheet = { hidden, hiddenRows: [], hiddenColumns: [], notCalculated: [], cellCount: 0 };
  }

  column(attributes: string): void {
    const repeat = repeatOf(attributes, 'table:number-columns-repeated', maximumColumns - this.nextColumn);
    if (isHidden(attributes)) pushRange(this.sheet.hiddenColumns, this.nextColumn, repeat);
    this.nextColumn += repeat;
  }

  row(attributes: string): void {
    this.nextRow += this.rowRepeat;
    this.rowRepeat = repeatOf(attributes, 'table:number-rows-repeated', maximumRows - this.nextRow);
    this.nextCell = 0;
    if (isHidden(attributes)) pushRange(this.sheet.hiddenRows, this.nextRow, this.rowRepeat);
  }

  cell(attributes: string): void {
    const repeat = repeatOf(attributes, 'table:number-columns-repeated', maximumColumns - this.nextCell);
    if (!attributes.endsWith('/')) this.sheet.cellCount += repeat * this.rowRepeat;
    if (attributes.includes('table:formula=') && !attributes.includes('office:value-type=')) {
      this.sheet.notCalculated.push([this.nextRow, this.nextCell]);
    }
    this.nextCell += repeat;
  }
}

function attribute(attributes: string, name: string): string | null {
  const start = attributes.indexOf(`${name}="`);
  if (start === -1) return null;
  const from = start + name.length + 2;
  return attributes.slice(from, attributes.indexOf('"', from));
}

function repeatOf(attributes: string, name: string, most: number): number {
  return Math.max(0, Math.min(Number(attribute(attributes, name) ?? 1) || 1, most));
}

/** `collapse`: hidden by hand; `filter`: by a filter. */
function isHidden(attributes: string): boolean {
  const visibility = attribute(attributes, 'table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

function pushRange(list: number[], start: number, count: number): void {
  for (let index = start; index < start + count; index += 1) list.push(index);
}

/** Names of the table styles whose sheets are not displayed. */
function invisibleTableStyles(content: string): Set<string> {
  const names = new Set<string>();
  for (const [, attributes = '', properties = ''] of content.matchAll(
    /<style:style\b([^>]*[^>/])>\s*<style:table-properties\b([^>]*)>/g,
  )) {
    if (attribute(properties, 'table:display') === 'false') names.add(attribute(attributes, 'style:name') ?? '');
  }
  return names;
}
