import { InputError } from '../inputError.js';
import type { Plan } from '../plan/plan.js';
import { placeInYaml } from '../plan/yaml.js';
import { RULES } from './rules/registry.js';

/**
 * Makes sure that the severities of a plan are of rules that there are.
 * @param file the plan's file: its name as the user knows it, and its text
 * @throws InputError `plan` for the first that is none, with file, line, path and the known ids
 */
export function requireRules({ settings: { severities } }: Plan, file: { name: string; text: string }): void {
  const unknown = Object.keys(severities).find((rule) => !Object.hasOwn(RULES, rule));
  if (unknown === undefined) return;
  throw new InputError(
    'plan',
    `没有“${unknown}”这条核对规则。`,
    placeInYaml(file.text, file.name, ['settings', 'severities', unknown]),
    `可用：${Object.keys(RULES).join('、')}。`,
  );
}
