import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { officeScript } from '../../scripts/build/officeScript.js';
import { toBuild } from '../../scripts/build/options.js';
import { contentSecurityPolicy } from '../../scripts/build/policy.js';
import { runWebpack } from '../../scripts/build/runWebpack.js';
import { webpackConfig } from '../../scripts/build/webpackConfig.js';
import { firstScreen, FIRST_SCREEN_KB } from '../../scripts/build/sizes.js';
import { root } from '../e2e/commandLine.js';
import { buildAddin } from '../e2e/pane/buildAddin.js';

describe('the build of the add-in', function () {
  this.timeout(300_000);
  let built = '';
  let files: string[] = [];
  const read = (file: string): Promise<string> => readFile(join(built, file), 'utf8');

  before(async () => {
    built = await buildAddin();
    files = (await readdir(built, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(built.length + 1))
      .sort();
  });

  it('gives the same bytes again, at any place, within the bound of the first screen', async () => {
    const out = await mkdtemp(join(tmpdir(), 'jianbao-build-'));
    try {
      const folders = { plan: join(root, 'seeds/2021'), templates: join(root, 'templates') };
      const config = await webpackConfig(toBuild({ out, ...folders, officeJs: 'cdn' }));
      const sizes = await runWebpack(config, 'taskpane');
      assert.ok(firstScreen(sizes) > 100 * 1024);
      assert.ok(firstScreen(sizes) < FIRST_SCREEN_KB * 1024);
      for (const file of files) {
        assert.ok((await readFile(join(out, file))).equals(await readFile(join(built, file))), file);
      }
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  });

  it('names no folder of the machine that it was made on', async () => {
    for (const file of files) assert.ok(!(await read(file)).includes(root), file);
  });

  it('has a strict policy in every page, and nothing that it forbids', async () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    assert.deepEqual(pages, ['commands.html', 'help.html', 'rules.html', 'taskpane.html', 'templates.html']);
    for (const page of pages.filter((name) => name !== 'templates.html')) {
      const html = await read(page);
      assert.match(html, /http-equiv="?Content-Security-Policy"? content="default-src 'none'/, page);
      assert.doesNotMatch(html, /unsafe-|<style|\sstyle=|\son[a-z]+=/, page);
      assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/, page);
    }
  });

  it('lets the page that runs a person’s templates make code, and ask for no address', async () => {
    const html = await read('templates.html');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const script = /<script>([^]*)<\/script>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    assert.equal(
      policy,
      `default-src 'none'; script-src 'sha256-${hash}' 'unsafe-eval' blob:; worker-src blob:; base-uri 'none'; form-action 'none'`,
    );
    assert.equal(html.match(/<script/g)?.length, 2);
    assert.match(contentSecurityPolicy(officeScript('cdn')), /frame-src 'self';/);
    assert.ok(!files.some((file) => file.startsWith('templates-')), 'its scripts stand in the page');
  });

  it('loads the drafting code, the workbook reader and the year only when they are needed', async () => {
    const html = await read('taskpane.html');
    const first = [...html.matchAll(/<script[^>]*src="?([^\s">]+)/g)].map(([, file = '']) => file);
    assert.equal(first.length, 2);
    const code = (await Promise.all(first.map(read))).join('\n');
    const rest = (
      await Promise.all(files.filter((file) => file.endsWith('.js') && !first.includes(file)).map(read))
    ).join();
    for (const mark of ['wordprocessingml.document.main', 'SheetNames', '%print']) {
      assert.ok(rest.includes(mark) && !code.includes(mark), mark);
    }
  });

  it('has the notice for old browsers in a language that they read', async () => {
    const parsed = new Linter().verify(await read('ie/notice.js'), {
      languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    });
    assert.deepEqual(parsed, []);
    assert.match(await read('taskpane.html'), /<script type="?module"? src="?taskpane\./);
  });
});

describe('--office-js', () => {
  it('is the CDN, a copy, or an address, and the policy lets in no other', () => {
    assert.match(
      contentSecurityPolicy(officeScript('cdn')),
      /script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/,
    );
    assert.match(contentSecurityPolicy(officeScript('self')), /script-src 'self';/);
    const own = officeScript('https://oa.example.cn/lib/office.js');
    assert.match(contentSecurityPolicy(own), /script-src 'self' https:\/\/oa\.example\.cn;/);
  });

  it('is refused where office.js would not find the rest of itself', () => {
    for (const choice of ['http://x.cn/office.js', 'https://x.cn/o.js', 'sefl', '']) {
      assert.throws(() => officeScript(choice), /--office-js 不能是/, choice);
    }
  });
});
