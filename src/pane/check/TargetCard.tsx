import { Button } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { CellLink } from '../components/CellLink.js';
import { LightMark } from '../components/LightMark.js';
import { SeverityMark } from '../components/SeverityMark.js';
import type { ReadingCore } from '../core.js';
import { useCardStyles } from '../list/cardStyles.js';
import type { TargetLine } from './targetLines.js';

/** How a target stands; opened, how its figure was found, and what is wrong with it. */
export function TargetCard({
  line,
  core,
  stepsOf,
}: {
  line: TargetLine;
  core: ReadingCore;
  /** The way from the cells to its figure. */
  stepsOf: (target: string) => readonly string[];
}): ReactNode {
  const styles = useCardStyles();
  const [open, setOpen] = useState(false);
  const details = useId();
  const { id, light, lightName, name, item, standing, pace, office, place, findings } = line;
  const label = findings.length === 0 ? '依据' : `依据和问题（${findings.length}）`;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <LightMark light={light}>{lightName}</LightMark>
        <span className={styles.name}>{place === null ? name : <CellLink place={place}>{name}</CellLink>}</span>
      </div>
      <div>{standing}</div>
      {pace !== '' && <div>{pace}</div>}
      <div className={styles.row}>
        <span className={styles.quiet}>{office}</span>
        <Button
          className={styles.end}
          size="small"
          appearance="transparent"
          iconPosition="after"
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          aria-label={`${label}：${name}`}
          onClick={() => setOpen(!open)}
        >
          {label}
        </Button>
      </div>
      {open && (
        <ul id={details} className={styles.details}>
          <li>工作要点{item}</li>
          {stepsOf(id).map((step, index) => (
            <li key={index}>{step}</li>
          ))}
          {findings.map((finding, index) => {
            const { severity, message, hint } = core.findingWords(finding);
            return (
              <li key={`finding ${index}`}>
                <SeverityMark severity={finding.severity}>{severity}</SeverityMark> {message}
                {hint}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
