import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};

/** A folder's files at an address of this machine, as any web server would give them. */
export interface Served {
  /** http://127.0.0.1:port */
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder on a free port.
 * @param types content types other than usual, by ending
 */
export async function serve(folder: string, types: Readonly<Record<string, string>> = {}): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readFile(join(folder, normalize(decodeURIComponent(pathname)))).then(
      (bytes) => {
        const ending = extname(pathname);
        response.writeHead(200, { 'content-type': types[ending] ?? TYPES[ending] ?? 'text/plain' }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
