import type { ReactNode } from 'react';
import type { ChoiceGroup } from '../../progress/mapping/correctionChoices.js';
import type { RecognizedTable } from '../../progress/mapping/recognition.js';
import { ColumnLine } from './ColumnLine.js';
import type { InTable } from './correcting.js';
import { HeaderForm } from './HeaderForm.js';
import { RowList } from './RowList.js';
import type { Desk } from './useDesk.js';
import type { MappingCore } from '../core.js';
import { useMappingStyles } from './useMappingStyles.js';

/** A table: what it is for, its header, its columns and rows. */
export function TablePanel({
  core,
  desk,
  at,
  groups,
  names,
}: {
  core: MappingCore;
  desk: Desk;
  at: InTable;
  groups: readonly ChoiceGroup[];
  names: ReadonlyMap<string, string>;
}): ReactNode {
  const styles = useMappingStyles();
  const { sheet, table } = at;
  return (
    <div className={styles.section}>
      <div className={styles.quiet}>{tableWords(core, table)}</div>
      <HeaderForm key={table.headerRows} desk={desk} sheet={sheet} table={table.table} rows={table.headerRows} />
      <div className={styles.subtitle}>列</div>
      <ul className={styles.list} aria-label="列">
        {table.columns.map((column) => (
          <ColumnLine key={column.column} core={core} desk={desk} at={at} column={column} />
        ))}
      </ul>
      {table.rows.length > 0 && <RowList desk={desk} at={at} groups={groups} names={names} />}
    </div>
  );
}

/** 目标的进展 · 截至2021-09-30 · A-F列 */
function tableWords(core: MappingCore, table: RecognizedTable): string {
  const { use, otherYear, district, asOf, span, list, given } = table;
  return [
    otherYear === null ? core.USE_WORDS[use] : `${otherYear}年的，没有读`,
    ...(district === null ? [] : [`只是${district}的，没有读`]),
    ...(list === null ? [] : [`按它数目标${list}`]),
    ...(asOf === null ? [] : [`截至${asOf}`]),
    ...(span === null ? [] : [`${span}列`]),
    ...(given ? ['人工指定'] : []),
  ].join(' · ');
}
