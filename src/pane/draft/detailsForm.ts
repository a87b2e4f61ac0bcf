import type { Details } from '../../plan/details.js';
import type { ReadingCore } from '../core.js';
import type { Choice } from './choice.js';

/** What a person typed, field by field; empty where the calendar and the letterhead are to say. */
export type DetailsForm = Readonly<Record<keyof Details, string>>;

export const EMPTY_FORM: DetailsForm = {
  note: '',
  editor: '',
  reviewer: '',
  signer: '',
  classification: '',
  copies: '',
};

export const DETAIL_NAMES: Readonly<Record<keyof Details, string>> = {
  note: '按语',
  editor: '编辑',
  reviewer: '审核',
  signer: '签发',
  classification: '密级',
  copies: '印数',
};

/** What all issues of a year may have in common. */
export const ISSUE_FIELDS = ['editor', 'reviewer', 'signer', 'classification', 'copies'] as const;

/** What a document prints of them: an issue all, a summary its 按语, a table alone nothing. */
export function fieldsOf(choice: Choice): readonly (keyof Details)[] {
  if (choice.what !== 'summary') return ['note', ...ISSUE_FIELDS];
  return choice.tableOnly ? [] : ['note'];
}

/** What the form says, and by field what is wrong in it; a field that is wrong says nothing. */
export interface ReadDetails {
  details: Details;
  errors: Partial<Record<keyof Details, string>>;
}

/** Reads a form, as the command line reads its options. */
export function readDetails(
  form: DetailsForm,
  { lineField, copiesField }: Pick<ReadingCore, 'lineField' | 'copiesField'>,
): ReadDetails {
  const errors: ReadDetails['errors'] = {};
  const line = (field: keyof Details): string | null => {
    if (form[field].trim() === '') return null;
    const read = lineField.safeParse(form[field]);
    if (read.success) return read.data;
    errors[field] = '只能写一段，不要换行。';
    return null;
  };
  const copies = (): number | null => {
    const written = form.copies.trim();
    if (written === '') return null;
    const read = copiesField.safeParse(/^\d+$/.test(written) ? Number(written) : null);
    if (read.success) return read.data;
    errors.copies = '请写成大于0的整数，如 60。';
    return null;
  };
  const details: Details = {
    note: line('note'),
    editor: line('editor'),
    reviewer: line('reviewer'),
    signer: line('signer'),
    classification: line('classification'),
    copies: copies(),
  };
  return { details, errors };
}
