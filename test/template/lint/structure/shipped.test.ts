import assert from 'node:assert/strict';
import { brief, faultsOf, shippedTemplates } from './support.js';

/** One kind of mistake: what an editor does to a line, and what is said of it. */
interface Mistake {
  name: string;
  /** The lines it is made in. */
  line: RegExp;
  /** The line afterwards, and the 1-based column at fault. */
  spoil: (line: string) => [line: string, column: number];
  rule: string;
}

const MISTAKES: readonly Mistake[] = [
  { name: 'a cell too many', line: /^\| [^:]/, spoil: (line) => [`${line} 多 |`, 1], rule: 'table-rows' },
  { name: 'a cell too few', line: /^\| :/, spoil: (line) => [line.replace(/^\| \S+ /, ''), 1], rule: 'table-rows' },
  { name: 'a level skipped', line: /^## /, spoil: (line) => [line.replace('##', '#####'), 1], rule: 'heading-skipped' },
  {
    name: 'a chart that does not exist',
    line: /^::chart/,
    spoil: (line) => [line.replace(/\{\w+\}$/, '{图}'), line.lastIndexOf('{') + 2],
    rule: 'unknown-chart',
  },
  {
    name: 'a directive that does not exist',
    line: /^::+[a-z]/,
    spoil: (line) => [line.replace(/^(::+[a-z])/, '$1x'), 1],
    rule: 'unknown-directive',
  },
  { name: 'a figure typed', line: /^[\p{Script=Han}]/u, spoil: (line) => [`38${line}`, 1], rule: 'typed-figure' },
];

describe('the structure of the shipped templates', () => {
  const shipped = shippedTemplates();

  it('is sound', () => {
    assert.deepEqual(faultsOf(shipped).map(brief), []);
  });

  for (const { name, line, spoil, rule } of MISTAKES) {
    it(`is seen to have ${name}, wherever that is`, () => {
      let made = 0;
      for (const [template, source] of shipped) {
        const lines = source.split('\n');
        const fitting = [...lines.entries()].filter(([, text]) => line.test(text));
        // The first and the last of each template: a run of the lint for each line takes long.
        for (const [index, text] of new Set([...fitting.slice(0, 1), ...fitting.slice(-1)])) {
          made += 1;
          const [spoilt, column] = spoil(text);
          const faults = faultsOf(new Map([...shipped, [template, lines.with(index, spoilt).join('\n')]]));
          const place = `${template}:${index + 1}:${column} ${rule}`;
          // The head of a table is what its rows are held against: the line below is the one that differs.
          const below = `${template}:${index + 2}:${column} ${rule}`;
          const found = faults.map((one) => `${one.file.replace('.md.hbs', '')}:${one.line}:${one.column} ${one.rule}`);
          assert.ok(
            found.includes(place) || (rule === 'table-rows' && found.includes(below)),
            `${place}: ${found.join()}`,
          );
        }
      }
      assert.ok(made > 0);
    });
  }
});
