import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { pagesAddress } from '../../scripts/manifest/address.js';
import { manifestFor } from '../../scripts/manifest/manifestFor.js';
import { SCREENS } from '../../src/pane/screens.js';
import { root } from '../e2e/commandLine.js';
import { buildAddin } from '../e2e/pane/buildAddin.js';

const path = join(root, 'manifest.xml');
const validator = join(root, '../shared/validate-manifest');
const manifest = await readFile(path, 'utf8');
const xml = new DOMParser().parseFromString(manifest, 'application/xml');
const all = (name: string) => [...xml.getElementsByTagName(name)];
const attribute = (name: string, key: string): string[] => all(name).map((element) => element.getAttribute(key) ?? '');

describe('manifest.xml', () => {
  it('is read by the tools of Office', async () => {
    const info = await OfficeAddinManifest.readManifestFile(path);
    assert.equal(info.displayName, '科技简报');
    assert.equal(info.defaultLocale, 'zh-CN');
    assert.equal(info.permissions, 'ReadWriteDocument');
    assert.deepEqual(info.hosts, ['Workbook']);
    assert.deepEqual(info.appDomains ?? [], []);
  });

  it('keeps to the published schema, at another address too', async function () {
    if (!existsSync(validator)) this.skip();
    const folder = await mkdtemp(join(tmpdir(), 'jianbao-manifest-'));
    try {
      const moved = join(folder, 'manifest.xml');
      await writeFile(moved, manifestFor(manifest, pagesAddress('https://oa.example.cn/a&b--c/')));
      execFileSync(validator, [path, moved], { stdio: 'pipe' });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('has the five buttons, four of them for the screens of one pane', () => {
    const labels = new Map(
      all('bt:String').map((string) => [string.getAttribute('id'), string.getAttribute('DefaultValue')]),
    );
    const buttons = all('Control').map((control) =>
      labels.get(control.getElementsByTagName('Label')[0]?.getAttribute('resid') ?? ''),
    );
    assert.deepEqual(buttons, ['核对进度', '生成简报', '年终总结', '简报台账', '帮助']);
    assert.equal(labels.get('Tab.Label'), '科技简报');
    assert.deepEqual(new Set(all('TaskpaneId').map((id) => id.textContent)).size, 1);
    const asked = attribute('bt:Url', 'DefaultValue').flatMap((url) => new URL(url).searchParams.get('screen') ?? []);
    assert.deepEqual(asked, ['check', 'draft', 'summary', 'ledger']);
    for (const screen of asked)
      assert.ok(
        SCREENS.some((each) => each === screen),
        screen,
      );
  });

  it('names nothing that it does not have, and says everything in English too', () => {
    const ids = new Set(
      ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) => attribute(name, 'id')).filter((id) => id !== ''),
    );
    const used = [...manifest.matchAll(/resid="([^"]+)"/g)].map(([, id = '']) => id);
    assert.deepEqual(new Set(used), ids);
    for (const id of ids) assert.ok(id.length <= 32, id);
    for (const string of all('bt:String')) {
      const english = string.getElementsByTagName('bt:Override')[0];
      assert.equal(english?.getAttribute('Locale'), 'en-US', string.getAttribute('id') ?? '');
    }
  });

  it('leads only to files of the build, its pictures in their sizes', async function () {
    this.timeout(300_000);
    const built = await buildAddin();
    const urls = [...manifest.matchAll(/"(https:\/\/localhost:3000\/[^"]+)"/g)].map(([, url = '']) => new URL(url));
    assert.ok(urls.length > 50);
    for (const { pathname } of urls) {
      const bytes = await readFile(join(built, pathname));
      const size = /-(\d+)\.png$/.exec(pathname)?.[1];
      if (size !== undefined)
        assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [Number(size), Number(size)]);
    }
  });
});

describe('a manifest for another address', () => {
  it('has that address everywhere, and its id, or the one that was asked for', () => {
    const moved = manifestFor(manifest, pagesAddress('https://OA.example.cn/jianbao/'));
    assert.ok(!moved.includes('localhost'));
    assert.match(moved, /<SourceLocation DefaultValue="https:\/\/oa\.example\.cn\/jianbao\/taskpane\.html" \/>/);
    assert.equal(/<Id>.*<\/Id>/.exec(moved)?.[0], /<Id>.*<\/Id>/.exec(manifest)?.[0]);
    const id = '11111111-2222-4333-8444-555555555555';
    assert.ok(manifestFor(manifest, 'https://x.cn', id).includes(`<Id>${id}</Id>`));
    assert.throws(() => manifestFor(manifest, 'https://x.cn', '1'), /不是加载项的编号/);
  });

  it('is refused for an address that Office would not take', () => {
    const refused: Readonly<Record<string, RegExp>> = {
      'http://oa.cn/a': /https/,
      'https://oa.cn/a?x=1': /不能有 \? 或 #/,
      'https://oa.cn/a#x': /不能有 \? 或 #/,
      'https://oa.cn/a/taskpane.html': /不是文件夹/,
      'https://u:p@oa.cn/a': /用户名和密码/,
      'oa.cn/a': /不是完整的网址|https/,
    };
    for (const [address, words] of Object.entries(refused)) assert.throws(() => pagesAddress(address), words);
  });
});
