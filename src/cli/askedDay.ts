import { InputError, validDate } from '../pipeline/reading.js';
import type { IsoDate } from '../plan/period.js';

/**
 * The day that `--as-of` names, null where the option is not given.
 * @throws InputError `usage` for what is no day
 */
export function askedDay(text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const date = match === null ? null : validDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (date !== null) return date;
  throw new InputError('usage', `--as-of 的日期“${text}”不对。`, {}, '请写成 年-月-日，如 2021-09-30。');
}
