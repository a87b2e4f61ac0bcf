import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { startPreview, type RunningPreview } from '../../scripts/preview/server.js';
import { copies, type Copies } from './copies.js';

const BODY = JSON.stringify({ workbook: null, wanted: null, day: null });

describe('the server of the preview', () => {
  let files: Copies;
  let preview: RunningPreview;
  before(async () => {
    files = copies();
    preview = await startPreview({ ...files, port: 0 });
  });
  after(async () => {
    await preview.close();
    files.remove();
  });

  /** A path goes out as it is written, which `fetch` would tidy up. */
  function status(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<number> {
    const { hostname, port } = new URL(preview.address);
    return new Promise((done, fail) => {
      const asking = httpRequest({ hostname, port, path, method, headers }, (response) => {
        response.resume();
        done(response.statusCode ?? 0);
      });
      asking.on('error', fail);
      asking.end(body);
    });
  }

  it('is bound to this machine alone, and its page may reach nothing else', async () => {
    assert.match(preview.address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    const response = await fetch(preview.address);
    assert.equal(response.status, 200);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self';/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:/);
  });

  it('turns away other names, other sites, other methods and other paths', async () => {
    const { host, origin } = new URL(preview.address);
    assert.equal(await status('/'), 200);
    assert.equal(await status('/', { host: host.replace('127.0.0.1', 'localhost') }), 200);
    assert.equal(await status('/', { host: 'evil.example' }), 421);
    assert.equal(await status('/', { host: `evil.example:${new URL(preview.address).port}` }), 421);
    assert.equal(await status('/answer', { origin: 'http://evil.example' }, 'POST', BODY), 403);
    assert.equal(await status('/answer', { 'sec-fetch-site': 'cross-site' }, 'POST', BODY), 403);
    assert.equal(await status('/answer', { origin }, 'POST', BODY), 200);
    assert.equal(await status('/', {}, 'DELETE'), 405);
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/templates/letterhead.yaml', '/answer', '//'])
      assert.equal(await status(path), path === '//' ? 400 : 404, path);
  });

  it('takes nothing that its page would not send', async () => {
    assert.equal(await status('/answer', {}, 'POST', 'x'), 400);
    assert.equal(await status('/answer', {}, 'POST', '{"workbook":"../../etc/passwd"}'), 400);
    assert.equal(await status('/answer', {}, 'POST', BODY.replace('{', `{"x":"${'y'.repeat(20_000)}",`)), 413);
    assert.equal(await status('/workbook?name=a.docx', {}, 'POST', 'x'), 400);
    const elsewhere = { workbook: '../plan/plan.yaml', wanted: null, day: null };
    const response = await fetch(`${preview.address}answer`, { method: 'POST', body: JSON.stringify(elsewhere) });
    const { workbook } = (await response.json()) as { workbook: string };
    assert.equal(workbook, 'progress.xlsx', 'only what the list has can be opened');
  });

  it('says in Chinese that a port is taken', async () => {
    const port = Number(new URL(preview.address).port);
    await assert.rejects(startPreview({ ...files, port }), /端口 \d+ 已被别的程序占用/);
  });
});
