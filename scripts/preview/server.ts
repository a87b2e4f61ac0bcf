import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import type { Folders } from '../../src/cli/readFiles.js';
import { systemCode } from '../../src/cli/systemCode.js';
import { UsageError } from '../../src/cli/usageError.js';
import { Desk } from './desk.js';
import { refusal } from './guard.js';
import { InputWatcher } from './InputWatcher.js';
import { POLICY } from './pageFiles.js';
import { BadRequest } from './requestBody.js';
import { routesOf, type Answer, type Route } from './routes.js';
import { isWorkbookName } from './workbooks.js';

/** What is previewed, and where. */
export interface PreviewOptions extends Folders {
  workbook: string;
  /** 0: any that is free. */
  port: number;
}

/** A preview that is running. */
export interface RunningPreview {
  /** http://127.0.0.1:port/ */
  address: string;
  close: () => Promise<void>;
}

/** No other machine can reach it. */
const HOST = '127.0.0.1';

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/**
 * Serves the page to this machine alone, and tells it when a file has changed.
 * @throws UsageError where the port cannot be had
 */
export async function startPreview(options: PreviewOptions): Promise<RunningPreview> {
  const listeners = new Set<ServerResponse>();
  const watcher = new InputWatcher(
    [
      { path: options.templates, deep: true, matters: (name) => name.endsWith('.hbs') || name === 'letterhead.yaml' },
      { path: options.plan, deep: false, matters: (name) => name === 'plan.yaml' || name === 'calendar.yaml' },
      { path: dirname(options.workbook), deep: false, matters: isWorkbookName },
    ],
    () => listeners.forEach((listener) => listener.write('data: changed\n\n')),
  );
  const routes = routesOf(new Desk(options, options.workbook));
  const server = createServer(
    (request, response) => void respond(request, response, portOf(server), routes, listeners),
  );
  await listen(server, options.port);
  await watcher.open();
  return {
    address: `http://${HOST}:${portOf(server)}/`,
    close: async () => {
      watcher.close();
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      const used = systemCode(error) === 'EADDRINUSE';
      fail(used ? new UsageError(`端口 ${port} 已被别的程序占用。`, '请换一个，或不写 --port。') : error);
    });
    server.listen(port, HOST, done);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return address === null || typeof address === 'string' ? 0 : address.port;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  routes: ReadonlyMap<string, Route>,
  listeners: Set<ServerResponse>,
): Promise<void> {
  const origin = `http://${HOST}:${port}`;
  const refused = refusal(request, port) ?? (URL.canParse(request.url ?? '', origin) ? null : 400);
  if (refused !== null) {
    send(response, failed(refused));
    return;
  }
  const url = new URL(request.url ?? '', origin);
  const asked = `${request.method ?? ''} ${url.pathname}`;
  if (asked === 'GET /changes') {
    listenToChanges(response, listeners);
    return;
  }
  const route = routes.get(asked);
  try {
    send(response, route === undefined ? failed(404) : await route(request, url));
  } catch (error) {
    send(response, failed(error instanceof BadRequest ? error.status : 500));
    if (!(error instanceof BadRequest)) process.stderr.write(`${String(error)}\n`);
  }
}

/** Server-sent events: one whenever a file has changed, until the page is closed. */
function listenToChanges(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
  response.write('retry: 1000\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

function failed(status: number): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `不能这样访问（${status}）。请用终端里显示的地址打开。\n` };
}

function send(response: ServerResponse, { status, type, body, fileName }: Answer): void {
  const named = fileName === undefined ? {} : { 'x-file-name': fileName };
  response.writeHead(status, { ...HEADERS, 'content-type': type, ...named }).end(body);
}
