import assert from 'node:assert/strict';
import type { LintFault } from '../../../src/template/lint/fault.js';
import { faultText } from '../../../src/template/lint/faultText.js';

function fault(text: string, part: string): LintFault {
  const column = text.indexOf(part) + 1;
  const place = { file: 'bulletins/monthly.md.hbs', line: 3, column, endColumn: column + part.length, text };
  return { rule: 'unknown-variable', severity: 'error', ...place, what: '这里没有它。', advice: '请改正。' };
}

describe('faultText', () => {
  it('marks what is at fault under the line, with wide spaces under wide characters', () => {
    assert.equal(
      faultText(fault('截至{{perod}}，共', 'perod')),
      'bulletins/monthly.md.hbs:3:5：这里没有它。请改正。\n  截至{{perod}}，共\n  \u3000\u3000  ^~~~~',
    );
  });

  it('cuts a long line around the place', () => {
    const [, line = '', marks = ''] = faultText(fault(`${'甲'.repeat(80)}{{perod}}${'乙'.repeat(80)}`, 'perod')).split(
      '\n',
    );
    assert.match(line, /^ {2}…甲+\{\{perod\}\}乙+…$/);
    assert.equal(line.indexOf('perod'), marks.indexOf('^'));
    assert.ok(line.length < 80);
  });

  it('shows no line where there is nothing on it, and tells a warning', () => {
    assert.equal(
      faultText({ ...fault('', ''), column: 1, severity: 'warning' }),
      'bulletins/monthly.md.hbs:3:1：（提醒）这里没有它。请改正。',
    );
  });
});
