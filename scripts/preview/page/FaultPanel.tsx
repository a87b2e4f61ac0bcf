import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Missing } from '../../../src/bulletin/figure.js';
import type { LintFault } from '../../../src/template/lint/fault.js';
import { FaultCard } from './FaultCard.js';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px', margin: '0 0 8px', fontSize: tokens.fontSizeBase400 },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '0 0 16px', padding: 0, listStyleType: 'none' },
  fine: { display: 'flex', alignItems: 'center', gap: '6px', margin: '0 0 16px' },
  missing: { margin: '0 0 16px', padding: '0 0 0 18px', overflowWrap: 'anywhere' },
});

/** What is wrong with the templates, all of them, and what the document lacks. */
export function FaultPanel({
  faults,
  missing,
}: {
  faults: readonly LintFault[];
  missing: readonly Missing[];
}): ReactNode {
  const styles = useStyles();
  const errors = faults.filter(({ severity }) => severity === 'error');
  const others = faults.filter(({ severity }) => severity !== 'error');
  return (
    <>
      <h2 className={styles.head}>
        模板检查
        {faults.length > 0 && (
          <Badge appearance="filled" color={errors.length > 0 ? 'danger' : 'warning'}>
            {faults.length}
          </Badge>
        )}
      </h2>
      {faults.length === 0 ? (
        <p className={styles.fine}>
          <CheckmarkCircle20Regular aria-hidden />
          全部模板都没有发现问题。
        </p>
      ) : (
        <ul className={styles.list}>
          {[...errors, ...others].map((fault, index) => (
            <FaultCard key={index} fault={fault} />
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <>
          <h2 className={styles.head}>
            这一篇的暂无数据
            <Badge appearance="tint" color="warning">
              {missing.length}
            </Badge>
          </h2>
          <ul className={styles.missing}>
            {missing.map(({ title, reason }, index) => (
              <li key={index}>
                {title}：{reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
