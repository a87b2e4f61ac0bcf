import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../e2e/commandLine.js';

const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

describe('templates/README.md', () => {
  const text = read('templates/README.md');
  const names = new Set(text.match(/[a-zA-Z]+(?:-[a-z]+)*/g));

  it('tells of every variable that a template may use', () => {
    const variables = [...read('src/bulletin/content.ts').matchAll(/^ +(\w+)\??: /gm)].map(([, name = '']) => name);
    assert.ok(variables.length > 100);
    assert.deepEqual(
      [...new Set(variables)].filter((name) => !names.has(name)),
      [],
    );
  });

  it('tells of every kind of document', () => {
    const files = ['bulletins', 'summaries'].flatMap((folder) => readdirSync(`${root}templates/${folder}`));
    assert.deepEqual(
      files
        .map((file) => file.replace('.md.hbs', ''))
        .filter((name) => !text.includes(`\`${name}\``) && !text.includes(`/${name}\``)),
      [],
    );
  });
});
