import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { addinPackage } from '../../scripts/package/addinPackage.js';
import { root } from '../e2e/commandLine.js';
import { buildAddin } from '../e2e/pane/buildAddin.js';

describe('the package', function () {
  this.timeout(300_000);

  it('has the pages, the manifest and how to deploy them, in the same bytes each time', async () => {
    const built = await buildAddin();
    const manifest = await readFile(join(root, 'manifest.xml'), 'utf8');
    const bytes = await addinPackage(built, manifest);
    assert.deepEqual(await addinPackage(built, manifest), bytes);
    const files = unzipSync(bytes);
    assert.deepEqual(
      Object.keys(files)
        .filter((name) => !name.startsWith('site/'))
        .sort(),
      ['LICENSE.txt', 'manifest.xml', '部署说明.html'].sort(),
    );
    assert.ok('site/taskpane.html' in files && !('site/manifest.xml' in files));
    const note = strFromU8(files['部署说明.html'] ?? new Uint8Array());
    for (const words of ['IIS', 'nginx', '受信任的加载项目录', '--office-js self', 'npm run manifest']) {
      assert.ok(note.includes(words), words);
    }
    const style = /<link rel="stylesheet" href="([^"]+)"/.exec(note)?.[1] ?? '';
    assert.ok(style in files, style);
  });
});
