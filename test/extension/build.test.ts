import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { extensionPackage } from '../../scripts/package/extensionPackage.js';
import { root } from '../e2e/commandLine.js';
import { buildExtension } from '../e2e/extension/buildExtension.js';

/** What of the manifest is looked at. */
interface Manifest {
  version: string;
  permissions: string[];
  background: { service_worker: string };
  side_panel: { default_path: string };
  sandbox: { pages: string[] };
  icons: Record<string, string>;
  content_security_policy: { extension_pages: string; sandbox: string };
}

describe('the build of the extension', function () {
  this.timeout(300_000);
  let built = '';
  let manifest: Manifest;
  const read = (file: string): string => readFileSync(join(built, file), 'utf8');

  before(async () => {
    built = await buildExtension();
    manifest = JSON.parse(read('manifest.json')) as Manifest;
  });

  it('has every file that its manifest names, and the program’s version', () => {
    const { background, side_panel: panel, sandbox, icons } = manifest;
    const named = [background.service_worker, panel.default_path, ...sandbox.pages, ...Object.values(icons)];
    const files = readdirSync(built, { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      named.filter((name) => !files.includes(name)),
      [],
    );
    assert.equal(manifest.version, (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest).version);
  });

  it('asks for the permissions that the text for users gives reasons for, and for no site', () => {
    const text = readFileSync(join(root, 'docs/extension.zh.md'), 'utf8');
    const told = [...text.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name);
    assert.deepEqual([...manifest.permissions].sort(), told.sort());
    const keys = Object.keys(manifest);
    assert.deepEqual(
      keys.filter((key) => /host_permissions|content_scripts|externally_connectable|web_accessible/.test(key)),
      [],
    );
  });

  it('runs its own scripts alone, and connects to nothing', () => {
    const { extension_pages: pages, sandbox } = manifest.content_security_policy;
    assert.match(pages, /default-src 'none'; script-src 'self';/);
    assert.match(pages, /connect-src 'none'/);
    assert.doesNotMatch(pages, /unsafe-|https?:|\*/);
    assert.match(sandbox, /^sandbox allow-scripts; default-src 'none'/);
    assert.doesNotMatch(sandbox, /allow-same-origin|https?:|\*|connect-src/);
    assert.doesNotMatch(read('panel.html'), /<script(?![^>]*\ssrc=)|office\.js|\son[a-z]+=/);
  });

  it('is packed with the manifest at the root, in the same bytes each time', async () => {
    const bytes = await extensionPackage(built);
    assert.deepEqual(await extensionPackage(built), bytes);
    const files = unzipSync(bytes);
    assert.ok('manifest.json' in files && 'panel.html' in files && 'worker.js' in files);
    assert.ok(Object.keys(files).every((name) => !name.startsWith('/') && !name.includes('..')));
  });
});
