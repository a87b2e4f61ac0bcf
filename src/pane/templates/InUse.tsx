import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { inUseWords } from './deskWords.js';
import { RemoveDialog } from './RemoveDialog.js';
import type { DeskState, TemplateDesk } from './templateDesk.js';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 12px', margin: 0, '& dd': { margin: 0 } },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Which templates documents are made with; own ones can be put aside, taken up again and thrown away. */
export function InUse({
  desk,
  state,
  disabled,
}: {
  desk: TemplateDesk;
  state: DeskState;
  disabled: boolean;
}): ReactNode {
  const styles = useStyles();
  const { held, notice } = state;
  const isKept = held !== null || (notice !== null && notice !== 'not-readable');
  const enabled = held?.record.enabled === true;
  return (
    <section className={styles.card} aria-label="正在使用的模板">
      <Text weight="semibold">正在使用：{inUseWords(state)}</Text>
      {held === null ? (
        <Text size={200} className={styles.quiet}>
          {isKept ? '自备的模板没有启用。' : '没有自备的模板。'}
        </Text>
      ) : (
        <Facts {...held} />
      )}
      {isKept && (
        <div className={styles.row}>
          {held !== null && (
            <Button size="small" disabled={disabled} onClick={() => void desk.enable(!enabled)}>
              {enabled ? '停用' : '重新启用'}
            </Button>
          )}
          <RemoveDialog disabled={disabled} onRemove={() => void desk.remove()} />
        </div>
      )}
    </section>
  );
}

/** How much of a fingerprint is shown: enough to tell two folders apart. */
const SHOWN = 'sha256:'.length + 12;

function Facts({ record, fingerprint, letterhead }: NonNullable<DeskState['held']>): ReactNode {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      <dt className={styles.quiet}>自备的模板</dt>
      <dd>
        {record.name}{' '}
        {!record.enabled && (
          <Badge appearance="outline" color="informative">
            已停用
          </Badge>
        )}
      </dd>
      <dt className={styles.quiet}>载入</dt>
      <dd>{record.loadedAt}</dd>
      <dt className={styles.quiet}>内容</dt>
      <dd>
        {record.templates.length}个模板，{letterhead === null ? '报头用自带的' : '报头用自备的'}
      </dd>
      <dt className={styles.quiet}>指纹</dt>
      <dd title={fingerprint}>{fingerprint.slice(0, SHOWN)}</dd>
    </dl>
  );
}
