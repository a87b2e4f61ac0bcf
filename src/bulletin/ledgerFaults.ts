import { placeText } from '../check/place.js';
import type { Calendar } from '../plan/calendar.js';
import type { LedgerRow, Progress } from '../progress/progress.js';
import type { CalendarWarning } from './calendarWarning.js';
import { ofYear } from './ledgerRows.js';

/** What is wrong with the ledger as far as only the calendar tells; a check finds the rest. */
export function ledgerFaults(calendar: Calendar, progress: Progress): CalendarWarning[] {
  const ledger = ofYear(progress.ledger, calendar);
  if (!hasLedger(progress)) {
    const advice =
      '请在工作簿里建“简报台账”（期号、总期号、日历编号、标题、印发日期、状态），或在窗格里生成一期，由它建好并登记（命令行用 --ledger-row 打印要填的一行）。';
    return [{ what: 'no-ledger', message: '工作簿里没有简报台账，不知道哪些已印发。', advice }];
  }
  const faults: CalendarWarning[] = [];
  if (ledger.length > 0 && ledger.every(({ key }) => key === null)) {
    const message = '简报台账里没有填“日历编号”，认不出各期是计划里的哪一期，都列作计划外。';
    faults.push({ what: 'no-keys', message, advice: '请在简报台账里加“日历编号”一栏，填编发计划里的编号。' });
  }
  faults.push(...unknownKeys(ledger, calendar), ...wrongTotals(ledger, calendar));
  return faults;
}

function unknownKeys(ledger: readonly LedgerRow[], { bulletins }: Calendar): CalendarWarning[] {
  const unknown = ledger.filter(({ key: its }) => its !== null && !bulletins.some(({ key }) => key === its));
  if (unknown.length === 0) return [];
  const keys = unknown.map(({ key, source }) => `${String(key)}（${placeText(source)}）`).join('、');
  const message = `简报台账里的日历编号${keys}在编发计划里没有，列作计划外。`;
  return [{ what: 'unknown-key', message, advice: '请改成编发计划里的编号；计划外的留空。' }];
}

/** Where issues are counted on from former years, 总期号 is 期号 and their number. */
function wrongTotals(ledger: readonly LedgerRow[], { issuedBefore }: Calendar): CalendarWarning[] {
  if (issuedBefore === null) return [];
  const wrong = ledger.filter(
    ({ number, runningNumber }) => number !== null && runningNumber !== null && runningNumber !== issuedBefore + number,
  );
  if (wrong.length === 0) return [];
  const named = wrong.map(
    ({ number, runningNumber, source }) =>
      `第${String(number)}期写的是总第${String(runningNumber)}期（${placeText(source)}）`,
  );
  const message = `简报台账里${named.join('、')}，与编发计划里往年共${issuedBefore}期对不上。`;
  return [
    { what: 'running-number', message, advice: '请核对期号、总期号，以及编发计划（calendar.yaml）的 issuedBefore。' },
  ];
}

/** An empty one tells that nothing is issued yet. */
export function hasLedger({ ledger, tables }: Progress): boolean {
  return ledger.length > 0 || tables.some(({ use }) => use === 'ledger');
}
