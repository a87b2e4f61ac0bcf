import type { DeskState, Notice } from './templateDesk.js';

/** Which templates documents are made with, in a word. */
export function inUseWords({ held }: Pick<DeskState, 'held'>): string {
  return held?.record.enabled === true ? `自备（${held.record.name}）` : '自带';
}

/** What a person should know and do. */
export const NOTICE_WORDS: Readonly<Record<Notice, { what: string; advice: string }>> = {
  damaged: { what: '浏览器里存的自备模板已经损坏，现在用的是自带的模板。', advice: '请重新载入您的模板。' },
  unfit: {
    what: '浏览器里存的自备模板现在通不过检查，用的是自带的模板。',
    advice: '程序或编发计划更新后可能会这样。请照下面的清单改好，重新载入。',
  },
  unchecked: {
    what: '浏览器里存的自备模板现在检查不了，用的是自带的模板。',
    advice: '请重新打开窗格再试；仍不行的，请找维护人员。',
  },
  'not-readable': {
    what: '浏览器不让读取它存的内容，看不到有没有自备的模板，用的是自带的模板。',
    advice: '要用自备的模板，请重新载入；下次打开还要再载入一次。',
  },
  'not-kept': {
    what: '浏览器没有存下这次改动（空间已满，或不让网页保存内容）。',
    advice: '现在照样可以用；关闭窗格以后，请重新载入。',
  },
};
