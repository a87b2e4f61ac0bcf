import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Clip } from '../../clip/clip.js';
import { FileButton } from '../components/FileButton.js';
import type { ClippingCore } from '../core.js';
import { useSession } from '../session/session.js';
import type { Clips } from './clipsContext.js';
import { exportClips, importClips } from './clipTransfer.js';
import { copyRows, pasteWords } from './copyRows.js';
import type { ClipOutcome, ClipWork } from './useClipWork.js';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface ClipToolsProps {
  core: ClippingCore;
  clips: Clips;
  /** Those that are marked in the list; all that it shows where none is. */
  meant: readonly Clip[];
  areMarked: boolean;
  work: ClipWork;
  year: number;
  onWrite: () => void;
}

/** What can be done with many clips at once: copied as rows, exported, imported. */
export function ClipTools({ core, clips, meant, areMarked, work, year, onWrite }: ClipToolsProps): ReactNode {
  const styles = useStyles();
  const { opened } = useSession();
  const { busy, doing, undoImport } = work;
  const which = areMarked ? `所选${meant.length}条` : `全部${meant.length}条`;
  const copy = async (): Promise<ClipOutcome> => {
    const rows = core.clipRows(meant, opened === null ? null : core.newsColumns(opened.progress.tables));
    const words = pasteWords(rows, meant.length);
    const isCopied = await copyRows(rows).then(
      () => true,
      () => false,
    );
    // Where the browser forbids it, the person copies.
    return {
      paste: {
        words: isCopied ? words : '请复制下面的行，粘贴到工作表“工作动态”的末尾',
        tsv: isCopied ? null : rows.tsv,
      },
    };
  };
  const take = (file: File): void =>
    doing(async () => {
      const imported = await importClips(core, clips.change, file, year);
      return { imported, undo: imported.added.length === 0 ? null : undoImport(imported) };
    });
  return (
    <div className={styles.row}>
      {meant.length > 0 && (
        <>
          <Button size="small" disabledFocusable={busy} onClick={() => doing(copy)}>
            复制{which}，粘贴到工作簿
          </Button>
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => doing(async () => ({ delivered: await exportClips(meant) }))}
          >
            导出{which}
          </Button>
        </>
      )}
      <FileButton label="要导入的动态" busy={busy} onFile={take}>
        导入
      </FileButton>
      <Button size="small" disabledFocusable={busy} onClick={onWrite}>
        手工录入
      </Button>
    </div>
  );
}
