import { Button, Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSession } from '../session/session.js';
import { release, type Delivered } from './download.js';

const useStyles = makeStyles({ body: { overflowWrap: 'anywhere' } });

/**
 * Says that a download has begun, keeps a link to the file, and offers the browser page where Excel may have dropped it.
 * The file is freed when another takes its place; what the caller no longer shows, it should `release`.
 */
export function DeliveryLink({ delivered, children }: { delivered: Delivered; children?: ReactNode }): ReactNode {
  const styles = useStyles();
  const last = useRef<Delivered | null>(null);
  useEffect(() => {
    if (last.current !== null && last.current.url !== delivered.url) release(last.current);
    last.current = delivered;
  }, [delivered]);
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>已开始下载：{delivered.fileName}</MessageBarTitle>
        <div>
          没有自动下载？
          <Link href={delivered.url} download={delivered.fileName}>
            点这里再下载一次
          </Link>
        </div>
        <InBrowser />
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}

/** In Excel alone: the way out where the host lets no download through. */
function InBrowser(): ReactNode {
  const { host } = useSession();
  const [refused, setRefused] = useState(false);
  if (host.kind !== 'excel') return null;
  const address = location.origin + location.pathname;
  return (
    <div>
      苹果电脑上的 Excel 可能收不到文件：请保存工作簿，
      <Button size="small" onClick={() => setRefused(!host.openInBrowser(address))}>
        在浏览器中打开本页
      </Button>
      ，把工作簿拖进去再做一次。
      {refused && <div>Excel 打不开浏览器，请自己在浏览器中打开：{address}</div>}
    </div>
  );
}
