import type { Elsewhere, NotKept, Recalled } from './memory.js';

/** What a person should know of what is remembered. */
export type MemoryNotice =
  | { about: 'workbook' | 'work' | 'ledger'; what: NotKept | Exclude<Recalled<unknown>['is'], 'there' | 'none'> }
  | { about: 'elsewhere'; what: Exclude<Elsewhere, 'ledger'> };

const THINGS = { workbook: '这个工作簿', work: '这里的识别更正和日期', ledger: '台账' } as const;
const RECORDS = { workbook: '上次的工作簿', work: '上次的识别更正', ledger: '以前记在这里的台账' } as const;
const AGAIN = {
  workbook: '请再选择一次工作簿。',
  work: '请在“识别”里看一遍，需要的再改一次。',
  ledger: '生成之前，请对照以前发的简报核对期号；有导出的台账的，请在“台账”里导入。',
} as const;

const ELSEWHERE = {
  workbook: {
    what: '另一个窗口打开了别的工作簿。',
    advice: '这里照常可用；下次打开时看到的是后打开的那一个，这里改的识别结果不再记住。',
  },
  work: {
    what: '另一个窗口也在改这个工作簿的识别结果或日期。',
    advice: '记住的以后改的为准；请只在一个窗口里改。',
  },
  cleared: {
    what: '另一个窗口清除了全部数据。',
    advice: '这里看到的还可以用完，但不再记住；要重新开始的，请刷新这一页。',
  },
} as const;

/** A notice in words. */
export function noticeWords(notice: MemoryNotice): { what: string; advice: string } {
  if (notice.about === 'elsewhere') return ELSEWHERE[notice.what];
  const { about, what } = notice;
  switch (what) {
    case 'full':
    case 'forbidden':
      return {
        what: `浏览器没有记住${THINGS[about]}。`,
        advice:
          what === 'full'
            ? '磁盘空间不够。现在照常可用；腾出空间再选一次文件才会记住，更正可以先在“识别”里导出。'
            : '浏览器不让保存内容，多半是无痕窗口。现在照常可用；下次打开要从头来，更正可以先在“识别”里导出。',
      };
    case 'broken':
      return { what: `浏览器里存的${RECORDS[about]}坏了，已搁在一边。`, advice: AGAIN[about] };
    case 'newer':
      return {
        what: `浏览器里存的${RECORDS[about]}是新版本的程序存的，这个版本读不了，已搁在一边。`,
        advice: `请更新程序；${AGAIN[about]}`,
      };
    case 'not-readable':
      return { what: `浏览器不让读取它存的内容，看不到${RECORDS[about]}。`, advice: AGAIN[about] };
  }
}

/** Of several about the same the last. */
export function withNotice(notices: readonly MemoryNotice[], notice: MemoryNotice): MemoryNotice[] {
  const isSame = (one: MemoryNotice): boolean =>
    one.about === notice.about && (one.about !== 'elsewhere' || one.what === notice.what);
  return [...notices.filter((one) => !isSame(one)), notice];
}
