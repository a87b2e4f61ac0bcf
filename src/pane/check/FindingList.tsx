import { makeStyles, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { RuleId, Severity } from '../../check/report.js';
import { SeverityMark } from '../components/SeverityMark.js';
import { useCardStyles } from '../list/cardStyles.js';
import { FilterChips } from './FilterChips.js';
import { FindingCard } from './FindingCard.js';
import { rulesOf, severitiesOf, type FindingLine } from './findingLines.js';
import { ListCount, MoreButton } from '../list/ListCount.js';
import { lets, type Chosen } from '../list/search.js';
import { useLimited } from '../list/useLimited.js';

const useStyles = makeStyles({ rules: { minWidth: 0 } });

/** The findings, the gravest first. */
export function FindingList({
  lines,
  found,
}: {
  lines: readonly FindingLine[];
  /** What the search finds. */
  found: (words: string) => boolean;
}): ReactNode {
  const styles = { ...useCardStyles(), ...useStyles() };
  const [chosen, setChosen] = useState<Chosen<Severity>>(new Set());
  const [chosenRule, setRule] = useState<RuleId | null>(null);
  const severities = severitiesOf(lines);
  const rules = rulesOf(lines);
  // What has gone with a new reading narrows nothing.
  const there: Chosen<Severity> = new Set(severities.map(({ severity }) => severity).filter((one) => chosen.has(one)));
  const rule = rules.find((one) => one.rule === chosenRule)?.rule ?? null;
  const matching = lines.filter(
    ({ finding, words }) => lets(there, finding.severity) && (rule === null || finding.rule === rule) && found(words),
  );
  const { shown, left, more } = useLimited(matching);
  if (lines.length === 0) return <p>没有发现问题。</p>;
  return (
    <>
      <FilterChips
        name="按级别筛选"
        chips={severities.map(({ severity, name, count }) => ({
          value: severity,
          label: <SeverityMark severity={severity}>{`${name} ${count}`}</SeverityMark>,
        }))}
        chosen={there}
        onChosen={setChosen}
      />
      <Select
        className={styles.rules}
        size="small"
        aria-label="按规则筛选"
        value={rule ?? ''}
        onChange={(_, { value }) => setRule(rules.find((one) => one.rule === value)?.rule ?? null)}
      >
        <option value="">全部规则</option>
        {rules.map((one) => (
          <option key={one.rule} value={one.rule}>
            {one.name}（{one.count}）
          </option>
        ))}
      </Select>
      <ListCount what="个问题" all={lines.length} found={matching.length} />
      <ul className={styles.list}>
        {shown.map((line) => (
          <FindingCard key={line.key} line={line} />
        ))}
      </ul>
      <MoreButton left={left} onMore={more} />
    </>
  );
}
