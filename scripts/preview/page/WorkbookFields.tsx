import { Button, Input, makeStyles, Select } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import { useId, useRef, type ReactNode } from 'react';
import { ENDINGS } from '../../../src/pane/start/fileChoice.js';
import type { PreviewAnswer, PreviewRequest } from '../messages.js';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  field: { display: 'flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  workbook: { maxWidth: '220px' },
});

/** Which workbook, and as of which day. */
export function WorkbookFields({
  answer,
  request,
  onAsk,
  onFile,
}: {
  answer: PreviewAnswer;
  request: PreviewRequest;
  onAsk: (change: Partial<PreviewRequest>) => void;
  onFile: (file: File) => void;
}): ReactNode {
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const id = useId();
  const day = request.day ?? answer.asOf ?? '';
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        工作簿
        <Select
          className={styles.workbook}
          value={answer.workbook}
          onChange={(_, { value }) => onAsk({ workbook: value, day: null })}
        >
          {answer.workbooks.map(({ id, name, given }) => (
            <option key={id} value={id}>
              {given ? `${name}（拖入）` : name}
            </option>
          ))}
        </Select>
      </label>
      <Button icon={<FolderOpen20Regular />} title="也可以把工作簿拖到页面上" onClick={() => file.current?.click()}>
        换一个
      </Button>
      <input
        ref={file}
        type="file"
        hidden
        aria-label="选择工作簿"
        accept={ENDINGS.join(',')}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen !== undefined) onFile(chosen);
          target.value = '';
        }}
      />
      <span className={styles.field}>
        <label htmlFor={id}>截至</label>
        <Input
          id={id}
          type="date"
          value={day}
          onChange={(_, { value }) => onAsk({ day: value === '' ? null : value })}
        />
      </span>
    </div>
  );
}
