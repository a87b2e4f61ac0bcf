/** What a host's adapter and a page need of the core before anything is read: small, as it is loaded with the page. */
export { placeText } from '../check/place.js';
export { InputError, placeWords } from '../inputError.js';
export { lettersOf, positionAt } from '../workbook/grid.js';
export { HostWriteError } from '../workbook/host.js';

/** What makes grids of a host's cells; large, so it is loaded when a workbook is first read. */
export const loadGrids = (): Promise<Pick<typeof import('./reading.js'), 'hostGrid' | 'hostWorkbook' | 'tooLarge'>> =>
  import('./reading.js');
