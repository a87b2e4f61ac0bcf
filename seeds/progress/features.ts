import type { Feature } from 'write-excel-file/universal';

/** What a sheet hides; positions 0-based. */
export interface Hidden {
  columns: readonly number[];
  rows: readonly number[];
}

/** Hides columns and rows of the sheets named; the columns must have a width. */
export function hiding(sheets: Readonly<Record<string, Hidden>>): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, index, options) => {
            const hidden = sheets[options.sheet ?? ''];
            const positions = tag === 'col' ? hidden?.columns : tag === 'row' ? hidden?.rows : undefined;
            return index !== undefined && positions?.includes(index) ? { ...attributes, hidden: 1 } : attributes;
          },
        },
      },
    },
  };
}

/** Gives a formula cell that is nothing but an error its cached value: what Excel saves when a reference is lost. */
export const errorValues: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml.replace(/<c ([^>]*)><f>(#[A-Z0-9/]+[!?]?)<\/f><\/c>/g, '<c $1 t="e"><f>$2</f><v>$2</v></c>'),
      },
    },
  },
};
