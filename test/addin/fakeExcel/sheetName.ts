import { invalidArgument, OfficeError } from './officeError.js';
import type { Session } from './session.js';
import type { StoredSheet } from './storedSheet.js';

const MAX_NAME = 31;

/** Throws where Excel would not take the name, or the pane must not give it. */
export function checkSheetName(session: Session, name: string, sheet: StoredSheet | null): void {
  const isForbidden = name === '' || name.length > MAX_NAME || /[[\]:*?/\\]|^'|'$/.test(name);
  if (isForbidden) throw invalidArgument('Worksheet.name', name);
  const other = session.book.find(name);
  if (other !== null && other !== sheet) {
    throw new OfficeError('ItemAlreadyExists', 'A sheet of that name is there.', 'Worksheet.name');
  }
  if (!session.allowedSheets.includes(name)) throw session.violation(`sheet named ${name}`);
}
