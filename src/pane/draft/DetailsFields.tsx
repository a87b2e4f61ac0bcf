import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Masthead } from '../../document/document.js';
import type { Details } from '../../plan/details.js';
import { DETAIL_NAMES, ISSUE_FIELDS, type DetailsForm, type ReadDetails } from './detailsForm.js';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: '8px',
    paddingTop: '8px',
  },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  wide: { gridColumn: '1 / -1' },
  summary: { cursor: 'pointer' },
});

/** What a person may add to an issue; what is left empty is the calendar's and the letterhead's. */
export function DetailsFields({
  form,
  errors,
  masthead,
  fields,
  onChange,
}: {
  form: DetailsForm;
  errors: ReadDetails['errors'];
  /** What will be printed, to be shown where a field is empty; null where it is not known. */
  masthead: Masthead | null;
  /** Those that the document prints. */
  fields: readonly (keyof Details)[];
  onChange: (form: DetailsForm) => void;
}): ReactNode {
  const styles = useStyles();
  if (fields.length === 0) return null;
  const change = (field: keyof Details, value: string): void => onChange({ ...form, [field]: value });
  const filled = Object.values(form).filter((text) => text.trim() !== '').length;
  return (
    <details>
      <summary className={styles.summary}>
        {fields.map((field) => DETAIL_NAMES[field]).join('、')}（{filled === 0 ? '可不填' : `已填${filled}项`}）
      </summary>
      <div className={styles.fields}>
        {fields.includes('note') && (
          <Field className={styles.wide} label={DETAIL_NAMES.note} {...messageOf(errors.note)}>
            <Textarea value={form.note} rows={2} onChange={(_, { value }) => change('note', value)} />
          </Field>
        )}
        {ISSUE_FIELDS.filter((field) => fields.includes(field)).map((field) => (
          <Field key={field} className={styles.field} label={DETAIL_NAMES[field]} {...messageOf(errors[field])}>
            <Input
              className={styles.input}
              value={form[field]}
              placeholder={form[field] === '' && masthead !== null ? String(masthead[field] ?? '不印') : ''}
              inputMode={field === 'copies' ? 'numeric' : 'text'}
              onChange={(_, { value }) => change(field, value)}
            />
          </Field>
        ))}
      </div>
    </details>
  );
}

function messageOf(error: string | undefined): { validationMessage?: string } {
  return error === undefined ? {} : { validationMessage: error };
}
