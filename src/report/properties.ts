import type { Feature } from 'write-excel-file/universal';
import type { IsoDate } from '../plan/period.js';
import { XML_DECLARATION } from '../xmlText.js';
import { CONTENT_TYPES } from '../zipPackage.js';

const PART = 'docProps/core.xml';
const TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** The document's properties; it counts as made on the day as of which it speaks, so that the same report is the same bytes. */
export function properties(title: string, date: IsoDate): Feature<Blob> {
  return {
    files: {
      transform: {
        [CONTENT_TYPES]: { insert: () => `<Override PartName="/${PART}" ContentType="${TYPE}"/>` },
        '_rels/.rels': { insert: () => `<Relationship Id="rId-core" Type="${RELATIONSHIP}" Target="${PART}"/>` },
      },
      write: { files: () => ({ [PART]: coreProperties(title, date) }) },
    },
  };
}

function coreProperties(title: string, date: IsoDate): string {
  const stamp = (tag: string): string => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${tag}>`;
  return [
    XML_DECLARATION,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${title}</dc:title><dc:creator>jianbao</dc:creator>${stamp('created')}${stamp('modified')}`,
    '</cp:coreProperties>',
  ].join('');
}
