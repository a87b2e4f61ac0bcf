import assert from 'node:assert/strict';
import { fingerprintOfTemplates } from '../../src/template/fingerprint.js';

const sources = new Map([
  ['bulletins/monthly', '# 月报\n'],
  ['partials/lag', '欠进度\n'],
]);
const fingerprint = fingerprintOfTemplates(sources);

describe('the fingerprint of templates', () => {
  it('is the same whatever their order, line ends and byte order mark', () => {
    assert.match(fingerprint, /^sha256:[0-9a-f]{64}$/);
    const saved = new Map([...sources].reverse().map(([name, text]) => [name, `\ufeff${text.replace('\n', '\r\n')}`]));
    assert.equal(fingerprintOfTemplates(saved), fingerprint);
  });

  it('is another for another word, another name, and for what is cut elsewhere', () => {
    const others = [
      [...sources].map(([name, text]) => [name, `${text} `] as const),
      [...sources].map(([name, text]) => [`${name}2`, text] as const),
      [...sources].slice(1),
      [['bulletins/monthly', '# 月报\n["partials/lag","欠进度\\n"]\n'] as const],
    ];
    const all = [fingerprint, ...others.map((one) => fingerprintOfTemplates(new Map(one)))];
    assert.equal(new Set(all).size, all.length);
  });
});
