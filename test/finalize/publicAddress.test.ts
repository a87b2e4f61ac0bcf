import assert from 'node:assert/strict';
import { isPublic } from '../../src/finalize/publicAddress.js';

describe('isPublic', () => {
  const open = [
    'https://www.gov.cn/',
    'http://例子.中国/a?b=http://oa/',
    'HTTPS://WWW.GOV.CN.',
    'http://user@www.gov.cn:8080/',
    'ftp://ftp.example.com',
    'http://8.8.8.8/',
    'http://172.32.0.1/',
    'http://[2001:db8::1]/',
    'http://lan.example.com/local/',
    'mailto:a@oa',
    'tel:12345',
    '#bookmark',
  ];
  const office = [
    'http://10.1.2.3/a',
    'https://172.16.0.9:8443/',
    'http://172.31.255.1',
    'http://192.168.1.1/',
    'http://127.0.0.1/',
    'http://169.254.1.1/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://167772161/',
    'http://0x0a.0.0.1.0x1/',
    'http://[::1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://oa/',
    'http://oa./',
    'HTTP://LocalHost:3000/',
    'http:\\\\oa\\a.b',
    'http:oa/a.b',
    'http://www.gov.cn@oa/',
    'http://oa?www.gov.cn',
    'http://printer.local/',
    'http://oa.lan/',
    'http://oa.kjj.internal/',
    'http:///',
    'ftp://nas.home.arpa/',
    'file:///Z:/a.xlsx',
    '\\\\nas\\a.xlsx',
    '../进展.xlsx',
    'D:\\a.xlsx',
  ];
  for (const link of open) it(`takes ${link} for what everybody can open`, () => assert.equal(isPublic(link), true));
  for (const link of office) it(`takes ${link} for the office’s own`, () => assert.equal(isPublic(link), false));
});
