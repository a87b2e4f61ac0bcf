import Big from 'big.js';
import { chineseDate, dayLabel } from '../plan/period.js';
import type { CellSource } from '../progress/progress.js';
import { percentText, pointsText, promiseText, quantityText } from './format.js';
import type { Assessment, FindingOf, RuleId } from './report.js';

/** What a finding says to its reader: what is wrong, and what to do about it. */
export interface Wording {
  message: string;
  hint: string;
}

const WORDING: { readonly [R in RuleId]: (finding: FindingOf<R>) => Wording } = {
  'missing-target': ({ metric }) => ({
    message: `工作簿里没有${quoted(metric)}这一指标。`,
    hint: '请在指标表中补一行；如已有但名称不同，请改用工作要点中的名称，或在 plan.yaml 中为它加一个别名。',
  }),
  'unmatched-row': ({ label, district }) =>
    district === undefined
      ? {
          message: `${quoted(label)}在工作要点中没有对应的目标或任务，这一行没有采用。`,
          hint: '如属工作要点的目标，请核对名称和要点条目；否则不必处理。',
        }
      : {
          message: `这张表只是${quoted(district)}的，不是全市的数，整张表没有采用。`,
          hint: '全市的数请填在全市的表里；各区县的数可以并排填在一张表里，列出“合计”。',
        },
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
  'ambiguous-value': ({ metric, text, why }) =>
    why === 'two-numbers'
      ? {
          message: `${quoted(metric)}填的是${quoted(text)}，不能确定它的数是多少，没有采用。`,
          hint: '请只填这个指标的一个数，写明单位，其余说明写在备注里；一个单元格不要合并给几个月或几个指标。',
        }
      : {
          message: `${quoted(metric)}各月的数是累计数还是当月数，表头和数据都看不出来，没有采用。`,
          hint: '请在表头写明“各月累计”或“当月完成”。',
        },
  'cell-error': ({ metric, text }) => ({
    message: `${quoted(metric)}的单元格是错误值 ${text}。`,
    hint: '请检查公式引用的单元格是否被删除或改动。',
  }),
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
  'target-altered': ({ metric, actual, expected }) => ({
    message: `${quoted(metric)}的年度目标填为${actual}，工作要点是${expected}。`,
    hint: '以工作要点为准；如目标经批准调整，请修改 plan.yaml。',
  }),
  'rate-mismatch': ({ metric, text, expected }) => ({
    message: `${quoted(metric)}的完成率填为${text}，按完成数和目标计算应为${expected}。`,
    hint: '请核对完成数、目标和完成率，三者必有一处不对。',
  }),
  'behind-schedule': behind,
  'sum-mismatch': ({ metric, what, stated, expected, dropped }) => ({
    message:
      what === 'parts'
        ? `${quoted(metric)}的合计填为${stated}，各部分相加是${expected}。`
        : `${quoted(metric)}的累计完成填为${stated}，与各月数得出的${expected}不一致${dropped ? '，这一时点的数没有采用' : ''}。`,
    hint:
      what === 'parts' ? '请核对各部分和合计，改正其中不对的一处。' : '请核对各月数和累计完成，改正其中不对的一处。',
  }),
  'cumulative-decrease': ({ metric, now, before }) => ({
    message: `${quoted(metric)}的累计数${now}，比${before}少。`,
    hint: '累计数一般只增不减，请核对两个数；如确有核减，请在备注里说明。',
  }),
  'duplicate-row': ({ metric, other, agree }) =>
    agree
      ? { message: `${quoted(metric)}在${placeOf(other)}已有一行，两行的数一致。`, hint: '建议删去其中一行。' }
      : {
          message: `${quoted(metric)}在${placeOf(other)}已有一行，两行的数不一致，不一致的数没有采用。`,
          hint: '请核对后只保留正确的一行。',
        },
  'later-than-period': ({ count, asOf, what }) => ({
    message: `有${count}条${what === 'news' ? '动态' : '进展记载'}的日期晚于${chineseDate(asOf)}，没有采用。`,
    hint: '不必处理：它们会出现在以后的简报里。',
  }),
  'date-invalid': ({ text, what }) => ({
    message: {
      invalid: `${quoted(text)}的日期不存在，这一条没有采用。`,
      undated: `${quoted(text)}没有写明日期，不能确定是什么时候的事，没有采用。`,
      'other-year': `${quoted(text)}的日期不在本年度，这一条没有采用。`,
    }[what],
    hint: what === 'undated' ? '请补上日期：写在开头（如“3月18日：”），或填在日期、更新日期栏。' : '请改正日期。',
  }),
  'not-yet-due': ({ metric, until, published }) => ({
    message: published
      ? `${quoted(metric)}尚未发布${until === null ? '' : `，预计${chineseDate(until)}以后公布`}，本期不作判定。`
      : `${quoted(metric)}未到时点，${until === null ? '本期不作判定' : `${chineseDate(until)}起判定`}。`,
    hint: '不必处理。',
  }),
};

function behind({ metric, assessment, office }: FindingOf<'behind-schedule'>): Wording {
  const { target, actual, entry } = assessment;
  const day = entry === null ? '' : `截至${dayLabel(entry.asOf)}`;
  const done = actual === null ? '' : `为${quantityText(actual, target.unit, entry?.approximate ?? false)}`;
  return {
    message: `${quoted(metric)}${day}${done}（目标${promiseText(target)}），${lagText(assessment)}。`,
    hint: `请${office ?? '责任科室'}说明原因和下一步措施。`,
  };
}

/** By how much: in quarters, in points of pace, or just that the promise is not kept. */
function lagText({ target, rate, pace, points }: Assessment): string {
  if (target.comparator === '<=') return '已超出目标';
  if (rate === null || pace === null || points === null || new Big(points).gte(0)) return '未达到目标';
  if (target.basis === 'per-quarter') return `${quarters(pace)}个季度中只有${quarters(rate)}个季度完成`;
  return `完成年度目标的${percentText(rate, ['1', pace])}，低于序时进度${pointsText(points)}个百分点`;
}

/** A share of the year in quarters. */
function quarters(share: string): string {
  return new Big(share).times(4).toFixed(0);
}

/** Where a cell is, as one looks for it. */
function placeOf({ sheet, cell }: CellSource): string {
  return `工作表${quoted(sheet)}的${cell}`;
}

/** Longer texts are cut: enough is left to find them by. */
const QUOTED_LENGTH = 40;

const NESTED: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/** In quotation marks, in one line; marks within it change places, as they do with each level (GB/T 15834—2011, 4.8). */
function quoted(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  const kept = characters.slice(0, QUOTED_LENGTH).join('');
  const nested = /[“”]/.test(kept) ? kept.replace(/[“”‘’]/g, (mark) => NESTED[mark] ?? mark) : kept;
  return `“${nested}${characters.length > QUOTED_LENGTH ? '……' : ''}”`;
}

/** The words of a finding. */
export function describeFinding<R extends RuleId>(finding: FindingOf<R>): Wording {
  const wording: (finding: FindingOf<R>) => Wording = WORDING[finding.rule];
  return wording(finding);
}
