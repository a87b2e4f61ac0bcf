import type { IsoDate } from '../../plan/period.js';

/** The surest first. */
export const STRENGTHS = ['as-of', 'period', 'filed'] as const;

/**
 * How surely a line says as of when its table stands: 截至, 截止时间 (as-of), the period that it covers (period),
 * the day on which the form was filled (filed), which comes later.
 */
export interface AsOf {
  date: IsoDate;
  strength: (typeof STRENGTHS)[number];
}
