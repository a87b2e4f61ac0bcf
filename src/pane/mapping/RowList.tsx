import { SearchBox, Switch } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { ChoiceGroup } from '../../progress/mapping/correctionChoices.js';
import { ListCount, MoreButton } from '../list/ListCount.js';
import { searchFor } from '../list/search.js';
import { useLimited } from '../list/useLimited.js';
import type { InTable } from './correcting.js';
import { RowLine } from './RowLine.js';
import type { Desk } from './useDesk.js';
import { useMappingStyles } from './useMappingStyles.js';

/** The rows of a table, to be searched. */
export function RowList({
  desk,
  at,
  groups,
  names,
}: {
  desk: Desk;
  at: InTable;
  groups: readonly ChoiceGroup[];
  names: ReadonlyMap<string, string>;
}): ReactNode {
  const styles = useMappingStyles();
  const [typed, setTyped] = useState('');
  const [onlyDoubts, setOnlyDoubts] = useState(false);
  const { rows } = at.table;
  const found = useMemo(() => {
    const matches = searchFor(typed);
    return rows.filter(
      ({ row, label, taken, doubt }) =>
        (!onlyDoubts || doubt !== null) &&
        matches(`${row + 1} ${label} ${taken.map((words) => `${words} ${names.get(words) ?? ''}`).join(' ')}`),
    );
  }, [rows, typed, onlyDoubts, names]);
  const { shown, left, more } = useLimited(found);
  return (
    <div className={styles.section}>
      <div className={styles.subtitle}>行</div>
      <SearchBox
        size="small"
        aria-label="查找行"
        placeholder="查找行：名称、行号、编号"
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
      />
      <div className={styles.row}>
        <Switch label="只看有疑问" checked={onlyDoubts} onChange={(_, { checked }) => setOnlyDoubts(checked)} />
        <ListCount what="行" all={rows.length} found={found.length} />
      </div>
      <ul className={styles.list} aria-label="行">
        {shown.map((row) => (
          <RowLine key={row.row} desk={desk} at={at} row={row} groups={groups} names={names} />
        ))}
      </ul>
      <MoreButton left={left} onMore={more} />
    </div>
  );
}
