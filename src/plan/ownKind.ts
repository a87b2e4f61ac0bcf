import { isShipped, SHIPPED_KINDS, type BulletinKind } from './calendar.js';
import { nearestName } from './nearestName.js';

/** What is wrong with a name, in words that follow it (“…”不能作…), and what to do. */
export interface NameFault {
  message: string;
  advice: string;
}

/** Longest name of an own kind and longest Chinese name: both are parts of file names. */
const LONGEST = { kind: 40, name: 20 };

/** Names that no file may have on Windows, and the summary's, which is no bulletin. */
const TAKEN = /^(?:summary|con|prn|aux|nul|com\d|lpt\d)$/i;

/** What is wrong with the name of an own kind, which is also that of its template's file; null where nothing is. */
export function ownKindFault(kind: string): NameFault | null {
  if (kind.length > LONGEST.kind || !/^\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*$/u.test(kind)) {
    return {
      message: '不能作种类的名称',
      advice: `请只用文字、数字和中间的连字符，以文字开头，不超过${LONGEST.kind}字，如 talent、人才专报。`,
    };
  }
  if (isShipped(kind.toLowerCase())) {
    return { message: '是自带的种类', advice: '自带的种类不用再写；新的种类请换一个名称。' };
  }
  return TAKEN.test(kind) ? { message: '另有用处，不能作种类的名称', advice: '请换一个名称。' } : null;
}

/** What is wrong with what an own kind is called, in file names, titles and lists; null where nothing is. */
export function calledFault(name: string): NameFault | null {
  if (name.length > LONGEST.name || !/^[\p{L}\p{N}][\p{L}\p{N} ·—（）《》“”-]*$/u.test(name)) {
    return {
      message: '不能作种类的中文名称',
      advice: `它要写进文件名，请只用文字、数字和 （）《》“”·—，不超过${LONGEST.name}字，如 人才专报。`,
    };
  }
  const taken = Object.values(SHIPPED_KINDS).some((shipped) => shipped === name);
  return taken ? { message: '是自带种类的名称', advice: '请换一个，免得分不清。' } : null;
}

/** What is wrong with a bulletin's kind that a calendar with these own kinds does not know; null where it does. */
export function unknownKindFault(kind: string, kinds: ReadonlyMap<BulletinKind, string>): NameFault | null {
  if (kind === 'news') {
    return { message: '不能排进编发计划', advice: '工作动态是临时增发的，不用写；请改为别的种类，或删去这一期。' };
  }
  if (isShipped(kind) || kinds.has(kind)) return null;
  const planned = Object.entries(SHIPPED_KINDS).filter(([shipped]) => shipped !== 'news');
  const names = new Map([...planned, ...kinds]);
  // Somebody may have written what the kind is called.
  const called = new Map([...names].map(([name, words]) => [words, name]));
  const near = nearestName(kind, [...names.keys(), ...called.keys()]);
  const meant = near === null ? '' : `是不是要写“${called.get(near) ?? near}”？`;
  return {
    message: '没有这种简报',
    advice: `${meant}可用：${[...names.keys()].join('、')}；自己的种类要先在 kinds 里写明，如“${kind}: 中文名称”。`,
  };
}
