import { chineseDate } from '../plan/period.js';
import type { HiddenData } from '../progress/progress.js';
import type { FindingOf } from './report.js';
import { placeOf, quoted, type Wording } from './words.js';

/** Rows, paragraphs and lines of a list that say a thing twice. */
export function duplicate({ metric, other, what, text }: FindingOf<'duplicate-row'>): Wording {
  const place = placeOf(other);
  switch (what) {
    case 'agree':
      return { message: `${quoted(metric)}在${place}已有一行，两行的数一致。`, hint: '建议删去其中一行。' };
    case 'differ':
      return {
        message: `${quoted(metric)}在${place}已有一行，两行的数不一致，不一致的数没有采用。`,
        hint: '请核对后只保留正确的一行。',
      };
    case 'prose':
      return {
        message: `${quoted(metric)}在文字里的数与${place}那一行的不一致，以表里的为准。`,
        hint: '请核对两处，改正其中不对的一处。',
      };
    case 'list':
      return {
        message: `${quoted(text)}与${place}的重复，${quoted(metric)}只数了一次。`,
        hint: '请删去重复的一行；如不是同一个，请把名称或编号写完整。',
      };
  }
}

/** What of a workbook is hidden: 这张工作表, 第5、7—9行. */
export function hiddenPlace(what: HiddenData['what'], names: string): string {
  return what === 'sheet' ? '这张工作表' : `第${names}${what === 'rows' ? '行' : '列'}`;
}

/** News that has not come for too long. */
export function staleness({ what, label, since, asOf, count }: FindingOf<'stale'>): Wording {
  switch (what) {
    case 'workbook':
      return {
        message: `工作簿的数据只到${chineseDate(since)}，到${chineseDate(asOf)}已超过一个报送周期。`,
        hint: '请换用最新的工作簿，或核对标题里的截至日期。',
      };
    case 'target':
      return count > 1
        ? {
            message: `这张表有${count}项指标的数超过报送周期没有更新，如${quoted(label)}只到${chineseDate(since)}。`,
            hint: '请补报最新的数。',
          }
        : {
            message: `${quoted(label)}的数只到${chineseDate(since)}，到${chineseDate(asOf)}已超过报送周期。`,
            hint: '请补报最新的数。',
          };
    case 'task':
      return count > 1
        ? {
            message: `这张表有${count}项没有完成的任务超过报送周期没有新进展，如${quoted(label)}最近一次是${chineseDate(since)}。`,
            hint: '请逐项更新进展情况和更新日期；已经完成的，写明完成。',
          }
        : {
            message: `${quoted(label)}还没有完成，最近一次进展是${chineseDate(since)}，已超过报送周期。`,
            hint: '请更新进展情况和更新日期；已经完成的，写明完成。',
          };
  }
}

/** A row, a whole table of one district, or what districts have and cannot be added up: not used. */
export function unmatched({ label, district, notSummed }: FindingOf<'unmatched-row'>): Wording {
  if (district !== undefined) {
    return {
      message: `这张表只是${quoted(district)}的，不是全市的数，整张表没有采用。`,
      hint: '全市的数请填在全市的表里；各区县的数可以并排填在一张表里，列出“合计”。',
    };
  }
  if (notSummed !== undefined) {
    return {
      message: `${quoted(label)}只有各区县的数，不能相加得出全市的数，没有采用。`,
      hint: '请补填全市的数（“合计”一行或一栏）；比率、增速不能相加，同一时点也不能缺了区县。',
    };
  }
  return {
    message: `${quoted(label)}在工作要点中没有对应的目标或任务，这一行没有采用。`,
    hint: '如属工作要点的目标，请核对名称和要点条目；否则不必处理。',
  };
}

/** A figure that is not certain, or that cannot be. */
export function uncertain({ metric, text, why, among }: FindingOf<'ambiguous-value'>): Wording {
  const filled = `${quoted(metric)}填的是${quoted(text)}，`;
  switch (why) {
    case 'two-numbers': {
      const which = among.length > 1 ? `${among.join('和')}都有可能` : '不能确定它的数是多少';
      return {
        message: `${filled}${which}，没有采用。`,
        hint: '请只填这个指标的一个数，写明单位，其余说明写在备注里；一个单元格不要合并给几个月或几个指标。',
      };
    }
    case 'negative':
      return {
        message: `${filled}这个数不会是负数，没有采用。`,
        hint: '请核对是不是多写了负号；核减的数请填在当月数里，或在备注里说明。',
      };
    case 'measure':
      return {
        message: `${quoted(metric)}各月的数是累计数还是当月数，表头和数据都看不出来，没有采用。`,
        hint: '请在表头写明“各月累计”或“当月完成”。',
      };
  }
}
