import { and, eq, not, or } from './helpers/conditions.js';
import type { Helper } from './helpers/helper.js';
import { ifMissing } from './helpers/ifMissing.js';
import { chinese, number } from './helpers/ordinals.js';

/** Every helper there is, in the order in which templates/README.md tells of them. */
export const HELPERS: readonly Helper[] = [ifMissing, eq, not, and, or, number, chinese];

/** The same, by each name under which templates call them, English and Chinese. */
export const helpers: ReadonlyMap<string, Helper> = new Map(
  HELPERS.flatMap((helper) => [[helper.name, helper] as const, [helper.chineseName, helper] as const]),
);
