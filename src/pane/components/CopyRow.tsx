import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';

const useStyles = makeStyles({ text: { width: '100%' }, row: { display: 'flex', alignItems: 'center', gap: '8px' } });

/** Text for a sheet, cells parted by tabs, with a button that copies it. */
export function CopyRow({ label, text }: { label: string; text: string }): ReactNode {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('已复制');
    } catch {
      // Some hosts forbid it: then the text is selected, and the person copies.
      area.current?.select();
      setCopied('已选中，请按 Ctrl+C 复制');
    }
  };
  return (
    <>
      <Field label={label}>
        <Textarea
          className={styles.text}
          readOnly
          value={text}
          rows={Math.min(6, text.split('\n').length + 1)}
          textarea={{ ref: area, wrap: 'off' }}
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" onClick={() => void copy()}>
          复制
        </Button>
        <span role="status">{copied}</span>
      </div>
    </>
  );
}
