import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { InputError } from '../../src/inputError.js';
import { parsePlacedYaml, parseYaml } from '../../src/plan/yaml.js';
import { inputErrorOf } from './inputErrorOf.js';

const schema = z.strictObject({
  name: z.string(),
  count: z.int().min(1),
  kind: z.enum(['a', 'b']).default('a'),
  list: z.array(z.strictObject({ share: z.number().max(1) })).default([]),
});
const faultIn = (text: string) => inputErrorOf(() => parseYaml(text, '样例.yaml', schema, 'plan'));

describe('parsePlacedYaml', () => {
  it('tells the line of every path, and of as much of one as there is', () => {
    const text = 'name: 甲\ncount: 1\nlist:\n  - share: 1\n  - share: 0.5\n';
    const { value, placeOf } = parsePlacedYaml(text, '样例.yaml', schema, 'mapping');
    assert.equal(value.list.length, 2);
    assert.deepEqual(placeOf(['list', 1, 'share']), { file: '样例.yaml', line: 5, path: 'list[1].share' });
    assert.equal(placeOf(['count']).line, 2);
    assert.equal(placeOf(['list', 1, 'other']).line, 5);
    assert.deepEqual(placeOf([]), { file: '样例.yaml', line: 1 });
  });

  it('finds a key that stands twice, as a number or as a text, in any map', () => {
    const rows = z.record(z.string(), z.record(z.string(), z.string()));
    for (const twice of ['12: 乙', '"12": 乙']) {
      const error = inputErrorOf(() => parsePlacedYaml(`行:\n  12: 甲\n  ${twice}\n`, '样例.yaml', rows, 'mapping'));
      assert.deepEqual(error.place, { file: '样例.yaml', line: 3, column: 3 });
      assert.match(error.message, /同一层里有重复的项目/);
    }
  });
});

describe('parseYaml', () => {
  it('gives what the schema makes of the text', () => {
    assert.deepEqual(parseYaml('name: 甲:乙,丙\ncount: 2\n', '样例.yaml', schema, 'plan'), {
      name: '甲:乙,丙',
      count: 2,
      kind: 'a',
      list: [],
    });
  });

  it('names file, line and path of a wrong type', () => {
    const error = faultIn('name: 甲\n# 说明\ncount: 三十\n');
    assert.equal(error.problem, 'plan');
    assert.deepEqual(error.place, { file: '样例.yaml', line: 3, path: 'count' });
    assert.equal(error.message, '样例.yaml 第3行 （count）：“count”应为数字，现为“三十”。请改为数字。');
  });

  it('names a missing entry at the element that lacks it', () => {
    const error = faultIn('name: 甲\ncount: 1\nlist:\n  - share: 1\n  - {}\n');
    assert.deepEqual(error.place, { file: '样例.yaml', line: 5, path: 'list[1].share' });
    assert.equal(error.what, '缺少“share”。');
  });

  it('takes an unknown key for a fault and stands at it', () => {
    const error = faultIn('name: 甲\ncount: 1\nlist:\n  - share: 1\n    shaer: 2\n');
    assert.deepEqual(error.place, { file: '样例.yaml', line: 5, path: 'list[0].shaer' });
    assert.match(error.what, /不认识的项目“shaer”/);
  });

  it('reports the fault that stands first in the file and says how many more there are', () => {
    const error = faultIn('odd: 1\nkind: c\nname: 5\ncount: 0\n');
    assert.deepEqual([error.place.line, error.place.path], [1, 'odd']);
    assert.match(error.advice, /此外还有3处问题/);
    assert.match(faultIn('name: 甲\ncount: 0\n').advice, /^应不小于1。$/);
  });

  it('lists the words that are allowed', () => {
    const error = faultIn('name: 甲\ncount: 1\nkind: c\n');
    assert.equal(error.what + error.advice, '“kind”不能是“c”。可用：a、b。');
  });

  for (const [fault, text, line, words] of [
    ['a tab', 'name: 甲\nlist:\n\t- share: 1\n', 3, /制表符/],
    ['a key that stands twice', 'name: 甲\ncount: 1\nname: 乙\n', 3, /重复/],
    ['an open quote', 'count: 1\nname: "甲\n', 2, /引号/],
    ['a colon in a value', 'count: 1\nname: 甲: 乙\n', 2, /冒号/],
    ['two documents', 'name: 甲\n---\ncount: 1\n', 2, /多份/],
  ] as const) {
    it(`places ${fault}`, () => {
      const error = faultIn(text);
      // An open quote is noticed where the text ends.
      assert.ok(Math.abs((error.place.line ?? 0) - line) <= 1, `line ${String(error.place.line)}`);
      assert.match(error.message, words);
      assert.doesNotMatch(error.message, /undefined|[a-z]{12}/);
    });
  }

  it('refuses an empty file and a list at the top', () => {
    assert.equal(faultIn('').what, '文件内容应为一组“名称: 值”，现为空。');
    assert.equal(faultIn('- 甲\n').place.line, 1);
    assert.equal('path' in faultIn('').place, false);
  });

  it('refuses an alias that leads nowhere and one that blows up', () => {
    assert.match(faultIn('name: *x\ncount: 1\n').what, /引用/);
    const nine = (name: string) => `[${Array.from({ length: 9 }, () => name).join(',')}]`;
    const bomb = [`a: &a ${nine('x')}`, `b: &b ${nine('*a')}`, `c: &c ${nine('*b')}`, `d: ${nine('*c')}`];
    assert.match(faultIn(bomb.join('\n')).what, /引用/);
  });

  it('throws nothing but InputErrors, whatever the text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('name: 甲', 'count: 1', 'list:', '  - share: 0.5', '- &a', '*a', '? {', '<<: 1', '__proto__: 1'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        try {
          parseYaml(lines.join('\n'), '样例.yaml', schema, 'plan');
        } catch (error) {
          assert.ok(error instanceof InputError, String(error));
          assert.equal(error.place.file, '样例.yaml');
        }
      }),
      { numRuns: 300 },
    );
  });
});
