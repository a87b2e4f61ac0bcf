import { CHART_NAMES } from '../../../bulletin/chart.js';
import { chartChoices, chartNamed, chartNames } from '../../directives.js';
import { nearestName } from '../../../plan/nearestName.js';
import { knownOf } from './condition.js';
import { rootKey } from './scope.js';
import type { Wrong } from './verdicts.js';
import type { Worlds } from './worlds.js';

const RULE = 'unknown-chart';

/** What is wrong with `::chart[label]{options}`, and where in its line; null for nothing. */
export function chartProblem(
  { label, options, optionsAt }: { label: string | null; options: readonly string[]; optionsAt: number },
  worlds: Worlds,
): (Omit<Wrong, 'place'> & { at: number }) | null {
  if (label === null || label.trim() === '') {
    return { rule: RULE, at: 0, what: '图表没有图题。', advice: '请写作 ::chart[图题]{completion}。' };
  }
  const [written, second] = options;
  if (written === undefined || second !== undefined) {
    return { rule: RULE, at: 0, what: '看不出是哪一张图表。', advice: `请在花括号里写一个名称。${known()}` };
  }
  const name = chartNamed(written);
  const at = optionsAt;
  if (name === null) {
    const meant = nearestName(written, [...chartNames(), ...Object.values(CHART_NAMES)]);
    const advice = meant === null ? known() : `是不是要写“{${meant}}”？`;
    return { rule: RULE, at, length: written.length, what: `没有名为“${written}”的图表。`, advice };
  }
  if (worlds.every((world) => knownOf(rootKey(`charts.${name}`), world) === true)) return null;
  return {
    rule: RULE,
    severity: 'warning',
    at,
    length: written.length,
    what: '没有数可画这张图时，简报生成不了。',
    advice: `请把它写在 {{#if charts.${name}}} 和 {{/if}} 之间。`,
  };
}

function known(): string {
  return `可用的有 ${chartChoices(chartNames())}。`;
}
