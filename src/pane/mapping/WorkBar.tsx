import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { DeliveryLink } from '../delivery/DeliveryLink.js';
import { download, MIME, type Delivered } from '../delivery/download.js';
import { useSession } from '../session/session.js';
import { correctionWords, subjectOf } from './correctionWords.js';
import { Fault } from './Fault.js';
import { ALL, type Desk } from './useDesk.js';
import { useKeptFocus } from './useKeptFocus.js';
import { useMappingStyles } from './useMappingStyles.js';

/** What was corrected and is not saved, the ways to save it and to take it back; and the mapping files. */
export function WorkBar({ desk }: { desk: Desk }): ReactNode {
  const styles = useMappingStyles();
  const { host, opened, unread } = useSession();
  const [delivered, setDelivered] = useState<Delivered | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const { corrections, file } = desk;
  const isOpen = corrections.length > 0 || file !== null;
  const name = (opened ?? unread)?.workbook.name.replace(/\.[^.]*$/, '') ?? '';
  const deliver = (): void =>
    setDelivered(download(`${name}-映射.yaml`, new TextEncoder().encode(desk.text()), MIME.yaml));
  return (
    <section className={styles.section} aria-label="更正和映射文件">
      {isOpen && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{workWords(desk)}</MessageBarTitle>
            {host.kind === 'excel'
              ? '更正已在这里生效；保存到工作簿以后，同事打开也照它读。'
              : '更正已在本页生效，关闭就没有了：请导出映射文件，下次载入（命令行用 --mapping）。'}
          </MessageBarBody>
          <MessageBarActions className={styles.row}>
            {host.kind === 'excel' && (
              <Button size="small" appearance="primary" onClick={desk.save}>
                保存到工作簿
              </Button>
            )}
            {corrections.length > 0 && (
              <Button size="small" onClick={() => desk.takeBack(corrections)}>
                全部撤销
              </Button>
            )}
            {file !== null && (
              <Button size="small" onClick={desk.dropFile}>
                不用映射文件
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
      <Corrections desk={desk} after={status} />
      <Fault desk={desk} about={ALL} />
      {delivered !== null && <DeliveryLink delivered={delivered} />}
      <div className={styles.row}>
        <Button size="small" onClick={deliver}>
          导出映射文件
        </Button>
        <Button size="small" onClick={() => input.current?.click()}>
          载入映射文件
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".yaml,.yml"
          aria-label="映射文件"
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            if (chosen !== undefined) desk.load(chosen);
            // The same file, mended, can be chosen again.
            target.value = '';
          }}
        />
      </div>
      <div role="status" className={styles.quiet} ref={status} tabIndex={-1}>
        {desk.said}
      </div>
    </section>
  );
}

function workWords({ corrections, file }: Desk): string {
  const own = corrections.length === 0 ? '' : `有${corrections.length}处更正还没有保存。`;
  return file === null ? own : `正照映射文件“${file.name}”读。${own}`;
}

function Corrections({ desk, after }: { desk: Desk; after: RefObject<HTMLElement | null> }): ReactNode {
  const styles = useMappingStyles();
  const { list, onFocus } = useKeptFocus(desk.corrections.length, after);
  if (desk.corrections.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="没有保存的更正" ref={list} onFocus={onFocus}>
      {desk.corrections.map((correction) => {
        const { where, what } = correctionWords(correction);
        return (
          <li key={subjectOf(correction)} className={styles.line} tabIndex={-1}>
            <div className={styles.ended}>
              <span className={styles.grow}>
                <span className={styles.quiet}>{where}</span> {what}
              </span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`撤销：${where} ${what}`}
                onClick={() => desk.takeBack([correction])}
              >
                撤销
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
