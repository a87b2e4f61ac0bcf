import type { Finding, Severity } from '../check/report.js';
import { SEVERITIES, SEVERITY_NAMES } from '../check/severity.js';
import type { Tone } from './cell.js';

export const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'caution', info: 'plain' };

/** How many there are of each: 错误2个，警告0个，提示5个. */
export function severityCounts(findings: readonly Finding[]): string {
  return SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${SEVERITY_NAMES[severity]}${count}个`;
  }).join('，');
}
