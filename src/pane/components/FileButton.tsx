import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { ENDINGS } from '../start/fileChoice.js';

interface FileButtonProps {
  children: ReactNode;
  /** Of the field behind the button: 要导入的台账. */
  label: string;
  busy: boolean;
  onFile: (file: File) => void;
}

/** A button that asks for a workbook file. */
export function FileButton({ children, label, busy, onFile }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={ENDINGS.join(',')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}
