import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadLetterhead } from '../../src/document/loadLetterhead.js';
import { InputError } from '../../src/inputError.js';

const least = 'bureau: 某局\nbulletinName: 简报\nissuingOffice: 某局办公室\n';

describe('loadLetterhead', () => {
  it('reads the letterhead that comes with the templates', () => {
    const file = new URL('../../templates/letterhead.yaml', import.meta.url);
    const letterhead = loadLetterhead(readFileSync(file, 'utf8'), 'letterhead.yaml');
    assert.equal(letterhead.bulletinName, '科技创新简报');
    assert.equal(letterhead.copies, 60);
    assert.equal(letterhead.fonts.body, '仿宋_GB2312');
    assert.deepEqual(letterhead.reportTo, ['市委、市政府分管领导', '省科技厅办公室']);
  });

  it('has the standard fonts and empty lists where the file says nothing', () => {
    const letterhead = loadLetterhead(`${least}sendTo:\nfonts:\n  body: 仿宋\n`, 'letterhead.yaml');
    assert.deepEqual(letterhead.sendTo, []);
    assert.equal(letterhead.copies, null);
    assert.equal(letterhead.red, 'FF0000');
    assert.equal(letterhead.fonts.body, '仿宋');
    assert.equal(letterhead.fonts.heading1, '黑体');
  });

  it('drops what XML cannot hold', () => {
    const yaml = least.replace('某局办公室', '"某\\x01室"');
    assert.equal(loadLetterhead(yaml, 'letterhead.yaml').issuingOffice, '某\ufffd室');
  });

  const faults: readonly [name: string, yaml: string, line: number, path: string][] = [
    ['a misspelt key', `${least}copys: 60\n`, 4, 'copys'],
    ['a colour that is none', `${least}red: 红\n`, 4, 'red'],
    ['an empty name', least.replace('简报', '""'), 2, 'bulletinName'],
    ['copies that are no number', `${least}copies: 六十\n`, 4, 'copies'],
    ['a list that holds no text', `${least}sendTo:\n  - 1\n`, 5, 'sendTo[0]'],
  ];
  for (const [name, yaml, line, path] of faults) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => loadLetterhead(yaml, 'letterhead.yaml'),
        (error) => {
          assert(error instanceof InputError);
          assert.equal(error.problem, 'letterhead');
          assert.deepEqual(error.place, { file: 'letterhead.yaml', line, path });
          return true;
        },
      );
    });
  }
});
