import assert from 'node:assert/strict';
import { orderBulletin, orderNews } from '../../src/bulletin/order.js';
import { ledgerText } from '../../src/cli/ledgerText.js';
import type { LedgerRow } from '../../src/progress/progress.js';
import { source } from '../report/sample.js';
import { calendar } from '../seeds/seeds.js';

const row = (given: Partial<LedgerRow>): LedgerRow => ({
  number: 2,
  runningNumber: null,
  key: 2,
  title: '',
  date: null,
  state: 'issued',
  source: source('A3', '2', '简报台账'),
  id: null,
  unread: [],
  ...given,
});

function adviceOn(ledger: readonly LedgerRow[], news = false): string {
  const planned = calendar.bulletins.find(({ key }) => key === 2);
  assert.ok(planned !== undefined);
  const drafted = news
    ? { planned: null, order: orderNews(calendar, ledger, '2021-05-20'), title: '题' }
    : { planned, order: orderBulletin(planned, calendar, ledger, '2021-12-31'), title: '题' };
  const [advice = '', ...rest] = ledgerText(drafted, calendar, { tables: [], ledger }).split('\n');
  assert.match(rest.join('\n'), /\t题\t/);
  return advice;
}

describe('the row for the ledger and what to do with it', () => {
  it('is to be compared where this year’s ledger has it, the issued one of several', () => {
    const draft = row({ state: 'draft', date: '2021-03-01', source: source('A9', '2', '简报台账') });
    const advice = adviceOn([draft, row({ date: '2021-03-10' })]);
    assert.match(advice, /^台账里已有这一期（工作表“简报台账”A3）/);
  });

  it('is to be pasted where only a former year has it', () => {
    assert.match(adviceOn([row({ date: '2020-03-10' })]), /^工作簿里没有简报台账，请新建/);
    const both = [row({ date: '2020-03-10' }), row({ date: '2021-03-10', source: source('A8', '2', '简报台账') })];
    assert.match(adviceOn(both), /简报台账”A8）/);
  });

  it('of an unplanned issue is that of its day', () => {
    const news = row({ key: null, number: 5, date: '2021-05-20', source: source('A7', '5', '简报台账') });
    assert.match(adviceOn([news], true), /简报台账”A7）/);
    assert.match(adviceOn([{ ...news, date: '2020-05-20' }], true), /^工作簿里没有简报台账/);
  });
});
