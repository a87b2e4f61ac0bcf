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
    assert.equal(letterhead.colors.bars, '8FB4D9');
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

  it('names every key in the file that comes with the templates', () => {
    const file = new URL('../../templates/letterhead.yaml', import.meta.url);
    const text = readFileSync(file, 'utf8');
    const keysOf = (of: object, before = ''): string[] =>
      Object.entries(of).flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? [before + key, ...keysOf(value, '  ')]
          : [before + key],
      );
    for (const key of keysOf(loadLetterhead(text, 'letterhead.yaml'))) {
      assert(text.includes(`\n${key}:`), `${key} is not explained`);
    }
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
    ['bars that grey print does not tell apart', `${least}colors:\n  behind: "90A0B0"\n`, 5, 'colors.behind'],
    ['a signer of two lines', `${least}signer: "王\\n五"\n`, 4, 'signer'],
    ['a font that is none', `${least}fonts:\n  body: 3\n`, 5, 'fonts.body'],
    ['a misspelt font', `${least}fonts:\n  boby: 仿宋\n`, 5, 'fonts.boby'],
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
