import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ReadingCore } from '../core.js';
import type { Opened } from '../session/opened.js';
import { useSession } from '../session/session.js';
import { dayChoices } from './dayChoices.js';
import { OtherDay } from './OtherDay.js';

const useStyles = makeStyles({
  day: { gridTemplateColumns: 'max-content minmax(0, 320px)', columnGap: '8px' },
});

const OTHER = 'other';

/** As of which day the workbook is looked at: its own, one that it has figures of, or any other. */
export function DayChoice({ core, opened }: { core: ReadingCore; opened: Opened }): ReactNode {
  const styles = useStyles();
  const { askedDay, lookAt } = useSession();
  const [typing, setTyping] = useState(false);
  const { progress, report } = opened;
  const own = progress.asOf;
  const days = dayChoices(progress.entries, report.asOf).filter((day) => day !== own);
  const choose = (value: string): void => {
    setTyping(value === OTHER);
    if (value !== OTHER) void lookAt(value === '' ? null : value);
  };
  return (
    <>
      <Field label="核对截至" size="small" orientation="horizontal" className={styles.day}>
        <Select
          size="small"
          value={typing ? OTHER : askedDay === null || askedDay === own ? '' : askedDay}
          onChange={(_, { value }) => choose(value)}
        >
          {own !== null && <option value="">{core.chineseDate(own)}（工作簿的日期）</option>}
          {days.map((day) => (
            <option key={day} value={day}>
              {core.chineseDate(day)}
            </option>
          ))}
          <option value={OTHER}>其他日期……</option>
        </Select>
      </Field>
      {typing && <OtherDay core={core} year={opened.plan.year} first={report.asOf} onDay={(day) => void lookAt(day)} />}
    </>
  );
}
