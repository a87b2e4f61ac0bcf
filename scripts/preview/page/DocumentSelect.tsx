import { Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EntryGroup, Wanted } from '../messages.js';
import { entryKey } from '../wanted.js';

/** The same list where there is no room for it. */
export function DocumentSelect({
  groups,
  wanted,
  onChoose,
}: {
  groups: readonly EntryGroup[];
  wanted: Wanted | null;
  onChoose: (wanted: Wanted) => void;
}): ReactNode {
  const entries = groups.flatMap((group) => group.entries);
  return (
    <Select
      aria-label="看哪一篇"
      value={wanted === null ? '' : entryKey(wanted)}
      onChange={(_, { value }) => {
        const entry = entries.find((one) => entryKey(one.wanted) === value);
        if (entry !== undefined) onChoose(entry.wanted);
      }}
    >
      {groups.map(({ label, entries: own }) => (
        <optgroup key={label} label={label}>
          {own.map((entry) => (
            <option key={entryKey(entry.wanted)} value={entryKey(entry.wanted)}>
              {entry.label}（{entry.note}）
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
