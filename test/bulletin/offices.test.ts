import assert from 'node:assert/strict';
import { laggingOffices } from '../../src/bulletin/offices.js';
import { targetLine } from '../../src/bulletin/targetLine.js';
import type { Assessed } from '../../src/bulletin/standing.js';
import type { Assessment } from '../../src/check/report.js';
import type { Target } from '../../src/plan/plan.js';
import { assessment, entry, target } from '../report/sample.js';
import { scope } from './subjects.js';

let count = 0;

function assessed(
  office: string | null,
  points: string,
  given: { class?: Assessment['class']; strength?: Target['strength'] } = {},
): Assessed {
  count += 1;
  const id = `1-${count}`;
  const { strength = 'firm' } = given;
  const one = assessment({
    target: target({ id, metric: `${points}点`, office, strength }),
    entry: entry({ target: id, value: '16' }),
    class: given.class ?? 'behind',
    points,
  });
  return { assessment: one, line: targetLine(scope(), one) };
}

function told(all: readonly Assessed[]): string[] {
  return laggingOffices(scope(), all).map(
    ({ name, count, behind }) => `${name ?? '—'} ${count.text}：${behind.map((line) => line.name).join('、')}`,
  );
}

describe('offices that lag', () => {
  it('stand with the most behind first, each with its firm targets first, the furthest behind first', () => {
    assert.deepEqual(
      told([
        assessed('甲科', '-5'),
        assessed('乙科', '-30', { strength: 'stretch' }),
        assessed('乙科', '-2'),
        assessed('丙科', '-9'),
        assessed('乙科', '-10'),
        assessed('丙科', '3', { class: 'ahead' }),
      ]),
      ['乙科 3：-10点、-2点、-30点', '甲科 1：-5点', '丙科 1：-9点'],
    );
  });

  it('are in the plan’s order where they have as many, whatever they are called', () => {
    assert.deepEqual(told([assessed('乙科', '-1'), assessed('110', '-2'), assessed('__proto__', '-3')]), [
      '乙科 1：-1点',
      '110 1：-2点',
      '__proto__ 1：-3点',
    ]);
  });

  it('leave out no target of which no office is known', () => {
    assert.deepEqual(told([assessed(null, '-1'), assessed(null, '-2'), assessed('甲科', '-3')]), [
      '甲科 1：-3点',
      '— 2：-2点、-1点',
    ]);
  });

  it('are none where nothing is behind, or no office is known at all', () => {
    assert.deepEqual(told([assessed(null, '-1')]), []);
    assert.deepEqual(told([assessed('甲科', '5', { class: 'ahead' })]), []);
  });
});
