import { AccordionHeader, AccordionItem, AccordionPanel, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Correction } from '../../progress/mapping/correction.js';
import type { ChoiceGroup } from '../../progress/mapping/correctionChoices.js';
import type { RecognizedSheet } from '../../progress/mapping/recognition.js';
import { CellLink } from '../components/CellLink.js';
import { subjectOf } from './correctionWords.js';
import { Fault } from './Fault.js';
import { HeaderForm } from './HeaderForm.js';
import { TablePanel } from './TablePanel.js';
import type { Desk } from './useDesk.js';
import type { MappingCore } from '../core.js';
import { useMappingStyles } from './useMappingStyles.js';

/** A sheet: its tables, or its first rows, of which a person can say which is the header. */
export function SheetPanel({
  core,
  desk,
  sheet,
  groups,
  names,
}: {
  core: MappingCore;
  desk: Desk;
  sheet: RecognizedSheet;
  groups: readonly ChoiceGroup[];
  names: ReadonlyMap<string, string>;
}): ReactNode {
  const styles = useMappingStyles();
  const { sheet: name, tables, isLeftOut } = sheet;
  const whole: Correction = { kind: 'sheet', sheet: name, read: isLeftOut };
  const told = isLeftOut ? `工作表“${name}”要读。` : `工作表“${name}”整张不读。`;
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h3" size="small">
        <span>
          <span className={styles.name}>{name}</span>
          <br />
          <span className={styles.quiet}>{summary(core, sheet)}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <div className={styles.section}>
          {tables.map((table) => (
            <section key={table.table} className={styles.section} aria-label={`${name}第${table.table + 1}张表`}>
              {tables.length > 1 && <h4 className={styles.subtitle}>第{table.table + 1}张表</h4>}
              <TablePanel core={core} desk={desk} at={{ sheet: name, table }} groups={groups} names={names} />
            </section>
          ))}
          {tables.length === 0 && <FirstRows sheet={sheet} />}
          {tables.length === 0 && <HeaderForm desk={desk} sheet={name} table={0} rows="" />}
          {(tables.length > 0 || isLeftOut) && (
            <div>
              <Button size="small" onClick={() => desk.correct(subjectOf(whole), [whole], told)}>
                {isLeftOut ? '改为要读' : '整张工作表不读'}
              </Button>
            </div>
          )}
          <Fault desk={desk} about={subjectOf(whole)} />
        </div>
      </AccordionPanel>
    </AccordionItem>
  );
}

function summary(core: MappingCore, sheet: RecognizedSheet): string {
  const { tables, hidden, isLeftOut } = sheet;
  const uses = [...new Set(tables.map(({ use }) => core.USE_WORDS[use]))];
  const doubts = core.doubtCount(sheet);
  return [
    ...(hidden ? ['隐藏的工作表'] : []),
    ...(isLeftOut ? ['指定为不读'] : tables.length === 0 ? ['没有找到表，没有读'] : uses),
    ...(doubts === 0 ? [] : [`${doubts}处疑问`]),
  ].join(' · ');
}

function FirstRows({ sheet: { sheet, firstRows } }: { sheet: RecognizedSheet }): ReactNode {
  const styles = useMappingStyles();
  return (
    <ul className={styles.list} aria-label="前几行">
      {firstRows.map(({ row, text }) => (
        <li key={row} className={styles.line}>
          <span>
            <CellLink place={{ sheet, cell: `A${row + 1}` }}>第{row + 1}行</CellLink> {text.slice(0, 80)}
          </span>
        </li>
      ))}
    </ul>
  );
}
