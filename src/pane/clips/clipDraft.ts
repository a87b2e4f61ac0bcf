import type { Capture, Clip } from '../../clip/clip.js';
import type { Plan } from '../../plan/plan.js';
import type { ClippingCore } from '../core.js';
import type { ReadPage } from './readPage.js';

/** What stands in the fields of the form. */
export interface ClipForm {
  headline: string;
  date: string;
  source: string;
  address: string;
  /** Empty for none. */
  item: string;
  summary: string;
  text: string;
}

/** The weightiest say enough. */
const WORDS_SHOWN = 2;

/** A clip that is being made or corrected. */
export interface ClipDraft {
  /** What it will be but for the form's fields. */
  base: Pick<Clip, 'id' | 'takenAt' | 'used'>;
  form: ClipForm;
  /** Where a field's words come from, one Chinese sentence; nothing is said of what a person wrote. */
  hints: Partial<Record<keyof ClipForm, string>>;
  /** What to look out for. */
  warnings: readonly string[];
}

/** The part of the core that proposes. */
export type DraftingCore = Pick<
  ClippingCore,
  'cleanLine' | 'cleanText' | 'foundWords' | 'itemProposer' | 'LONGEST' | 'pageFacts' | 'proposeSummary'
>;

/** The form for what was taken from a page: everything that the page says, and what can be proposed of it. */
export function draftOfCapture(core: DraftingCore, plan: Plan, capture: Capture, page: ReadPage): ClipDraft {
  const { words, article, cut } = page;
  const facts = core.pageFacts(words);
  const isSelected = capture.selection.trim() !== '';
  const text = core.cleanText(isSelected ? capture.selection : article);
  const headline = facts.headline?.value ?? '';
  const summary = core.proposeSummary(text, headline);
  const item = core.itemProposer(plan)({ headline, text });
  const hint = (found: Parameters<typeof core.foundWords>[0] | null, none: string): string =>
    found === null ? none : core.foundWords(found);
  return {
    base: { id: capture.id, takenAt: capture.takenAt, used: [] },
    form: {
      headline,
      date: facts.date?.value ?? '',
      source: facts.source?.value ?? '',
      address: words.address.startsWith('http') && !isSelected ? words.address : capture.address,
      item: item === null ? '' : String(item.item),
      summary,
      text: text.slice(0, core.LONGEST.text),
    },
    hints: {
      headline: hint(facts.headline, '网页没有写明标题，请填写。'),
      date: hint(facts.date, '网页没有写明日期，或写了不同的日期，请看网页填写。'),
      source: hint(facts.source, '网页没有写明来源，请填写。'),
      item:
        item === null
          ? '与哪一项有关没有把握，请选择；无关的不选。'
          : `文中有“${item.words.slice(0, WORDS_SHOWN).join('”“')}”，建议这一项，请核对。`,
      summary: summary === '' ? '没有合适的一句话，请自己写；不写就照录正文。' : '取自正文的一句话，请核对。',
    },
    warnings: warningsOf({ text, isSelected, cut, longest: core.LONGEST.text }),
  };
}

function warningsOf(page: { text: string; isSelected: boolean; cut: boolean; longest: number }): string[] {
  const { text, isSelected, cut, longest } = page;
  return [
    ...(text === ''
      ? ['没有认出正文：正文可能是图片，或在别的网站的框里。请在网页上选中文字再摘，或复制后粘贴到“正文”。']
      : []),
    ...(text.length > longest ? [`正文太长，只留了前${longest}字。`] : []),
    ...(cut && !isSelected ? ['网页太大，只读了前一部分，请看正文是否完整。'] : []),
  ];
}

/** The form for a clip that is kept already. */
export function draftOfClip({ id, takenAt, used, item, date, ...rest }: Clip): ClipDraft {
  const { headline, source, address, summary, text } = rest;
  return {
    base: { id, takenAt, used },
    form: { headline, date: date ?? '', source, address, item: item === null ? '' : String(item), summary, text },
    hints: {},
    warnings: [],
  };
}

/** An empty form, for what is written by hand. */
export function emptyDraft(id: string, takenAt: string): ClipDraft {
  const form = { headline: '', date: '', source: '', address: '', item: '', summary: '', text: '' };
  return { base: { id, takenAt, used: [] }, form, hints: {}, warnings: [] };
}

/** What a form comes to: a clip, or by field what is wrong. */
export type FormRead = { clip: Clip; errors: null } | { clip: null; errors: Partial<Record<keyof ClipForm, string>> };

/** Reads a form; what is too long is said, not cut in silence. */
export function readForm(
  { cleanLine, clipSchema, LONGEST }: Pick<ClippingCore, 'cleanLine' | 'clipSchema' | 'LONGEST'>,
  { base, form }: Pick<ClipDraft, 'base' | 'form'>,
): FormRead {
  const errors: Partial<Record<keyof ClipForm, string>> = {};
  if (cleanLine(form.headline) === '') errors.headline = '请填写标题。';
  for (const field of ['headline', 'source', 'summary', 'text'] as const) {
    if (form[field].trim().length > LONGEST[field])
      errors[field] = `太长了（${form[field].trim().length}字），最多${LONGEST[field]}字。`;
  }
  const { address, ...read } = clipSchema.parse({
    ...base,
    ...form,
    item: form.item === '' ? null : Number(form.item),
    date: form.date === '' ? null : form.date,
  });
  if (form.address.trim() !== '' && address === '')
    errors.address = '网址要以 http:// 或 https:// 开头，中间没有空格。';
  if (Object.keys(errors).length > 0) return { clip: null, errors };
  return { clip: { ...read, address }, errors: null };
}
