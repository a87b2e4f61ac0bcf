import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { omit } from 'es-toolkit/object';
import type { ReactNode } from 'react';
import type { Plan } from '../../plan/plan.js';
import type { ClipDraft, ClipForm } from './clipDraft.js';
import { itemChoices, type ItemChoice } from './itemChoices.js';

interface ClipFieldsProps {
  plan: Plan;
  draft: ClipDraft;
  errors: Partial<Record<keyof ClipForm, string>>;
  onChange: (draft: ClipDraft) => void;
}

/** The fields of a clip, with where each comes from. */
export function ClipFields({ plan, draft, errors, onChange }: ClipFieldsProps): ReactNode {
  const { form, hints } = draft;
  // What a person changed comes from nowhere else.
  const set = (field: keyof ClipForm) => (_: unknown, data: { value: string }) =>
    onChange({ ...draft, form: { ...form, [field]: data.value }, hints: omit(hints, [field]) });
  const field = (name: keyof ClipForm, label: string) => ({
    label,
    ...(hints[name] === undefined ? {} : { hint: hints[name] }),
    ...(errors[name] === undefined ? {} : { validationMessage: errors[name] }),
  });
  return (
    <>
      <Field {...field('headline', '标题')} required>
        <Input value={form.headline} onChange={set('headline')} />
      </Field>
      <Field {...field('date', '日期')}>
        <Input type="date" value={form.date} onChange={set('date')} />
      </Field>
      <Field {...field('source', '来源')}>
        <Input value={form.source} onChange={set('source')} />
      </Field>
      <Field {...field('item', '属于工作要点哪一项')}>
        <Select value={form.item} onChange={set('item')}>
          <option value="">（不属于哪一项）</option>
          {itemChoices(plan, form.item).map(({ value, label }: ItemChoice) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field {...field('summary', '一句话摘要（写进简报的话）')}>
        <Textarea rows={3} resize="vertical" value={form.summary} onChange={set('summary')} />
      </Field>
      <Field {...field('text', '正文')}>
        <Textarea rows={8} resize="vertical" value={form.text} onChange={set('text')} />
      </Field>
      <Field {...field('address', '网址')}>
        <Input type="url" value={form.address} onChange={set('address')} />
      </Field>
    </>
  );
}
