import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { LARGEST } from '../../src/pane/start/fileChoice.js';
import type { Desk } from './desk.js';
import type { PreviewRequest } from './messages.js';
import { bundlePage, CSS, HTML } from './pageFiles.js';
import { BadRequest, bodyOf } from './requestBody.js';
import { readRequest } from './requestSchema.js';
import { isWorkbookName } from './workbooks.js';

/** What is sent back. */
export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  /** Of a file to be kept, URI-encoded. */
  fileName?: string;
}

/** Answers a request. */
export type Route = (request: IncomingMessage, url: URL) => Promise<Answer>;

/** Of a request of the page's: some hundred bytes. */
const LONGEST_REQUEST = 10_000;

const ICON = join(import.meta.dirname, '../../addin/icons/jianbao-32.png');

/** What can be asked, by method and path; nothing else of this machine can be reached. */
export function routesOf(desk: Desk): ReadonlyMap<string, Route> {
  const script = bundlePage();
  // Whoever asks for it is told; until then it is no fault of the program's.
  script.catch(() => undefined);
  return new Map<string, Route>([
    ['GET /', () => ok('text/html; charset=utf-8', HTML)],
    ['GET /page.css', () => ok('text/css; charset=utf-8', CSS)],
    ['GET /page.js', async () => ok('text/javascript; charset=utf-8', await script)],
    ['GET /icon.png', async () => ok('image/png', await readFile(ICON))],
    ['POST /answer', async (request) => json(await desk.answer(await asked(request)))],
    ['GET /faults', async () => json(await desk.faults())],
    ['POST /titles', async (request) => json(await desk.titles(await asked(request)))],
    ['POST /docx', async (request) => docx(await desk.docx(await asked(request)))],
    ['POST /workbook', async (request, url) => json({ id: await give(desk, request, url) })],
  ]);
}

async function asked(request: IncomingMessage): Promise<PreviewRequest> {
  const text = Buffer.from(await bodyOf(request, LONGEST_REQUEST)).toString('utf8');
  const read = readRequest(text);
  if (read === null) throw new BadRequest(400);
  return read;
}

async function give(desk: Desk, request: IncomingMessage, url: URL): Promise<string> {
  const name = url.searchParams.get('name') ?? '';
  if (!isWorkbookName(name)) throw new BadRequest(400);
  return desk.workbooks.give(name, await bodyOf(request, LARGEST));
}

function docx(made: Awaited<ReturnType<Desk['docx']>>): Promise<Answer> {
  if (!('bytes' in made)) return json(made, 409);
  const { bytes, fileName } = made;
  return Promise.resolve({
    status: 200,
    type: 'application/octet-stream',
    body: bytes,
    fileName: encodeURIComponent(fileName),
  });
}

function json(value: unknown, status = 200): Promise<Answer> {
  return Promise.resolve({ status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
}

function ok(type: string, body: string | Uint8Array): Promise<Answer> {
  return Promise.resolve({ status: 200, type, body });
}
