import { cleanText } from '../xmlText.js';
import { createZipper } from '../zipPackage.js';
import type { Document } from '../document/document.js';
import type { Letterhead } from '../document/letterhead.js';
import { provenanceOf } from '../provenance/provenance.js';
import { provenanceXml } from '../provenance/provenanceXml.js';
import { comments } from './comments.js';
import { createCompiler } from './createCompiler.js';
import { numbering } from './numbering.js';
import { finishParts } from './finishParts.js';
import { sections } from './sections.js';
import { styles } from './styles.js';
import { markOwnTemplates } from './templateMark.js';

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
  const compile = createCompiler({
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
  });
  const zip = createZipper();
  return {
    write(document, { title, created }) {
      const remarks = comments(document, created);
      const parts = compile({
        title: cleanText(title),
        ...(remarks === undefined ? {} : { comments: remarks }),
        sections: sections(document, letterhead),
      });
      const provenance = provenanceXml(provenanceOf(document));
      const finished = finishParts(parts, created, provenance, letterhead.fonts);
      markOwnTemplates(finished, document.origin.ownTemplates);
      return Promise.resolve(zip(finished));
    },
  };
}
