import assert from 'node:assert/strict';
import { InputError } from '../../../src/inputError.js';
import { readCaseFile } from './caseFile.js';

const common = 'what: 甲\ntemplate: bulletins/monthly\n';
const data = 'plan: a\nworkbook: b\n';

function faultOf(text: string): string {
  try {
    readCaseFile(text, 'cases/甲/case.yaml');
  } catch (error) {
    assert.ok(error instanceof InputError);
    return error.message;
  }
  return '';
}

describe('templates: case.yaml', () => {
  it('tells what is drafted from what', () => {
    const asked = (line: string): unknown => readCaseFile(`${common}${data}${line}\n`, 'f').data;
    const from = { from: 'workbook', plan: 'a', workbook: 'b', asOf: null };
    assert.deepEqual(asked('bulletin: 7'), { ...from, asked: { bulletin: 7 } });
    assert.deepEqual(asked('news: 2031-03-26'), { ...from, asked: { news: '2031-03-26' } });
    assert.deepEqual(asked('summary: half-year-table'), { ...from, asked: { summary: 'half-year-table' } });
    assert.deepEqual(asked('bulletin: 7\nasOf: 2031-05-31'), { ...from, asked: { bulletin: 7 }, asOf: '2031-05-31' });
    const { data: content } = readCaseFile(`${common}content: c.yaml\n`, 'f');
    assert.deepEqual(content, { from: 'content', content: 'c.yaml', title: '标题' });
  });

  it('names the line of a fault', () => {
    assert.match(faultOf(`${common}${data}buletin: 7\n`), /^cases\/甲\/case\.yaml 第5行.*不认识的项目“buletin”/);
    assert.match(faultOf(`${common}${data}news: 三月\n`), /第5行.*不是有效日期/);
    assert.match(faultOf(`${common}${data}summary: month\n`), /第5行.*可用：year、half-year/);
    for (const rest of [data, `${data}bulletin: 7\nnews: 2031-03-26\n`, 'bulletin: 7\n', `${data}content: c\n`, '']) {
      assert.match(faultOf(common + rest), /没有说清写哪一份/, rest);
    }
    const read = readCaseFile(`${common}${data}bulletin: 7\n`, 'f');
    assert.throws(() => read.fault('plan', '找不到。', '请改。'), /^InputError: f 第3行/);
  });
});
