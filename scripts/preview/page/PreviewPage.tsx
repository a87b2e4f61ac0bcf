import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { refusalOf } from '../../../src/pane/start/fileChoice.js';
import { useFileDrop } from '../../../src/pane/start/useFileDrop.js';
import type { Wanted } from '../messages.js';
import { giveWorkbook } from './ask.js';
import { DocumentList } from './DocumentList.js';
import { DocumentSelect } from './DocumentSelect.js';
import { FaultPanel } from './FaultPanel.js';
import { PaperColumn } from './PaperColumn.js';
import { useDocx } from './useDocx.js';
import { usePreview } from './usePreview.js';
import { WorkbookFields } from './WorkbookFields.js';

const WIDE = '@media (min-width: 1100px)';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    height: '100vh',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) minmax(0, auto)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateAreas: '"head" "paper" "faults"',
    [WIDE]: {
      gridTemplateRows: 'auto minmax(0, 1fr)',
      gridTemplateColumns: '248px minmax(0, 1fr) 340px',
      gridTemplateAreas: '"head head head" "list paper faults"',
    },
  },
  head: {
    gridArea: 'head',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500 },
  narrow: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    minWidth: 0,
    maxWidth: '100%',
    [WIDE]: { display: 'none' },
  },
  end: { marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: '8px' },
  list: {
    gridArea: 'list',
    display: 'none',
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: { display: 'block' },
  },
  faults: {
    gridArea: 'faults',
    overflowY: 'auto',
    maxHeight: '34vh',
    padding: '10px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [WIDE]: { maxHeight: 'none', borderTop: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  over: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-6px' },
});

/** Templates as they print: the documents, the paper, and what is wrong. */
export function PreviewPage(): ReactNode {
  const styles = useStyles();
  const preview = usePreview();
  const { request, ask, answer, groups, titles, faults, shown } = preview;
  const docx = useDocx();
  const [refused, setRefused] = useState<{ what: string; advice: string } | null>(null);
  const take = (file: File): void => {
    const refusal = refusalOf(file);
    setRefused(refusal);
    if (refusal !== null) return;
    giveWorkbook(file).then(
      (workbook) => ask({ workbook, day: null }),
      () => setRefused({ what: `“${file.name}”没有读进来。`, advice: '请看终端里的预览程序是否还在运行，再试一次。' }),
    );
  };
  const over = useFileDrop(take);
  const wanted = request.wanted ?? answer?.wanted ?? null;
  const choose = (next: Wanted): void => ask({ wanted: next });
  return (
    <div className={`${styles.page} ${over ? styles.over : ''}`}>
      <header className={styles.head}>
        <h1 className={styles.title}>模板预览</h1>
        <div className={styles.narrow}>
          <DocumentSelect groups={groups} wanted={wanted} onChoose={choose} />
        </div>
        {answer !== null && <WorkbookFields answer={answer} request={request} onAsk={ask} onFile={take} />}
        <div className={styles.end}>
          <Button
            appearance="primary"
            icon={docx.busy ? <Spinner size="tiny" /> : <ArrowDownload20Regular />}
            disabled={docx.busy || answer?.paper == null || preview.waiting}
            onClick={() => answer !== null && docx.get({ ...request, workbook: answer.workbook, wanted })}
          >
            下载 Word 文档
          </Button>
        </div>
      </header>
      <nav className={styles.list} aria-label="文稿">
        <DocumentList groups={groups} titles={titles} wanted={wanted} onChoose={choose} />
      </nav>
      <PaperColumn
        preview={preview}
        wanted={wanted}
        onChoose={choose}
        notices={
          <>
            {refused !== null && <Notice what={refused.what} advice={refused.advice} />}
            {docx.outcome !== null && 'problem' in docx.outcome && (
              <Notice what={docx.outcome.problem.what} advice={docx.outcome.problem.advice} />
            )}
          </>
        }
      />
      <aside className={styles.faults} aria-label="模板检查">
        {answer !== null && faults !== null && (
          <FaultPanel
            faults={faults}
            missing={answer.paper === null || shown === null ? [] : [...shown.document.missing.values()]}
          />
        )}
      </aside>
    </div>
  );
}

function Notice({ what, advice }: { what: string; advice: string }): ReactNode {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle>
        {advice}
      </MessageBarBody>
    </MessageBar>
  );
}
