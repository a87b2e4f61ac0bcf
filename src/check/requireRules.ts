import { InputError } from '../inputError.js';
import type { Plan } from '../plan/plan.js';
import { RULES } from './rules/registry.js';

/**
 * Makes sure that the severities of a plan are of rules that there are.
 * @param file name of the plan's file as the user knows it
 * @throws InputError `plan` for the first that is none, with file, path and the known ids
 */
export function requireRules({ settings: { severities } }: Plan, file: string): void {
  const unknown = Object.keys(severities).find((rule) => !Object.hasOwn(RULES, rule));
  if (unknown === undefined) return;
  throw new InputError(
    'plan',
    `没有“${unknown}”这条核对规则。`,
    { file, path: `settings.severities.${unknown}` },
    `可用：${Object.keys(RULES).join('、')}。`,
  );
}
