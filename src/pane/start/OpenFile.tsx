import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import type { BrowserHost } from '../host.js';
import { useSession } from '../session/session.js';
import { ENDINGS, refusalOf } from './fileChoice.js';
import { NoExcel } from './NoExcel.js';
import { ReplaceDialog } from './ReplaceDialog.js';
import { useFileDrop } from './useFileDrop.js';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '24px 16px',
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { borderTopColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorBrandBackground2 },
  icon: { fontSize: '32px', color: tokens.colorBrandForeground1 },
  row: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  veil: {
    position: 'fixed',
    inset: 0,
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    border: `4px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
  },
});

/**
 * Takes a workbook file, dropped anywhere on the page or chosen, where there is no Excel.
 * @param shown whether there is something to see; files are taken all the same
 * @param why there is no Excel
 */
export function OpenFile({ shown, why }: { shown: boolean; why: BrowserHost['why'] }): ReactNode {
  const { opened, unread, task, openFile, mappingWork } = useSession();
  const [refusal, setRefusal] = useState<{ what: string; advice: string } | null>(null);
  const [waiting, setWaiting] = useState<File | null>(null);
  const take = (file: File): void => {
    setWaiting(null);
    setRefusal(null);
    void openFile(file);
  };
  const ask = (file: File, count = 1): void => {
    const refused = task.step === null ? (count > 1 ? TOO_MANY : refusalOf(file)) : BUSY;
    setRefusal(refused);
    if (refused !== null) return;
    // What was confirmed here is kept nowhere else.
    if (mappingWork.corrections.length > 0) setWaiting(file);
    else take(file);
  };
  const over = useFileDrop(ask);
  return (
    <>
      {shown && why !== 'plain' && <NoExcel why={why} />}
      {shown && <Chooser first={opened === null && unread === null} onFile={ask} disabled={task.step !== null} />}
      {refusal !== null && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{refusal.what}</MessageBarTitle>
            <div>{refusal.advice}</div>
          </MessageBarBody>
        </MessageBar>
      )}
      <ReplaceDialog file={waiting} onReplace={take} onKeep={() => setWaiting(null)} />
      {over && <Veil />}
    </>
  );
}

const BUSY = { what: '正在处理前一个文件。', advice: '请等它完成，或先按“取消”，再放一次。' };
const TOO_MANY = { what: '一次只能读一个工作簿。', advice: '请只选其中一个，再放一次。' };

function Veil(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.veil}>
      <Text size={500} weight="semibold">
        松开鼠标，读取这个工作簿
      </Text>
    </div>
  );
}

/** The large zone while nothing is read, afterwards a line. */
function Chooser(props: { first: boolean; disabled: boolean; onFile: (file: File) => void }): ReactNode {
  const { first, disabled, onFile } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const button = (
    <Button
      appearance={first ? 'primary' : 'secondary'}
      size={first ? 'medium' : 'small'}
      icon={<FolderOpenRegular />}
      disabledFocusable={disabled}
      onClick={() => input.current?.click()}
    >
      {first ? '选择工作簿' : '换一个工作簿'}
    </Button>
  );
  return (
    <div className={first ? styles.zone : styles.row}>
      {first && <Text weight="semibold">把工作簿拖到这里，或者</Text>}
      {button}
      {first && (
        <Text size={200} align="center" className={styles.quiet}>
          Excel 和 WPS 表格都可以：{ENDINGS.join(' ')}
        </Text>
      )}
      <Text size={200} align={first ? 'center' : 'start'} className={styles.quiet}>
        {first ? '文件只在这台电脑上读取，不会上传，也不会被改动。' : '也可以把文件拖进来'}
      </Text>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="选择工作簿"
        accept={ENDINGS.join(',')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file, mended meanwhile, may be chosen again.
          if (file !== undefined) onFile(file);
          target.value = '';
        }}
      />
    </div>
  );
}
