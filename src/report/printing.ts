import type { Feature } from 'write-excel-file/universal';
import { addressOf } from '../workbook/grid.js';
import { headingRow, type Table } from './table.js';

/** In inches: 15 mm at the sides, 18 mm above and below. */
const MARGINS = { left: 0.59, right: 0.59, top: 0.71, bottom: 0.71, header: 0.3, footer: 0.35 };

const FOOTER = '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';

/**
 * What the writer has no option for: filters on the headings, headings repeated on every printed page, each sheet as
 * wide as one page. The order of the elements is that of CT_Worksheet (ECMA-376 Part 1, 18.3.1.99).
 */
export function printing(tables: readonly Table[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const table = tables[sheetIndex];
            return table === undefined ? xml : withPage(withFilter(xml, table));
          },
          transformElementAttributes: (tag, attributes) => {
            if (tag === 'pageMargins') return { ...attributes, ...MARGINS };
            return tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes;
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => replaceOnce(xml, /<definedNames\s*\/>/, () => definedNames(tables)),
        },
      },
    },
  };
}

function withFilter(xml: string, table: Table): string {
  return replaceOnce(xml, /<\/sheetData>/, (end) => `${end}<autoFilter ref="${filterArea(table)}"/>`);
}

function withPage(xml: string): string {
  const fitted = replaceOnce(xml, /<sheetViews>/, (start) => `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${start}`);
  return replaceOnce(fitted, /<pageSetup [^>]*\/>/, (setup) => `${setup}${FOOTER}`);
}

/** Excel keeps a filter's area under a hidden name of its own, and loses the filter where that is absent. */
function definedNames(tables: readonly Table[]): string {
  const filters = tables.map((table, index) =>
    definedName(`_xlnm._FilterDatabase" hidden="1`, index, table, filterArea(table, '$')),
  );
  const titles = tables.map((table, index) =>
    definedName('_xlnm.Print_Titles', index, table, `$${headingRow(table)}:$${headingRow(table)}`),
  );
  return `<definedNames>${[...filters, ...titles].join('')}</definedNames>`;
}

function definedName(name: string, sheet: number, table: Table, area: string): string {
  return `<definedName name="${name}" localSheetId="${sheet}">'${table.name}'!${area}</definedName>`;
}

/** From the headings to the last row; `mark` stands before letters and numbers of an absolute address. */
function filterArea(table: Table, mark: '' | '$' = ''): string {
  const first = headingRow(table) - 1;
  return [addressOf(first, 0), addressOf(first + table.rows.length, table.columns.length - 1)]
    .map((address) =>
      address.replace(/^([A-Z]+)(\d+)$/, (_all, letters: string, row: string) => mark + letters + mark + row),
    )
    .join(':');
}

/** Replaces what the writer is known to write; its absence means that the writer has changed. */
function replaceOnce(xml: string, pattern: RegExp, by: (found: string) => string): string {
  if (!pattern.test(xml)) throw new Error(`the writer of workbooks no longer writes ${pattern.source}`);
  return xml.replace(pattern, by);
}
