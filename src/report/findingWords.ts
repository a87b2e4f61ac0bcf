import { placeText } from '../check/place.js';
import type { Finding } from '../check/report.js';
import { RULE_NAMES } from '../check/ruleNames.js';
import { SEVERITY_NAMES } from '../check/severity.js';
import { describeFinding } from '../check/wording.js';
import type { Wording } from '../check/words.js';

/** A finding as a person reads it. */
export interface FindingWords extends Wording {
  /** 错误, 警告, 提示. */
  severity: string;
  /** What its rule is called. */
  rule: string;
  /** `指标月报!O14`, empty where it is about no sheet. */
  place: string;
}

/** A finding in the words that every list of findings has. */
export function findingWords(finding: Finding): FindingWords {
  return {
    severity: SEVERITY_NAMES[finding.severity],
    rule: RULE_NAMES[finding.rule],
    place: placeText(finding),
    ...describeFinding(finding),
  };
}
