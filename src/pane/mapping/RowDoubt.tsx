import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Doubt } from '../../progress/mapping/doubts.js';
import { CellLink } from '../components/CellLink.js';
import { ChoiceBox } from './ChoiceBox.js';
import { withLikely } from './choiceSearch.js';
import { confirmation, rowCorrection } from './correcting.js';
import { subjectOf } from './correctionWords.js';
import type { CardProps } from './cardProps.js';
import { Fault } from './Fault.js';
import { takenWords } from './RowLine.js';
import { useMappingStyles } from './useMappingStyles.js';

/** So many answers are offered at once; the others are in the list. */
const MOST_LIKELY = 4;

/** A row that nothing fits, that several targets fit, or that was taken only just. */
export function RowDoubt({
  desk,
  doubt,
  groups,
  names,
}: CardProps<Extract<Doubt, { kind: 'row' | 'unsure' }>>): ReactNode {
  const styles = useMappingStyles();
  const { sheet, row } = doubt;
  const { label, match, taken } = row;
  const about = subjectOf(rowCorrection(doubt, row, ''));
  const sure = doubt.kind === 'unsure' ? confirmation(doubt, row) : null;
  const why = {
    unmatched: '没有找到它是哪项目标或任务，没有读。',
    several: '像几项目标，没有采用。它是：',
    unsure: `当作 ${takenWords(taken, names).replace('→ ', '')}`,
  };
  const correct = (words: string): void =>
    desk.correct(about, [rowCorrection(doubt, row, words)], `“${label}”已指定为${words}。`);
  return (
    <>
      <div className={styles.row}>
        <span className={styles.name}>{label}</span>
        <CellLink place={{ sheet, cell: row.cell }} />
      </div>
      <div>{why[row.doubt ?? 'unmatched']}</div>
      {match !== null && <div className={styles.quiet}>{match.evidence}</div>}
      <div className={styles.row}>
        {sure !== null && (
          <Button size="small" onClick={() => desk.correct(about, [sure], `“${label}”已确认。`)}>
            就是它
          </Button>
        )}
        {row.candidates.slice(0, MOST_LIKELY).map((words) => (
          <Button key={words} size="small" className={styles.answer} onClick={() => correct(words)}>
            {`${words} ${names.get(words) ?? ''}`}
          </Button>
        ))}
        {doubt.kind === 'row' && (
          <Button size="small" onClick={() => correct('不读')}>
            {row.candidates.length === 0 ? '都不是，不读' : '不读'}
          </Button>
        )}
      </div>
      <ChoiceBox
        label={`“${label}”是`}
        groups={withLikely(groups, row.candidates)}
        placeholder={sure === null ? '是别的…（输入编号或名称）' : '不是，它是…（输入编号或名称）'}
        onChoose={correct}
      />
      <Fault desk={desk} about={about} />
    </>
  );
}
