import { chineseDate } from '../plan/period.js';
import { notCalculated } from '../workbook/cell.js';
import { behind } from './behindWording.js';
import { dateFault } from './dateWording.js';
import { ledgerFault } from './ledgerWording.js';
import type { FindingOf, RuleId } from './report.js';
import { duplicate, hiddenPlace, staleness, uncertain, unmatched } from './severalWordings.js';
import { sumFault } from './sumWording.js';
import { quoted, type Wording } from './words.js';

const LATER = { note: '进展记载', news: '动态', list: '名单、台账记录' };

const WORDING: { readonly [R in RuleId]: (finding: FindingOf<R>) => Wording } = {
  'missing-target': ({ metric }) => ({
    message: `工作簿里没有${quoted(metric)}这一指标。`,
    hint: '请在指标表中补一行；已有但名称不同的，请改用工作要点中的名称，或请维护人员在 plan.yaml 里加上这个叫法。',
  }),
  'unmatched-row': unmatched,
  'ambiguous-match': ({ label, candidates }) => ({
    message: `${quoted(label)}同时像目标${candidates.join('、')}，不能确定是哪一个，这一行没有采用。`,
    hint: '请把指标名称写完整（如写明“新引进”“发放额”），并填写要点条目。',
  }),
  'missing-value': ({ metric, period }) => ({
    message: `${quoted(metric)}${period}没有填数。`,
    hint: '请补填；确实没有数的，填 0 或“无”，不适用的填“—”。',
  }),
  'unreadable-value': ({ metric, text, period }) => ({
    message: `${quoted(metric)}${period}填的是${quoted(text)}，读不出数。`,
    hint: '请改填数字（可带单位）。',
  }),
  'ambiguous-value': uncertain,
  'cell-error': ({ metric, text, period }) =>
    text === notCalculated
      ? {
          message: `${quoted(metric)}${period}的单元格是公式，文件里没有存它算出的数。`,
          hint: '公式还没有计算：请用 Excel 打开并保存一次。',
        }
      : {
          message: `${quoted(metric)}${period}的单元格是错误值 ${text}。`,
          hint: '请检查公式引用的单元格是否被删除或改动。',
        },
  'unit-mismatch': ({ metric, text, unit, converted }) =>
    converted === null
      ? {
          message: `${quoted(metric)}填的是${quoted(text)}，单位不能换算为目标的单位“${unit}”，没有采用。`,
          hint: '请核对是否填错了行或单位。',
        }
      : {
          message: `${quoted(metric)}填的是${quoted(text)}${text.includes(converted.from) ? '' : `，单位是${converted.from}`}，已换算为${converted.to}。`,
          hint: '不必处理；如换算不对，请核对计量单位。',
        },
  'scale-suspect': ({ metric, text, expected }) => ({
    message: `${quoted(metric)}填的是${quoted(text)}，与年度目标${expected}相差上千倍，单位可能不对，没有采用。`,
    hint: '请核对数和计量单位；在数的后面写上单位最可靠，如“2.73亿元”。',
  }),
  'target-altered': ({ metric, actual, expected }) => ({
    message: `${quoted(metric)}的年度目标填为${actual}，工作要点是${expected}。`,
    hint: '以工作要点为准；如目标经批准调整，请维护人员修改 plan.yaml。',
  }),
  'rate-mismatch': ({ metric, text, expected }) => ({
    message: `${quoted(metric)}的完成率填为${text}，按完成数和目标计算应为${expected}。`,
    hint: '请核对完成数、目标和完成率，三者必有一处不对。',
  }),
  'status-contradiction': ({ metric, text, done, actual, expected }) => ({
    message: `${quoted(metric)}的状态写${quoted(text)}，完成数${actual}却${done ? '还没有达到' : '已经达到'}目标（${expected}）。`,
    hint: '请核对状态和完成数，改正其中不对的一处。',
  }),
  'behind-schedule': behind,
  'period-gap': ({ period, what, metric }) =>
    what === 'event'
      ? {
          message: `${quoted(metric ?? '')}每季度都要有，${period}一次也没有。`,
          hint: '请核对；漏填的请补填，确实没有开展的请说明原因。',
        }
      : {
          message: `${what === 'columns' ? '这张表的各栏' : '各张表'}跳过了${period}。`,
          hint: `请补上${period}的${what === 'columns' ? '一栏' : '表'}，或核对${what === 'columns' ? '表头' : '截至日期'}里的月份。`,
        },
  stale: staleness,
  'overdue-task': ({ label, deadline }) => ({
    message: `${quoted(label)}的完成时限是${chineseDate(deadline)}，已经过了，还没有完成。`,
    hint: '请写明进展、原因和新的时限；已经完成的，写明完成或改正状态。',
  }),
  'missing-owner': ({ label, count }) => ({
    message:
      count > 1 ? `这张表有${count}行没有填责任科室，第一行是${quoted(label)}。` : `${quoted(label)}没有填责任科室。`,
    hint: '请补填责任科室（责任单位、牵头单位）。',
  }),
  'hidden-data': ({ what, names }) => ({
    message: `${hiddenPlace(what, names)}是隐藏的，里面的数据也读了。`,
    hint: '不必处理；如是作废的数据，请删去。',
  }),
  'text-number': ({ metric, text }) => ({
    message: `${quoted(metric)}填的${quoted(text)}是文本格式的数字，已按数采用。`,
    hint: '建议改成数字格式，否则表里的求和公式会漏掉它。',
  }),
  'cross-check': ({ metric, stated, formula, expected }) => ({
    message: `${quoted(metric)}填的是${stated}，按${formula}计算应为${expected}。`,
    hint: '请核对这几个数，改正其中不对的一处；口径不同的，在备注里说明。',
  }),
  'ledger-mismatch': ledgerFault,
  'sum-mismatch': sumFault,
  'cumulative-decrease': ({ metric, now, before }) => ({
    message: `${quoted(metric)}的累计数${now}，比${before}少。`,
    hint: '累计数一般只增不减，请核对两个数；如确有核减，请在备注里说明。',
  }),
  'duplicate-row': duplicate,
  'later-than-period': ({ count, asOf, what }) => ({
    message: `有${count}条${LATER[what]}的日期晚于${chineseDate(asOf)}，没有采用。`,
    hint: '不必处理：它们会出现在以后的简报里。',
  }),
  'date-invalid': dateFault,
  'not-yet-due': ({ metric, until, published }) => ({
    message: published
      ? `${quoted(metric)}尚未发布${until === null ? '' : `，预计${chineseDate(until)}以后公布`}，本期不作判定。`
      : `${quoted(metric)}未到时点，${until === null ? '本期不作判定' : `${chineseDate(until)}起判定`}。`,
    hint: '不必处理。',
  }),
};

/** The words of a finding. */
export function describeFinding<R extends RuleId>(finding: FindingOf<R>): Wording {
  const wording: (finding: FindingOf<R>) => Wording = WORDING[finding.rule];
  return wording(finding);
}
