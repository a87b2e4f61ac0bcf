import { listFigures, listingJson } from '../../pipeline/documents.js';
import { EXIT } from '../exitCode.js';
import { figureList } from '../figureList.js';
import { readNamedFile } from '../readFiles.js';

/** What `figures` was asked. */
export interface FiguresOptions {
  document: string;
  json: boolean;
}

/** Lists the figures of a drafted document, from the document alone. */
export async function figuresCommand({ document, json }: FiguresOptions): Promise<number> {
  const { name, bytes } = await readNamedFile(document);
  const listing = listFigures(bytes, name);
  process.stdout.write(`${json ? JSON.stringify(listingJson(listing), null, 2) : figureList(listing)}\n`);
  return EXIT.done;
}
