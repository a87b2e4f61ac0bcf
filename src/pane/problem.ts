import { HostWriteError, InputError, placeWords } from '../pipeline/hosting.js';
import type { WriteProblem } from '../workbook/host.js';

/** Something that went wrong, as a message says it: what, where, what to do. */
export interface Problem {
  what: string;
  /** 进度表.xlsx，工作表“进展”G12; empty where there is no place. */
  where: string;
  advice: string;
  /** A cell to go to, null where it names none. */
  cell: { sheet: string; cell: string } | null;
}

const WRITE_PROBLEMS: Readonly<Record<WriteProblem, { what: string; advice: string }>> = {
  protected: {
    what: '工作表或工作簿受保护，不能写入，什么都没有改动。',
    advice: '请在“审阅”里撤销保护（工作表或工作簿），再试一次；没有密码的，请找设置保护的同事。',
  },
  'read-only': {
    what: '工作簿是只读打开的，不能写入，什么都没有改动。',
    advice: '请启用编辑，或另存一份再打开。',
  },
  'name-taken': {
    what: '工作簿里已有一张同名的工作表，不是本程序建的，没有动它。',
    advice: '请把那张工作表改个名字，再试一次。',
  },
  'no-sheet': { what: '找不到这张工作表，什么都没有改动。', advice: '它可能刚被改名或删去，请重新读取工作簿。' },
  'hidden-sheet': {
    what: '这个单元格在隐藏的工作表里，不能直接跳过去。',
    advice: '请先右键点工作表标签，选“取消隐藏”，再试一次。',
  },
  changed: {
    what: '要写的单元格刚刚被别人改过，没有写入，以免盖掉别人的内容。',
    advice: '请重新读取工作簿，看过之后再做一次。',
  },
  formula: {
    what: '要写的单元格里是公式，没有改动，以免丢掉公式。',
    advice: '请在工作表里自己改这一格，再重新读取工作簿。',
  },
  busy: { what: 'Excel 正在编辑单元格，暂时不能读写。', advice: '请按回车或 Esc 结束编辑，再试一次。' },
  other: { what: 'Excel 没有完成这一步。', advice: '请保存工作簿后再试；仍不行的，请重新打开 Excel。' },
};

/** What a person should read of an error, whatever it is. */
export function problemOf(error: unknown): Problem {
  if (error instanceof InputError) {
    const { sheet, cell } = error.place;
    return {
      what: error.what,
      where: placeWords(error.place),
      advice: error.advice,
      cell: sheet !== undefined && cell !== undefined ? { sheet, cell } : null,
    };
  }
  if (error instanceof HostWriteError) {
    const { what, advice } = WRITE_PROBLEMS[error.problem];
    const where = error.sheet === null ? '' : `工作表“${error.sheet}”`;
    return { what: error.code === null ? what : `${what}（${error.code}）`, where, advice, cell: null };
  }
  if (error instanceof Error && error.name === 'ChunkLoadError')
    return {
      what: '程序的一部分没有加载下来。',
      where: '',
      advice: '请检查网络后再试一次；仍不行的，请重新打开窗格（程序可能刚刚更新过）。',
      cell: null,
    };
  const said = error instanceof Error ? `${error.name}：${error.message}` : String(error);
  return {
    what: `程序出错了，没有完成：${said}`,
    where: '',
    advice: '这不是工作簿的问题。请重试；仍不行的，请把这段话和工作簿发给维护人员。',
    cell: null,
  };
}
