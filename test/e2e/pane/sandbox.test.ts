import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { once } from 'es-toolkit/function';
import type { Page } from 'playwright-core';
import { readTemplates } from '../../../src/cli/readFiles.js';
import { prepareYear, requestOf, runTemplate } from '../../../src/pipeline/composing.js';
import { figure } from '../../template/support.js';
import { openSeedYear } from '../../pipeline/seedYear.js';
import { root } from '../commandLine.js';
import type { OpenedPane } from './openPane.js';
import type { Done, Outcome, Work } from './sandboxInPage.js';
import { servedAddin } from './servedAddin.js';

const CHARTS = { completion: null, course: null, districts: null };
/** What a template sees in these tests. */
const content = {
  actual: figure('38家'),
  list: Array.from({ length: 60 }, (_, index) => `第${index}项`),
  charts: CHARTS,
};

describe('templates of a person’s own, in the page', function () {
  this.timeout(120_000);
  const open = servedAddin();
  let stranger: Server;
  let visits: string[] = [];

  before(async () => {
    stranger = createServer(({ url = '' }, response) => {
      visits.push(url);
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
    });
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
  });
  beforeEach(() => (visits = []));
  after(() => {
    stranger.closeAllConnections();
    stranger.close();
  });
  const strangerAt = (): string => `127.0.0.1:${(stranger.address() as AddressInfo).port}`;

  /** The pane, and all that it asks for from now on. */
  async function trial(
    worker?: string,
  ): Promise<{ pane: OpenedPane; asked: string[]; work: (work: Work) => Promise<Done> }> {
    const pane = await open({ host: 'browser' });
    const { page } = pane;
    await page.getByRole('tab').first().waitFor();
    if (worker !== undefined) await bringWorker(page, worker);
    await page.evaluate(await inPage());
    const asked: string[] = [];
    // What the policy forbids gets no answer.
    // What the page itself loads in its own time is not the sandbox's.
    page.on('response', (response) => {
      if (response.frame() !== page.mainFrame()) asked.push(response.url());
    });
    return {
      pane,
      asked,
      work: (work) => page.evaluate((given) => window.sandboxTrial?.work(given), work).then(there),
    };
  }

  it('yield the text that they yield here, byte for byte', async () => {
    const { setup, progress } = await openSeedYear();
    const prepared = there(prepareYear(setup, progress, '2021-12-31').at(-1)).prepare();
    const { template, content: real, partials } = requestOf(prepared);
    const templates = Object.fromEntries(await readTemplates(`${root}templates`));
    const { work, asked } = await trial();
    const plain = JSON.parse(JSON.stringify(real)) as object;
    const one = { template, content: plain, partials: Object.fromEntries(partials) };
    const { outcomes, stillness } = await work({ templates, render: [one, one] });
    const expected = runTemplate(setup, prepared);
    for (const outcome of outcomes.slice(1)) {
      assert.ok('markdown' in outcome, JSON.stringify(outcome));
      assert.equal(outcome.markdown, expected.markdown);
      assert.deepEqual(
        outcome.figures,
        [...expected.figures].map(([id, { text }]) => [id, text]),
      );
    }
    assert.deepEqual(
      [...new Set(asked)].filter((url) => !/^blob:|\/templates\.html$/.test(url)),
      [],
    );
    assert.ok(stillness < 1000, `the page stood still for ${stillness} ms`);
  });

  it('are named by file, line and column for what they do wrong, and hang nothing', async () => {
    const { work, asked } = await trial();
    for (const [what, source, says, line] of [
      ['code by a constructor', '# 标题\n{{constructor.constructor "return 1"}}', '没有名为', 2],
      ['lookup', '# 标题\n\n{{lookup this "constructor"}}', '没有名为', 3],
      ['a helper by a path', '# 标题\n{{actual.constructor "x"}}', '没有名为', 2],
      ['an endless partial', '# 标题\n\n\n{{> bulletins/x}}', '片段一层套一层', 4],
      ['loops in loops', `# 标题\n${'{{#each @root.list}}'.repeat(5)}甲${'{{/each}}'.repeat(5)}`, '重复了100000次', 2],
      ['a decorator', '# 标题\n{{* inline}}', '', 2],
    ] as const) {
      const { outcomes, stillness } = await work(workOf(source));
      const outcome = errorOf(outcomes);
      assert.ok(outcome.error.startsWith(`bulletins/x.md.hbs 第${line}行第`), `${what}: ${outcome.error}`);
      assert.ok(outcome.error.includes(says), `${what}: ${outcome.error}`);
      assert.ok(stillness < 1000, `${what}: ${stillness} ms`);
    }
    assertInside(asked);
  });

  it('are linted there, every fault with its place', async () => {
    const { pane, asked } = await trial();
    const source = '# 标题\n{{__proto__}}\n{{lookup this "constructor"}}\n\n{{> bulletins/monthly}}\n';
    const faults = there(
      await pane.page.evaluate((text) => window.sandboxTrial?.lint({ 'bulletins/monthly': text }), source),
    );
    const found = faults.map(({ file, line }) => `${file}:${line}`);
    for (const line of [2, 3, 5]) assert.ok(found.includes(`bulletins/monthly.md.hbs:${line}`), found.join(' '));
    assertInside(asked);
  });

  it('get nothing from a prototype, and tags of HTML are but text', async () => {
    const address = strangerAt();
    const tags = `<script>fetch("http://${address}/1")</script> <img src="http://${address}/2" onerror="alert(1)">`;
    const { work, asked } = await trial();
    const { outcomes } = await work(workOf(`# 标题\n{{__proto__}}{{constructor}}{{list.constructor.name}}\n\n${tags}`));
    const markdown = markdownOf(outcomes);
    assert.match(markdown, /^# 标题\n(\[暂无数据\]\(\ufdd0missing:m\d\)){3}\n\n<script>/);
    assert.ok(markdown.endsWith(tags));
    assertInside(asked);
    assert.deepEqual(visits, []);
  });

  it('are stopped when they take too long, while the page goes on, and run again afterwards', async () => {
    const slow = `# 标题\n{{#each list}}{{#each @root.list}}{{#each @root.list}}{{#if (and ${'this '.repeat(3000)})}}{{/if}}{{/each}}{{/each}}{{/each}}`;
    const { work } = await trial();
    const quick = { template: 'bulletins/y', content };
    const { outcomes, took, stillness } = await work({
      templates: { 'bulletins/x': slow, 'bulletins/y': '# {{actual}}' },
      render: [{ template: 'bulletins/x', content }, quick],
      limits: { render: 1000 },
    });
    const [, first, second] = outcomes;
    assert.ok(first !== undefined && 'error' in first, JSON.stringify(first));
    assert.match(first.error, /^bulletins\/x\.md\.hbs：运行超过1秒，已停止。/);
    assert.deepEqual(second, { markdown: '# [38家](\ufdd0figure:f1)', figures: [['f1', '38家']], missing: [] });
    assert.ok(took < 10_000);
    assert.ok(stillness < 500, `${stillness} ms`);
  });

  it('are stopped when what they yield could not be laid out in time', async () => {
    const { work } = await trial();
    const nested = workOf(`# 标题\n${':::note\n'.repeat(3000)}`);
    const { outcomes, stillness } = await work({ ...nested, limits: { read: 1000 } });
    assert.match(errorOf(outcomes).error, /^bulletins\/x\.md\.hbs：排版超过1秒，已停止。/);
    assert.ok(stillness < 500, `${stillness} ms`);
  });

  it('end at once when somebody stops them', async () => {
    const endless = 'postMessage({ is: "ready" }); onmessage = ({ data }) => { for (;;); }';
    const { work } = await trial(endless);
    const { outcomes, frames, took } = await work({ ...workOf(''), stopAfter: 500 });
    assert.deepEqual(
      outcomes.map((outcome) => 'name' in outcome && outcome.name),
      ['AbortError', 'AbortError'],
    );
    assert.equal(frames, 0);
    assert.ok(took < 4000, `${took} ms`);
  });

  it('are not run where the page cannot be had, and that is said', async () => {
    const pane = await open({ host: 'browser' });
    await pane.page.route('**/templates.html', (asked) => asked.fulfill({ status: 404, body: '' }));
    await pane.page.evaluate(await inPage());
    const done = await pane.page.evaluate(() =>
      window.sandboxTrial?.work({ templates: { x: '' }, limits: { open: 500 } }),
    );
    const [outcome] = there(done).outcomes;
    assert.match(JSON.stringify(outcome), /打不开运行自备模板的页面/);
    pane.faults.splice(0);
  });

  describe('past all checks of the templates: a worker of an enemy', () => {
    /** Answers as the worker does, but for a rendering. */
    const worker = (render: string): string => `
      postMessage({ is: 'ready' });
      onmessage = async ({ data }) => {
        if (data.ask !== 'render') return postMessage({ is: 'value', value: null });
        ${render}
      };`;
    const answer = (markdown: string, figures = '[]'): string =>
      `postMessage({ is: 'value', value: { markdown: ${markdown}, figures: ${figures}, missing: [] } });`;

    it('is found out and ended, and the page goes on', async () => {
      const { pane, work, asked } = await trial();
      for (const [what, script, says] of [
        ['loops for ever', worker('for (;;);'), '运行超过1秒，已停止'],
        ['never begins', 'for (;;);', '打不开运行自备模板的页面'],
        ['cannot be read', 'this is no script', '运行模板的程序出错了'],
        ['makes a figure up', worker(answer("'# 甲\\n[99家](\\ufdd0figure:f1)'", '[0]')), '与数据对不上'],
        ['names a figure that there is not', worker(answer("'# [38家](\\ufdd0figure:f1)'", '[7]')), '与数据对不上'],
        [
          'gives figures of its own',
          worker(answer("'# [9](\\ufdd0figure:f1)'", '[{ kind: "read", text: "9" }]')),
          '回答读不出来',
        ],
        ['yields an endless text', worker(answer("'x'.repeat(1e7)")), '超过250000个字'],
        ['answers otherwise than it is asked', worker('postMessage({ is: "value", value: [1] });'), '回答读不出来'],
        ['says what is no answer', worker('postMessage("ready");'), '回答读不出来'],
        ['floods the page', worker('for (let n = 0; n < 1e6; n++) postMessage({ is: "value", value: n });'), ''],
        ['speaks unasked', 'for (;;) postMessage({ is: "ready" });', ''],
        [
          'blames nobody knows whom',
          worker('postMessage({ is: "fault", what: {}, place: {}, advice: "" });'),
          '回答读不出来',
        ],
      ] as const) {
        await bringWorker(pane.page, script);
        const { outcomes, stillness } = await work({ ...workOf(''), limits: { open: 2000, render: 1000 } });
        const { error, name } = errorOf(outcomes);
        assert.equal(name, 'InputError', what);
        assert.ok(error.includes(says), `${what}: ${error}`);
        assert.ok(stillness < 1000, `${what}: ${stillness} ms`);
      }
      assertInside(asked);
      // The browser says on its console what the scripts did wrong.
      pane.faults.splice(0);
    });

    it('reaches no network, no storage and no page', async () => {
      const { work, asked, pane } = await trial(worker(reaching(strangerAt())));
      const { outcomes } = await work(workOf(''));
      assert.equal(markdownOf(outcomes), '# 20\n');
      assertInside(asked);
      // The stranger is there, and this is the first that it hears.
      await fetch(`http://${strangerAt()}/control`);
      assert.deepEqual(visits, ['/control']);
      const others = pane.faults.filter((fault) => !/Content Security Policy|violates/.test(fault));
      assert.deepEqual(others, []);
      pane.faults.splice(0);
    });
  });

  it('have no page of their own that anybody else could use', async () => {
    const { page } = await open({ host: 'browser' });
    // With an origin the page starts nothing, whoever asks.
    const answered = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      frame.src = 'templates.html';
      document.body.append(frame);
      await loaded;
      const { port1, port2 } = new MessageChannel();
      const heard = new Promise((done) => (port1.onmessage = () => done(true)));
      frame.contentWindow?.postMessage(null, '*', [port2]);
      return Promise.race([heard, new Promise((done) => setTimeout(() => done(false), 1500))]);
    });
    assert.equal(answered, false);
  });
});

/** One rendering of a template. */
function workOf(source: string): Work {
  return { templates: { 'bulletins/x': source }, render: [{ template: 'bulletins/x', content }] };
}

function errorOf(outcomes: readonly Outcome[]): Extract<Outcome, { error: string }> {
  const found = outcomes.find((outcome) => 'error' in outcome);
  assert.ok(found !== undefined && 'error' in found, JSON.stringify(outcomes).slice(0, 300));
  return found;
}

function markdownOf(outcomes: readonly Outcome[]): string {
  const last = outcomes.at(-1);
  assert.ok(last !== undefined && 'markdown' in last, JSON.stringify(outcomes).slice(0, 300));
  return last.markdown;
}

/** Nothing was asked for but the page itself and its worker's own text. */
function assertInside(asked: readonly string[]): void {
  assert.deepEqual(
    asked.filter((url) => !/^blob:null\/|^http:\/\/127\.0\.0\.1:\d+\/templates\.html$/.test(url)),
    [],
  );
}

/** Puts another script in the place of the worker's. */
async function bringWorker(page: Page, script: string): Promise<void> {
  await page.route('**/templates.html', async (asked) => {
    const response = await asked.fetch();
    const own = /(<script type="application\/json" id="worker">).*?(<\/script>)/s;
    const html = await response.text();
    assert.match(html, own);
    const text = JSON.stringify(script.replaceAll('ORIGIN', new URL(page.url()).origin)).replaceAll('<', '\\u003c');
    await asked.fulfill({ response, body: html.replace(own, (_, start: string, end: string) => start + text + end) });
  });
}

/** Tries every way out that a worker has, and yields the names of those that led somewhere. */
function reaching(address: string): string {
  const http = `http://${address}`;
  return `
    const ways = {
      fetch: () => fetch('${http}/fetch'),
      own: () => fetch('ORIGIN/taskpane.html'),
      noCors: () => fetch('${http}/no-cors', { mode: 'no-cors', method: 'POST', body: 'x' }),
      keepalive: () => fetch('${http}/keepalive', { keepalive: true, method: 'POST', body: 'x' }),
      xhr: () => new Promise((done, failed) => {
        const request = new XMLHttpRequest();
        request.open('GET', '${http}/xhr');
        request.onload = done;
        request.onerror = failed;
        request.send();
      }),
      socket: () => new Promise((done, failed) => {
        const socket = new WebSocket('ws://${address}/socket');
        socket.onopen = done;
        socket.onerror = failed;
      }),
      events: () => new Promise((done, failed) => {
        const source = new EventSource('${http}/events');
        source.onopen = done;
        source.onerror = failed;
      }),
      transport: () => new WebTransport('https://${address}/transport').ready,
      importScripts: () => importScripts('${http}/importScripts'),
      importOwn: () => importScripts('ORIGIN/ie/notice.js'),
      import: () => import('${http}/import'),
      worker: () => new Promise((done, failed) => {
        const worker = new Worker('${http}/worker');
        worker.onmessage = done;
        worker.onerror = failed;
      }),
      nested: () => new Promise((done, failed) => {
        const script = 'fetch("${http}/nested").then(() => postMessage(1), () => postMessage(0))';
        const worker = new Worker(URL.createObjectURL(new Blob([script])));
        worker.onmessage = ({ data }) => data === 1 ? done() : failed();
        worker.onerror = failed;
      }),
      beacon: () => { if (!navigator.sendBeacon('${http}/beacon')) throw new Error(); },
      indexedDB: () => new Promise((done, failed) => {
        const opening = indexedDB.open('x');
        opening.onsuccess = done;
        opening.onerror = failed;
      }),
      caches: () => caches.open('x'),
      files: () => navigator.storage.getDirectory(),
      parent: () => parent.document,
      window: () => window.document,
      top: () => top.document,
    };
    const late = () => new Promise((_, failed) => setTimeout(failed, 1000));
    const led = await Promise.all(Object.entries(ways).map(async ([name, way]) => {
      try {
        await Promise.race([way(), late()]);
        return name;
      } catch {
        return '';
      }
    }));
    postMessage({ is: 'value', value: { markdown: '# ' + led.length + led.filter((name) => name !== '').join('、') + '\\n', figures: [], missing: [] } });`;
}

const inPage = once(async () => {
  const { outputFiles } = await build({
    entryPoints: [`${root}test/e2e/pane/sandboxInPage.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
});

function there<T>(value: T | null | undefined): T {
  assert.ok(value !== null && value !== undefined);
  return value;
}
