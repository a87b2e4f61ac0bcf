import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Doubt } from '../../progress/mapping/doubts.js';
import { CellLink } from '../components/CellLink.js';
import type { CardProps } from './cardProps.js';
import { ColumnBox } from './ColumnBox.js';
import { columnCorrection } from './correcting.js';
import { subjectOf } from './correctionWords.js';
import { Fault } from './Fault.js';
import { RowDoubt } from './RowDoubt.js';
import { useMappingStyles } from './useMappingStyles.js';

/** One doubt: where, what was made of it, and the answers that a person can give. */
export function DoubtCard(props: CardProps): ReactNode {
  const styles = useMappingStyles();
  return (
    <li className={styles.card} tabIndex={-1}>
      <Body {...props} />
    </li>
  );
}

function Body({ doubt, ...rest }: CardProps): ReactNode {
  switch (doubt.kind) {
    case 'row':
    case 'unsure':
      return <RowDoubt doubt={doubt} {...rest} />;
    case 'column':
      return <ColumnDoubt doubt={doubt} {...rest} />;
    case 'measure':
      return <MeasureDoubt doubt={doubt} {...rest} />;
    case 'table':
      return <TableDoubt doubt={doubt} {...rest} />;
  }
}

function ColumnDoubt({ core, desk, doubt }: CardProps<Extract<Doubt, { kind: 'column' }>>): ReactNode {
  const styles = useMappingStyles();
  const { sheet, column } = doubt;
  const correction = columnCorrection(doubt, column, '不读');
  const about = subjectOf(correction);
  return (
    <>
      <div className={styles.row}>
        <span className={styles.name}>
          {column.letters}列“{column.heading}”
        </span>
        <CellLink place={{ sheet, cell: column.cell }} />
      </div>
      <div>这一列有数，看不出是什么，没有读。</div>
      <div className={styles.quiet}>如：{column.samples.join('、')}</div>
      <div className={styles.row}>
        <Button size="small" onClick={() => desk.correct(about, [correction], `${column.letters}列已确认不读。`)}>
          不用读
        </Button>
      </div>
      <ColumnBox core={core} desk={desk} at={doubt} column={column} />
      <Fault desk={desk} about={about} />
    </>
  );
}

function MeasureDoubt({ desk, doubt }: CardProps<Extract<Doubt, { kind: 'measure' }>>): ReactNode {
  const styles = useMappingStyles();
  const { sheet, table, columns } = doubt;
  const [first] = columns;
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return null;
  const about = JSON.stringify([sheet, table.table, 'measure']);
  const answer = (of: 'cumulative' | 'increment', said: string): void => {
    const corrections = columns.flatMap((column) =>
      column.measures === null ? [] : [columnCorrection(doubt, column, column.measures[of])],
    );
    desk.correct(about, corrections, said);
  };
  return (
    <>
      <div className={styles.row}>
        <span className={styles.name}>
          {first.letters}—{last.letters}列：“{first.heading}”等
        </span>
        <CellLink place={{ sheet, cell: first.cell }} />
      </div>
      <div>看不出各期填的是累计数还是当期数，没有用。</div>
      <div className={styles.row}>
        <Button size="small" onClick={() => answer('cumulative', '各期已指定为累计数。')}>
          是1月以来的累计数
        </Button>
        <Button size="small" onClick={() => answer('increment', '各期已指定为当期数。')}>
          是当月（当季）的数
        </Button>
      </div>
      <Fault desk={desk} about={about} />
    </>
  );
}

function TableDoubt({ doubt: { sheet, table } }: CardProps<Extract<Doubt, { kind: 'table' }>>): ReactNode {
  const styles = useMappingStyles();
  const [first] = table.columns;
  return (
    <>
      <div className={styles.row}>
        <span className={styles.name}>工作表“{sheet}”的一张表</span>
        {first !== undefined && <CellLink place={{ sheet, cell: first.cell }} />}
      </div>
      <div>没有认出它有什么用，没有读。要读的，请在下面这张工作表里指定各列是什么。</div>
    </>
  );
}
