import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FolderOpenRegular, FolderZipRegular } from '@fluentui/react-icons';
import { useCallback, useRef, type ReactNode } from 'react';
import { useFileDrop } from '../start/useFileDrop.js';
import { readDropped, readFolder, readZip } from './readChosen.js';
import type { DeskState, TemplateDesk } from './templateDesk.js';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { borderTopColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorBrandBackground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Takes a folder or an archive of templates, chosen or dropped anywhere on the screen. */
export function LoadTemplates({
  desk,
  state: { held },
  disabled,
}: {
  desk: TemplateDesk;
  state: DeskState;
  disabled: boolean;
}): ReactNode {
  const styles = useStyles();
  const folder = useRef<HTMLInputElement>(null);
  const zip = useRef<HTMLInputElement>(null);
  const over = useFileDrop((file, _count, entry) => {
    if (!disabled) void desk.look(readDropped(file, entry));
  });
  // React knows no such attribute.
  const asFolder = useCallback((input: HTMLInputElement | null) => {
    folder.current = input;
    if (input !== null) input.webkitdirectory = true;
  }, []);
  const again = held === null ? '' : '重新';
  return (
    <section className={over ? `${styles.zone} ${styles.over}` : styles.zone} aria-label="载入自备的模板">
      <Text weight="semibold">{again}载入自备的模板</Text>
      <div className={styles.row}>
        <Button icon={<FolderOpenRegular />} disabled={disabled} onClick={() => folder.current?.click()}>
          选择文件夹
        </Button>
        <Button icon={<FolderZipRegular />} disabled={disabled} onClick={() => zip.current?.click()}>
          选择压缩包
        </Button>
      </div>
      <Text size={200} className={styles.quiet}>
        也可以把文件夹或 .zip
        拖进来。先逐个检查，没有错才启用；只存在这台电脑的浏览器里，不会上传（浏览器问“是否上传”时，选“上传”就是读取）。
      </Text>
      <input
        ref={asFolder}
        type="file"
        hidden
        aria-label="模板文件夹"
        onChange={({ target }) => {
          if (target.files !== null && target.files.length > 0) void desk.look(readFolder(target.files));
          // The same folder, mended, can be chosen again.
          target.value = '';
        }}
      />
      <input
        ref={zip}
        type="file"
        hidden
        aria-label="模板压缩包"
        accept=".zip"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void desk.look(readZip(file));
          target.value = '';
        }}
      />
    </section>
  );
}
