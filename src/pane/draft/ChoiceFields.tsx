import { Field, Input, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Choice } from './choice.js';
import type { ChoiceGroup, ChoiceOption } from './choices.js';

const useStyles = makeStyles({ facts: { color: tokens.colorNeutralForeground2 } });

/** Which document: a list, what is due first; for 工作动态 its day too. */
export function ChoiceFields({
  groups,
  chosen,
  onChoose,
  asOf,
  newsDay,
  onNewsDay,
  disabled,
}: {
  groups: readonly ChoiceGroup[];
  chosen: ChoiceOption;
  onChoose: (value: string) => void;
  /** The day of the workbook. */
  asOf: string;
  newsDay: string;
  onNewsDay: (day: string) => void;
  /** While one is being made: what comes of it must not be shown under another. */
  disabled: boolean;
}): ReactNode {
  const styles = useStyles();
  return (
    <>
      <Field label="编发哪一篇">
        <Select value={chosen.value} disabled={disabled} onChange={(_, { value }) => onChoose(value)}>
          {groups.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {isNewNews(chosen.choice) && (
        <Field label="动态截至哪一天" hint="写当月1日到这一天的动态，印发日期也是这一天">
          <Input type="date" value={newsDay} max={asOf} onChange={(_, { value }) => onNewsDay(value)} />
        </Field>
      )}
      <Text size={200} className={styles.facts}>
        {factsOf(chosen, asOf)}
      </Text>
    </>
  );
}

/** 工作动态 that is not in the ledger yet: its day is to be chosen. */
export function isNewNews(choice: Choice): boolean {
  return choice.what === 'news' && choice.day === null;
}

function factsOf({ words }: ChoiceOption, asOf: string): string {
  if (words === null) return `工作簿数据截至${asOf}`;
  const { state, date, period, note } = words;
  return [state, period === '' ? '' : `时期 ${period}`, `印发 ${date}`, note].filter((text) => text !== '').join(' · ');
}
