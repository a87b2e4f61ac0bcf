import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { ProblemBar } from '../components/ProblemBar.js';
import { loadOwnTemplates } from '../core.js';
import { DeliveryLink } from '../delivery/DeliveryLink.js';
import { download, MIME, type Delivered } from '../delivery/download.js';
import { useSession } from '../session/session.js';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The templates of the build, to be changed. */
export function StartingPoint(): ReactNode {
  const styles = useStyles();
  const { templateFolder } = useSession();
  const [delivered, setDelivered] = useState<Delivered | null>(null);
  const [error, setError] = useState<unknown>(null);
  const fetchFolder = async (): Promise<void> => {
    setError(null);
    try {
      const [{ zipPackage }, folder] = await Promise.all([loadOwnTemplates(), templateFolder()]);
      const files = Object.entries(folder).map(([path, text]) => [`templates/${path}`, text]);
      setDelivered(
        download('templates.zip', zipPackage(Object.fromEntries(files) as Record<string, string>), MIME.zip),
      );
    } catch (failed) {
      setError(failed);
    }
  };
  return (
    <section className={styles.part} aria-label="从自带的模板改起">
      <Text weight="semibold">从自带的模板改起</Text>
      <Text size={200} className={styles.quiet}>
        下载后解压，用记事本改 .md.hbs 文件（写法见其中的 README.md），再把整个文件夹载入。
      </Text>
      <Button icon={<ArrowDownloadRegular />} onClick={() => void fetchFolder()}>
        下载自带的模板
      </Button>
      {error !== null && <ProblemBar error={error} />}
      {delivered !== null && <DeliveryLink delivered={delivered} />}
    </section>
  );
}
