import assert from 'node:assert/strict';
import { readTemplates, readText } from '../../../src/cli/readFiles.js';
import { SHIPPED_TEMPLATES } from '../../../src/cli/shippedTemplates.js';
import type { OwnFiles } from '../../../src/pane/templates/ownFiles.js';
import type { RecordStore } from '../../../src/pane/templates/recordStore.js';
import { faultsText } from '../../../src/pane/templates/shownFault.js';
import { TemplateDesk } from '../../../src/pane/templates/templateDesk.js';
import * as core from '../../../src/pipeline/ownTemplates.js';
import type { TextFile } from '../../../src/pipeline/textFile.js';
import { localSandbox } from './localSandbox.js';

/** Keeps a copy, as a browser does. */
function memoryStore(kept?: unknown): RecordStore & { kept: unknown } {
  const store = {
    kept,
    read: () => Promise.resolve(structuredClone(store.kept)),
    write: (record: unknown) => Promise.resolve(void (store.kept = structuredClone(record))),
    remove: () => Promise.resolve(void (store.kept = undefined)),
  };
  return store;
}

const refused = (): Promise<never> => Promise.reject(new DOMException('no room', 'QuotaExceededError'));

describe('the desk of own templates', () => {
  let shipped: ReadonlyMap<string, string>;
  let calendar: TextFile;

  before(async () => {
    shipped = await readTemplates(SHIPPED_TEMPLATES);
    calendar = await readText(`${SHIPPED_TEMPLATES}/../seeds/2021/calendar.yaml`);
  });

  const open = (store: RecordStore, sandbox = localSandbox()): Promise<TemplateDesk> =>
    TemplateDesk.open({
      core,
      sandbox,
      store,
      calendar,
      shipped: core.fingerprintOfTemplates(shipped),
      now: () => '今天',
    });

  /** The shipped templates, with one of them changed. */
  const files = (change: (monthly: string) => string, others: Partial<OwnFiles> = {}): OwnFiles => ({
    name: '本局模板',
    from: 'folder',
    templates: new Map(shipped).set('bulletins/monthly', change(shipped.get('bulletins/monthly') ?? '')),
    letterhead: null,
    passedOver: [],
    unreadable: [],
    ...others,
  });
  const looksAt = (own: OwnFiles) => () => Promise.resolve(own);
  const changed = (text: string): string => text.replace(/^# .*$/m, '$&（本局）');
  const faulty = (text: string): string => `${text}{{#if}}`;

  it('takes what passes, keeps it, and has it again the next time', async () => {
    const store = memoryStore();
    const desk = await open(store);
    assert.equal(await desk.inUse(), null);
    await desk.look(looksAt(files(changed)));
    const { held, looked } = desk.state();
    assert.deepEqual([held?.record.name, held?.record.loadedAt, looked?.taken], ['本局模板', '今天', true]);
    const inUse = await desk.inUse();
    assert.equal(inUse?.ownTemplates, core.fingerprintOfTemplates(files(changed).templates));

    const later = await open(store);
    assert.deepEqual(later.state().held, held);
    await later.enable(false);
    assert.equal(await later.inUse(), null);
    const afterwards = await open(store);
    assert.equal(afterwards.state().held?.record.enabled, false);
    await afterwards.enable(true);
    assert.equal((await afterwards.inUse())?.ownTemplates, inUse.ownTemplates);
    await afterwards.remove();
    assert.equal(store.kept, undefined);
    assert.equal(await afterwards.inUse(), null);
  });

  it('takes nothing with an error, lists all of them, and leaves what was in use as it was', async () => {
    const store = memoryStore();
    const desk = await open(store);
    await desk.look(looksAt(files(changed)));
    const { kept } = store;
    const others = { unreadable: ['bulletins/news.md.hbs'], letterhead: 'bureau: [\n' };
    await desk.look(looksAt(files(faulty, others)));
    const { held, looked } = desk.state();
    assert.equal(looked?.taken, false);
    const text = faultsText(looked.faults, core);
    for (const words of [
      /^bulletins\/news\.md\.hbs：不是 UTF-8/m,
      /^bulletins\/monthly\.md\.hbs:\d+:\d+/m,
      /^letterhead/m,
    ])
      assert.match(text, words);
    assert.equal(store.kept, kept);
    assert.equal(held?.record.name, '本局模板');
    const inUse = await desk.inUse();
    assert.equal(inUse?.ownTemplates, core.fingerprintOfTemplates(files(changed).templates));
  });

  it('takes what has warnings alone when the person says so', async () => {
    const desk = await open(memoryStore(), {
      ...localSandbox(),
      lint: () =>
        Promise.resolve([
          {
            ...{ rule: 'unused-partial', severity: 'warning', file: 'partials/x.md.hbs', line: 1, column: 1 },
            ...{ endColumn: 2, what: '没有模板用到它。', advice: '不用的可以删去。', text: '甲' },
          } as const,
        ]),
    });
    await desk.look(looksAt(files(changed)));
    assert.deepEqual([desk.state().held, desk.state().looked?.faults.length], [null, 1]);
    await desk.take();
    assert.equal(desk.state().held?.record.name, '本局模板');
  });

  it('marks no document where the templates are those that come with the program', async () => {
    const desk = await open(memoryStore());
    await desk.look(looksAt(files((text) => text.replaceAll('\n', '\r\n'))));
    const inUse = await desk.inUse();
    assert.ok(inUse !== null);
    assert.equal(inUse.ownTemplates, null);
  });

  it('goes on with the built-in ones where what is kept is damaged, passes no more, or cannot be checked', async () => {
    const store = memoryStore();
    await (await open(store)).look(looksAt(files(changed)));
    const record = store.kept as { templates: [string, string][] };
    const noSandbox = { ...localSandbox(), lint: () => Promise.reject(new Error('no frame')) };
    const desks = [
      await open(memoryStore({ ...record, templates: 'x' })),
      await open(memoryStore({ ...record, version: 2 })),
      await open(memoryStore({ ...record, templates: [['bulletins/monthly', '{{#if}}']] })),
      await open(memoryStore(record), noSandbox),
      await open({ ...memoryStore(), read: refused }),
    ];
    assert.deepEqual(
      desks.map((desk) => desk.state().notice),
      ['damaged', 'damaged', 'unfit', 'unchecked', 'not-readable'],
    );
    for (const desk of desks) assert.equal(await desk.inUse(), null);
    assert.ok((desks[2]?.state().looked?.faults.length ?? 0) > 0);
  });

  it('uses what the browser does not keep until the page is closed, and says so', async () => {
    const desk = await open({ ...memoryStore(), write: refused });
    await desk.look(looksAt(files(changed)));
    assert.equal(desk.state().notice, 'not-kept');
    assert.ok((await desk.inUse()) !== null);
  });

  it('says why files could not be read, and is ready for others', async () => {
    const desk = await open(memoryStore());
    const fault = new Error('gone');
    await desk.look(() => Promise.reject(fault));
    assert.deepEqual([desk.state().error, desk.state().busy], [fault, false]);
    await desk.look(looksAt(files(changed)));
    assert.equal(desk.state().error, null);
  });

  it('compiles them again only where the sandbox has others', async () => {
    const sandbox = localSandbox();
    const desk = await open(memoryStore(), sandbox);
    await desk.look(looksAt(files(changed)));
    await desk.inUse();
    assert.equal(sandbox.loads, 1);
    await desk.look(looksAt(files(faulty)));
    await desk.inUse();
    assert.equal(sandbox.loads, 2);
  });
});
