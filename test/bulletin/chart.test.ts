import assert from 'node:assert/strict';
import { drawnValue } from '../../src/bulletin/chart.js';
import { paceFigure } from '../../src/bulletin/countFigures.js';
import { wholePassage } from '../../src/bulletin/readFigures.js';
import { source } from '../report/sample.js';

const drawn = (value: string, text: string): number | null =>
  drawnValue({ ...paceFigure(9, '2031-09-30'), value, text });

describe('the number that a chart draws', () => {
  it('is the value as far as it is printed', () => {
    assert.equal(drawn('126.66666667', '126.7%'), 126.7);
    assert.equal(drawn('99.96', '99.9%'), 99.9, 'rounded to the side that is printed');
    assert.equal(drawn('7.3', '约7.3亿元'), 7.3);
    assert.equal(drawn('-3.25', '−3.3%'), -3.3);
    assert.equal(drawn('38', '38家以上'), 38);
  });

  it('does not end at a mark in the text, nor take another number of it', () => {
    assert.equal(drawn('1234.5', '1,234.5家'), 1234.5);
    assert.equal(drawn('12345678', '12，345，678元'), 12345678);
    assert.equal(drawn('12', '第3批12家'), 12);
    assert.equal(drawn('2', '每季度两次'), 2);
  });

  it('is none where there are but words', () => {
    assert.equal(drawnValue(wholePassage('进展', source('G5', '已认定38家'), '2031-09-30')), null);
  });
});
