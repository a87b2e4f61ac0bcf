import {
  FileChild,
  Paragraph,
  ParagraphProperties,
  Table,
  TableCell,
  TableRow,
  TableRowProperties,
  type IContext,
  type IParagraphOptions,
  type ITableCellOptions,
  type ITableOptions,
  type IXmlableObject,
} from 'docx';
import { memoize } from 'es-toolkit/function';
import type { InlineRun } from './inlineRun.js';

/** What many cells of a table have in common: one object for all of them, of either. */
export interface CellFormat {
  cell: Omit<ITableCellOptions, 'children'>;
  paragraph: Omit<IParagraphOptions, 'children'>;
}

/** A cell of one paragraph. */
export interface Cell {
  format: CellFormat;
  children: readonly InlineRun[];
}

/** A row of such cells. */
export interface Row {
  cells: readonly Cell[];
  /** Repeated on every page. */
  head: boolean;
}

/**
 * A table whose rows are not torn in two. docx makes its frame and the properties of rows and cells, each once for all
 * that have them in common: a table has hundreds of cells in a few formats, and docx takes longest over their properties.
 */
export class UniformTable extends FileChild {
  readonly #options: Omit<ITableOptions, 'rows'>;
  readonly #rows: readonly Row[];

  constructor(options: Omit<ITableOptions, 'rows'>, rows: readonly Row[]) {
    super('w:tbl');
    this.#options = options;
    this.#rows = rows;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const cellOf = memoize((cell: CellFormat['cell']) => cellProperties(cell, context));
    const paragraphOf = memoize((paragraph: CellFormat['paragraph']) => paragraphProperties(paragraph, context));
    const cellXml = ({ format: { cell, paragraph }, children }: Cell): IXmlableObject => {
      const runs = children.map((child) => child.prepForXml(context) ?? {});
      return { 'w:tc': [...cellOf(cell), { 'w:p': [...paragraphOf(paragraph), ...runs] }] };
    };
    const [head, body] = [rowProperties(true, context), rowProperties(false, context)];
    const rows = this.#rows.map((row) => ({ 'w:tr': [...(row.head ? head : body), ...row.cells.map(cellXml)] }));
    return { 'w:tbl': [...this.#frame(context), ...rows] };
  }

  #frame(context: IContext): IXmlableObject[] {
    const row = new TableRow({ children: [new TableCell({ children: [new Paragraph({})] })] });
    return partsOf(new Table({ ...this.#options, rows: [row] }).prepForXml(context), 'w:tbl', ['w:tblPr', 'w:tblGrid']);
  }
}

function cellProperties(cell: CellFormat['cell'], context: IContext): IXmlableObject[] {
  return partsOf(new TableCell({ ...cell, children: [] }).prepForXml(context), 'w:tc', ['w:tcPr']);
}

function paragraphProperties(paragraph: CellFormat['paragraph'], context: IContext): IXmlableObject[] {
  const properties = new ParagraphProperties(paragraph).prepForXml(context);
  return properties === undefined ? [] : [properties];
}

function rowProperties(head: boolean, context: IContext): IXmlableObject[] {
  const properties = new TableRowProperties({ tableHeader: head, cantSplit: true }).prepForXml(context);
  return properties === undefined ? [] : [properties];
}

/** Those parts of an element. */
function partsOf(xml: IXmlableObject | undefined, name: string, parts: readonly string[]): IXmlableObject[] {
  const children = (xml?.[name] ?? []) as readonly IXmlableObject[];
  return children.filter((child) => parts.some((part) => part in child));
}
