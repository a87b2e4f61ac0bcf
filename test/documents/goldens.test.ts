import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { root } from '../e2e/commandLine.js';
import { acceptGoldens, draftGoldens, goldenFaults, GOLDENS } from './goldens.js';
import { temporaryFolder } from './year.js';

const ADVICE = '看过变动、确认无误后运行 npm run goldens:accept。';

describe('documents: one of each kind is as it was accepted', () => {
  let texts: ReadonlyMap<string, string>;

  before(async () => {
    texts = await draftGoldens();
  });

  it('in Markdown and in Word’s main part', () => {
    const faults = goldenFaults(GOLDENS, texts);
    assert.ok(faults.length === 0, [...faults, ADVICE].join('\n'));
  });

  it('there is one for every kind', () => {
    const kinds = [
      'targets',
      'monthly',
      'quarterly',
      'half-year',
      'topic',
      'year-review',
      'news',
      'summary',
      'half-year-summary',
      'table',
    ];
    assert.deepEqual([...texts.keys()].sort(), kinds.flatMap((kind) => [`${kind}.md`, `${kind}.document.xml`]).sort());
  });

  it('a missing one is a failure, until it is accepted', () => {
    const folder = temporaryFolder();
    assert.equal(goldenFaults(folder, texts).length, texts.size);
    assert.equal(acceptGoldens(folder, texts).length, texts.size);
    assert.deepEqual(goldenFaults(folder, texts), []);
    assert.deepEqual(acceptGoldens(folder, texts), []);
  });

  it('a change is shown line by line, in Chinese', () => {
    const folder = temporaryFolder();
    acceptGoldens(folder, texts);
    const changed = new Map(texts).set('news.md', `${texts.get('news.md') ?? ''}\n添上的一行\n`);
    const [fault = '', ...others] = goldenFaults(folder, changed);
    assert.deepEqual(others, []);
    assert.match(fault, /^news\.md 有变动：\n@@ 第\d+行\n(.*\n)*\+ 添上的一行/);
    assert.deepEqual(acceptGoldens(folder, changed), ['news.md']);
    assert.deepEqual(goldenFaults(folder, changed), []);
  });

  it('one of no kind is a failure', () => {
    const folder = temporaryFolder();
    acceptGoldens(folder, new Map(texts).set('weekly.md', ''));
    assert.deepEqual(goldenFaults(folder, texts), ['多出 weekly.md，没有这一种稿子。']);
    assert.deepEqual(acceptGoldens(folder, texts), ['weekly.md']);
  });

  it('nothing is accepted on a build machine', () => {
    const accept = ['--import', 'tsx', 'scripts/accept-goldens.ts'];
    const ran = spawnSync(process.execPath, accept, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CI: 'true' },
    });
    assert.equal(ran.status, 1);
    assert.match(ran.stderr, /CI/);
  });
});
