import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultText, lintTemplates, type LintFault } from '../../src/pipeline/linting.js';
import { shippedTemplates } from '../template/lint/support.js';
import { root } from '../e2e/commandLine.js';
import { addressesOf, filesOf, namesIn } from './documentText.js';

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
    const links = [...text.matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)].map(([, path = '', at]) => ({
      path: join(root, 'docs', path),
      at,
    }));
    const linked = links.map(({ path }) => path);
    const named = [...text.matchAll(/`((?:templates|seeds)\/[\w/.-]+)`/g)].map(([, path = '']) => join(root, path));
    assert.ok(linked.length > 0 && named.length > 0);
    assert.deepEqual(
      [...linked, ...named].filter((path) => !existsSync(path)),
      [],
    );
    assert.deepEqual(
      links.filter(({ path, at }) => at !== undefined && !addressesOf(readFileSync(path, 'utf8')).includes(at)),
      [],
    );
  });

  it('names buttons as the preview and the pane have them', () => {
    const sources = ['scripts/preview/page', 'src/pane'].flatMap((folder) => filesOf(join(root, folder)));
    const shown = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
    const names = namesIn(text);
    assert.ok(names.length >= 5, names.join(' '));
    assert.deepEqual(
      names.filter((name) => !shown.includes(name)),
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
    const faultsWith = (line: string): LintFault[] => {
      const templates = new Map(shipped).set('bulletins/monthly', monthly.replace(old, `${old}\n${line}`));
      return lintTemplates({ templates, calendar: null });
    };
    const [told, ...others] = faultsWith(slip);
    assert.ok(told !== undefined && others.length === 0);
    const excerpt = faultText({ ...told, file: `templates/${told.file}` });
    assert.ok(text.replace(/^ {3}/gm, '').includes(`\`\`\`\n${excerpt}\n\`\`\``), excerpt);
    assert.deepEqual(faultsWith(slip.replace('count.', 'counts.')), []);
  });
});
