import { chineseDate } from '../plan/period.js';
import type { FindingOf } from './report.js';
import { quoted, type Wording } from './words.js';

/** Days that are none, that cannot be, or that contradict each other. */
export function dateFault(finding: FindingOf<'date-invalid'>): Wording {
  const text = quoted(finding.text);
  const hint = '请改正日期。';
  switch (finding.what) {
    case 'invalid':
      return { message: `${text}的日期不存在，这一条没有采用。`, hint };
    case 'list-row':
      return { message: `${text}的日期不存在，这一行只计入总数，不计入各月。`, hint };
    case 'undated':
      return {
        message: `${text}没有写明日期，不能确定是什么时候的事，没有采用。`,
        hint: '请补上日期：写在开头（如“3月18日：”），或填在日期、更新日期栏。',
      };
    case 'other-year':
      return { message: `${text}的日期不在本年度，这一条没有采用。`, hint };
    case 'other-year-table':
      return {
        message: `${text}不是本年度的，这张表没有采用。`,
        hint: '不是本年度的表不必处理；如果是，请改正标题里的年份。',
      };
    case 'undated-table':
      return {
        message: `${text}里的表没有写明数据截至哪一天，工作簿里别处也没有，累计数没有采用。`,
        hint: '请在表的标题下写明，如“截至9月底”，或写在文件名里。',
      };
    case 'by-workbook':
      return {
        message: `${text}没有写明日期，按工作簿的日期${chineseDate(finding.asOf)}采用。`,
        hint: '如是以前的事，请补上日期：写在开头（如“3月18日：”），或填在更新日期栏。',
      };
    case 'future':
      return { message: `${text}的日期比工作簿数据截至的${chineseDate(finding.asOf)}晚一个月以上，可能是笔误。`, hint };
    case 'contradiction': {
      const other = {
        title: '同一张表的标题又写',
        sheet: '工作表的名称写的是',
        file: '文件名写的是',
        figures: '表里的数填到',
      }[finding.by];
      return {
        message: `${text}说数据截至${chineseDate(finding.stated)}，${other}${chineseDate(finding.other)}。`,
        hint: '请核对数据截至哪一天，把标题、文件名和表里的月份改一致。',
      };
    }
  }
}
