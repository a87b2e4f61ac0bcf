import { chineseDate } from '../plan/period.js';
import type { LedgerNumber } from '../progress/progress.js';
import type { FindingOf } from './report.js';
import { placeOf, quoted, type Wording } from './words.js';

const LEDGER_COLUMNS: Readonly<Record<LedgerNumber, string>> = {
  number: '期号',
  runningNumber: '总期号',
  key: '日历编号',
};

/** The ledger of bulletins against what is said of them, and its own faults. */
export function ledgerFault(finding: FindingOf<'ledger-mismatch'>): Wording {
  switch (finding.what) {
    case 'count':
      return {
        message: `${quoted(finding.metric)}填的是${finding.stated}，简报台账里到${chineseDate(finding.asOf)}已印发的是${finding.issued}期。`,
        hint: '草稿不算印发。请核对填报数和简报台账的状态、印发日期。',
      };
    case 'number':
      return {
        message: `${finding.number}在简报台账里用了两次，前一次在${placeOf(finding.other)}。`,
        hint: '请改正其中一期的期号。',
      };
    case 'copied':
      return {
        message: `${finding.number}在简报台账里有两行，标识相同，是同一行抄了两遍，前一行在${placeOf(finding.other)}。`,
        hint: '请核对后删去一行。',
      };
    case 'separate':
      return {
        message: `${finding.number}在简报台账里有两行，标识不同，是两份副本里各自起草的同一期，前一行在${placeOf(finding.other)}。`,
        hint: '请定下用哪一份文件，留下那一行，删去另一行。',
      };
    case 'gap':
      return {
        message: `简报台账里有第${finding.before}期，却没有${finding.numbers}。`,
        hint: '漏记的请补上；期号写错的请改正。',
      };
    case 'key':
      return {
        message: `日历编号${finding.key}在简报台账里有两行，一行是${finding.number}，一行是${finding.otherNumber}（${placeOf(finding.other)}）。`,
        hint: '请只留一行；编号写错的请改正。已印发的期号不要改。',
      };
    case 'unread':
      return {
        message: `简报台账里的${LEDGER_COLUMNS[finding.column]}${quoted(finding.text)}看不出是几。`,
        hint: `请填数字，如 4；${finding.column === 'key' ? '计划外的留空' : '还没有编号的留空'}。`,
      };
    case 'no-number':
      return {
        message: `${quoted(finding.title)}在简报台账里写“已印发”，却没有期号。`,
        hint: '请补填期号；还没有印发的，把状态改为“草稿”。',
      };
    case 'no-title':
      return { message: `${quoted(finding.title)}在简报台账里没有标题。`, hint: '请补填标题。' };
    case 'state':
      return {
        message: `${quoted(finding.title)}在简报台账里的状态看不出是“已印发”还是“草稿”，没有算作已印发。`,
        hint: '请把状态写成“已印发”或“草稿”。',
      };
    case 'undated':
      return {
        message: `${quoted(finding.title)}在简报台账里写“已印发”，却没有可用的印发日期。`,
        hint: '请补填印发日期；还没有印发的，把状态改为“草稿”。',
      };
  }
}
