import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputWatcher } from '../../scripts/preview/InputWatcher.js';
import { useFolder } from '../cli/folder.js';

describe('watching templates', () => {
  const folder = useFolder();
  let watcher: InputWatcher | null = null;
  let told: () => void = () => undefined;
  afterEach(() => watcher?.close());

  async function watching(): Promise<string> {
    const path = join(folder(), 'templates');
    mkdirSync(join(path, 'partials'), { recursive: true });
    writeFileSync(join(path, 'partials/lag.md.hbs'), '旧');
    const matters = (name: string): boolean => name.endsWith('.hbs');
    watcher = new InputWatcher([{ path, deep: true, matters }], () => told());
    await watcher.open();
    return path;
  }

  /** Milliseconds until a change is told. */
  async function toldAfter(change: () => void, limit = 3000): Promise<number> {
    const start = performance.now();
    const heard = new Promise<boolean>((done) => {
      told = () => done(true);
      setTimeout(() => done(false), limit).unref();
    });
    change();
    assert.ok(await heard, 'the change is told');
    return performance.now() - start;
  }

  it('tells of a save in place, a save by rename, and a new folder, at once', async () => {
    const path = await watching();
    const file = join(path, 'partials/lag.md.hbs');
    const times = [
      await toldAfter(() => writeFileSync(file, '新')),
      await toldAfter(() => {
        writeFileSync(`${file}~`, '更新');
        renameSync(`${file}~`, file);
      }),
      await toldAfter(() => writeFileSync(file, '再新')),
    ];
    for (const time of times) assert.ok(time < 700, `${time} ms, as if nobody had told`);
    await toldAfter(() => {
      mkdirSync(join(path, 'new'));
      writeFileSync(join(path, 'new/a.md.hbs'), '新');
    });
    await toldAfter(() => rmSync(join(path, 'new/a.md.hbs')));
  });

  it('tells when the folder is taken away, and when it is back', async () => {
    const path = await watching();
    await toldAfter(() => renameSync(path, `${path}-away`));
    await toldAfter(() => renameSync(`${path}-away`, path));
    await toldAfter(() => writeFileSync(join(path, 'partials/lag.md.hbs'), '新的文字'));
  });

  it('says nothing of files that do not matter', async () => {
    const path = await watching();
    let count = 0;
    told = () => (count += 1);
    writeFileSync(join(path, 'partials/lag.md.hbs~'), 'x');
    await new Promise((done) => setTimeout(done, 150));
    assert.equal(count, 0);
  });
});
