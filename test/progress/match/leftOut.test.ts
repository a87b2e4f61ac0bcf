import assert from 'node:assert/strict';
import { targetMatcher } from '../../../src/progress/match/matchTarget.js';
import { plan } from '../../seeds/seeds.js';

const match = targetMatcher(plan);

describe('names of which the middle is left out', () => {
  it('are those of several targets, in either order of what is done', () => {
    for (const label of ['“十四五”清单编制', '编制“十四五”清单', '十四五清单'])
      assert.deepEqual(match(label, null), { kind: 'several', candidates: ['8-1', '9-1'] }, label);
  });

  it('are nothing where they are too short, or one target’s alone', () => {
    for (const label of ['清单编制', '科技企业', '新增企业']) assert.equal(match(label, null).kind, 'none', label);
  });
});
