import type { TargetRow } from '../progress.js';

/** A `TargetRow` of which nothing is known but what is given: what a paragraph, a list or a sum says has no columns of its own. */
export function bareRow(
  given: Pick<TargetRow, 'target' | 'from' | 'evidence' | 'score' | 'table' | 'label' | 'asOf'> & Partial<TargetRow>,
): TargetRow {
  return { ...NOTHING, ...given };
}

const NOTHING = {
  office: null,
  officeBlank: null,
  status: null,
  deadline: null,
  updated: null,
  planned: null,
  periods: [],
  amounts: [],
  measure: null,
  total: null,
  rate: null,
  parts: [],
} satisfies Partial<TargetRow>;
