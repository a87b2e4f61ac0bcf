import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding } from '../../check/report.js';
import type { Missing } from '../../bulletin/figure.js';
import { placeText } from '../../pipeline/hosting.js';
import { useSession } from '../session/session.js';
import type { DraftCore } from './core.js';

const useStyles = makeStyles({ list: { margin: '4px 0 0', padding: '0 0 0 16px', overflowWrap: 'anywhere' } });

/** What an editor should know before a document is written: faults of the cells that it prints, and what it lacks. */
export function Warnings({
  findings,
  missing,
  core,
}: {
  /** The gravest first. */
  findings: readonly Finding[];
  missing: readonly Missing[];
  core: Pick<DraftCore['reading'], 'describeFinding' | 'SEVERITY_NAMES'>;
}): ReactNode {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  return (
    <>
      {errors.length > 0 && (
        <Notice
          intent="error"
          title={`用到的单元格有${errors.length}个错误，最好先改工作簿再生成`}
          open={errors.length < 4}
        >
          {errors.map((finding, index) => (
            <FindingLine key={index} finding={finding} core={core} />
          ))}
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice intent="warning" title={`暂无数据${missing.length}处`} open={missing.length < 4}>
          {missing.map(({ title, reason, source }, index) => (
            <li key={index}>
              {source?.from === 'workbook' && <CellLink place={source} />}
              {title}：{reason}
            </li>
          ))}
        </Notice>
      )}
      {others.length > 0 && (
        <Notice intent="warning" title={`用到的单元格另有${others.length}条警告`} open={false}>
          {others.map((finding, index) => (
            <FindingLine key={index} finding={finding} core={core} />
          ))}
        </Notice>
      )}
    </>
  );
}

function Notice({
  intent,
  title,
  open,
  children,
}: {
  intent: 'error' | 'warning';
  title: string;
  open: boolean;
  children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <details open={open}>
          <summary>明细</summary>
          <ul className={styles.list}>{children}</ul>
        </details>
      </MessageBarBody>
    </MessageBar>
  );
}

function FindingLine({
  finding,
  core,
}: {
  finding: Finding;
  core: Pick<DraftCore['reading'], 'describeFinding'>;
}): ReactNode {
  const { message, hint } = core.describeFinding(finding);
  const { sheet, cell } = finding;
  return (
    <li>
      {sheet !== null && cell !== null && <CellLink place={{ sheet, cell }} />}
      {message}
      {hint}
    </li>
  );
}

function CellLink({ place }: { place: { sheet: string; cell: string } }): ReactNode {
  const { goTo } = useSession();
  return (
    <>
      <Link as="button" onClick={() => goTo({ sheet: place.sheet, cell: place.cell })}>
        {placeText(place)}
      </Link>{' '}
    </>
  );
}
