import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintTemplates } from '../../src/pipeline/linting.js';
import { shippedTemplates } from '../template/lint/support.js';
import { root } from '../e2e/commandLine.js';

const text = readFileSync(join(root, 'docs/templates.zh.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('the text on changing templates', () => {
  it('names commands that are there', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
    assert.ok(named.length >= 6, named.join(' '));
    assert.deepEqual(
      named.filter((name) => scripts[name] === undefined),
      [],
    );
  });

  it('leads to files that are there', () => {
    const linked = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => join(root, 'docs', path));
    const named = [...text.matchAll(/`((?:templates|seeds)\/[\w/.-]+)`/g)].map(([, path = '']) => join(root, path));
    assert.ok(linked.length > 0 && named.length > 0);
    assert.deepEqual(
      [...linked, ...named].filter((path) => !existsSync(path)),
      [],
    );
  });

  it('has an example that fits the template: its slip is told with the right name, and mended it passes', () => {
    const lines = [...text.matchAll(/```\n([^]*?)```/g)].map(([, code = '']) => code.trim());
    const [old, slip] = ['{{pace}}', 'targets.count.doneShare'].map((part) =>
      lines.find((line) => line.includes(part)),
    );
    assert.ok(old !== undefined && slip !== undefined);
    const shipped = shippedTemplates();
    const monthly = shipped.get('bulletins/monthly') ?? '';
    assert.ok(monthly.includes(old));
    const faultsWith = (line: string): string[] => {
      const templates = new Map(shipped).set('bulletins/monthly', monthly.replace(old, `${old}\n${line}`));
      return lintTemplates({ templates, calendar: null }).map(({ advice }) => advice);
    };
    assert.deepEqual(faultsWith(slip), ['是不是要写 targets.counts.doneShare？']);
    assert.deepEqual(faultsWith(slip.replace('count.', 'counts.')), []);
  });
});
