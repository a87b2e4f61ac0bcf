import { Combobox, makeStyles, Option, OptionGroup, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ChoiceGroup } from '../../progress/mapping/correctionChoices.js';
import { choicesFor } from './choiceSearch.js';
import { shortened } from '../shortened.js';

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%' },
  list: { maxHeight: '40vh', maxWidth: 'calc(100vw - 24px)' },
  option: { overflowWrap: 'anywhere' },
  words: { fontWeight: tokens.fontWeightSemibold },
});

/** Clauses of the plan are long. */
const LONGEST = 40;

/** A choice among many, found by typing a part of its number or name. */
export function ChoiceBox({
  label,
  groups,
  placeholder,
  freeform = false,
  onChoose,
}: {
  /** What is asked, for who cannot see what stands around it. */
  label: string;
  groups: readonly ChoiceGroup[];
  placeholder: string;
  /** What is typed can be taken as it is, by Enter. */
  freeform?: boolean;
  onChoose: (words: string) => void;
}): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const shown = open ? choicesFor(groups, typed) : [];
  const isNew =
    freeform && typed.trim() !== '' && !shown.some(({ choices }) => choices.some((one) => one.words === typed));
  return (
    <Combobox
      className={styles.box}
      size="small"
      aria-label={label}
      placeholder={placeholder}
      open={open}
      value={typed}
      selectedOptions={[]}
      input={{ style: { minWidth: 0, width: '100%' } }}
      listbox={{ className: styles.list }}
      positioning={{ align: 'start', autoSize: false }}
      onOpenChange={(_, { open: next }) => setOpen(next)}
      onChange={({ target: { value } }) => {
        setTyped(value);
        setOpen(true);
      }}
      onOptionSelect={(_, { optionValue }) => {
        setTyped('');
        if (optionValue !== undefined && optionValue !== '') onChoose(optionValue);
      }}
    >
      {isNew && (
        <Option value={typed.trim()} text={typed}>
          就写“{typed.trim()}”
        </Option>
      )}
      {shown.map(({ title, choices }) => (
        <OptionGroup key={title} label={title}>
          {choices.map((choice) => (
            <Option key={choice.words} value={choice.words} text={choice.words} className={styles.option}>
              <span>
                <span className={styles.words}>{choice.words}</span> {shortened(choice.name, LONGEST)}
              </span>
            </Option>
          ))}
        </OptionGroup>
      ))}
      {open && shown.length === 0 && !isNew && (
        <Option value="" text="" disabled>
          没有找到，请换个说法，或输入编号
        </Option>
      )}
    </Combobox>
  );
}
