import assert from 'node:assert/strict';
import { hiddenData } from '../../../src/check/rules/hiddenData.js';
import { findingsOf, planOf, progressOf, source, told } from '../builders.js';

describe('rule hidden-data', () => {
  it('says of a sheet what is hidden', () => {
    const hidden = [
      { sheet: '指标月报', what: 'rows', names: '5、7—9', source: source('A5', '1') },
      { sheet: '指标月报', what: 'columns', names: 'C', source: source('C1', '1') },
      { sheet: '草稿', what: 'sheet', names: '', source: source('A1', '1', '草稿') },
    ] as const;
    assert.deepEqual(findingsOf(hiddenData, planOf(), progressOf({ hidden })).map(told), [
      'hidden-data info - 指标月报! 第5、7—9行是隐藏的，里面的数据也读了。',
      'hidden-data info - 指标月报! 第C列是隐藏的，里面的数据也读了。',
      'hidden-data info - 草稿! 这张工作表是隐藏的，里面的数据也读了。',
    ]);
  });
});
