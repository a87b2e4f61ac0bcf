import { Document as WordDocument, Packer } from 'docx';
import { cleanText } from '../xmlText.js';
import type { Document } from '../document/document.js';
import type { Letterhead } from '../document/letterhead.js';
import { numbering } from './numbering.js';
import { repackage } from './repackage.js';
import { sections } from './sections.js';
import { styles } from './styles.js';

/** What a file says of itself. */
export interface DocumentProperties {
  title: string;
  /** The document's own day, `YYYY-MM-DD`. */
  created: string;
}

/** Turns documents under one letterhead into Word files. */
export interface Writer {
  /** The .docx; the same document gives the same bytes. */
  write(document: Document, properties: DocumentProperties): Promise<Uint8Array>;
}

/** A writer for any number of documents; what the letterhead alone decides is made once. */
export function createWriter(letterhead: Letterhead): Writer {
  const common = {
    creator: letterhead.bureau,
    lastModifiedBy: letterhead.bureau,
    styles: styles(letterhead),
    numbering: numbering(),
    evenAndOddHeaderAndFooters: true,
    compatibility: {
      version: 15,
      spaceForUnderline: true,
      balanceSingleByteDoubleByteWidth: true,
      doNotLeaveBackslashAlone: true,
      underlineTrailingSpaces: true,
      doNotExpandShiftReturn: true,
      useFELayout: true,
    },
  };
  return {
    async write(document, { title, created }) {
      const file = new WordDocument({ ...common, title: cleanText(title), sections: sections(document, letterhead) });
      return repackage(new Uint8Array(await Packer.toArrayBuffer(file)), created);
    },
  };
}
