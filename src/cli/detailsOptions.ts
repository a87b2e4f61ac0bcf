import type { Argv } from 'yargs';
import { copiesField, InputError, lineField } from '../pipeline/reading.js';
import type { Details } from '../plan/details.js';

/** What a person adds to every issue of a run. */
export function withDetailsOptions<T>(args: Argv<T>) {
  const text = { type: 'string', requiresArg: true } as const;
  return args
    .option('editor', { ...text, describe: '编辑，印在报尾；不写则用编发计划或 letterhead.yaml 里的，下同' })
    .option('reviewer', { ...text, describe: '审核，印在报尾' })
    .option('signer', { ...text, describe: '签发，印在报尾' })
    .option('classification', { ...text, describe: '密级或“内部资料”，印在首页左上角' })
    .option('copies', { ...text, describe: '印数，印在报尾“共印……份”' });
}

/** Options of `bulletin` alone. */
export function withBulletinOptions<T>(args: Argv<T>) {
  return withDetailsOptions(args)
    .option('note', { type: 'string', requiresArg: true, describe: '按语，印在标题前' })
    .option('ledger-row', {
      type: 'boolean',
      default: false,
      describe: '另外输出一行，可粘贴到工作表“简报台账”',
    })
    .example('$0 bulletin 3 进展.xlsx --out 简报', '起草编发计划中的第3号')
    .example('$0 bulletin news 进展.xlsx --as-of 2021-05-20', '起草5月的工作动态')
    .example('$0 bulletin 3 进展.xlsx --signer 张三 --copies 80 --ledger-row', '写明签发和印数，并输出台账的一行');
}

/** The options as they were written. */
export interface WrittenDetails {
  note?: string | undefined;
  editor: string | undefined;
  reviewer: string | undefined;
  signer: string | undefined;
  classification: string | undefined;
  copies: string | undefined;
}

/**
 * What the options say; what they do not say is the calendar's and the letterhead's.
 * @throws InputError `usage` for what cannot be printed on a line, and for copies that are no number
 */
export function detailsOf({ note, editor, reviewer, signer, classification, copies }: WrittenDetails): Details {
  return {
    note: lineOf('note', note),
    editor: lineOf('editor', editor),
    reviewer: lineOf('reviewer', reviewer),
    signer: lineOf('signer', signer),
    classification: lineOf('classification', classification),
    copies: copiesOf(copies),
  };
}

function lineOf(option: string, written: string | undefined): string | null {
  if (written === undefined) return null;
  const line = lineField.safeParse(written);
  if (line.success) return line.data;
  throw new InputError('usage', `--${option} 写的不是一行文字。`, {}, '请写成一行，不要留空；不需要的选项不写。');
}

function copiesOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  const copies = copiesField.safeParse(/^\d+$/.test(written.trim()) ? Number(written) : null);
  if (copies.success) return copies.data;
  throw new InputError('usage', `--copies 的印数“${written}”不对。`, {}, '请写成大于0的整数，如 60。');
}
