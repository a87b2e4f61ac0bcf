import { Button, Checkbox, Link } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Clip, ClipUse } from '../../clip/clip.js';
import { useCardStyles } from '../list/cardStyles.js';
import { usedWords } from './usedWords.js';
import { UsedDialog } from './UsedDialog.js';

interface ClipCardProps {
  clip: Clip;
  /** What a bulletin tells of it. */
  told: string;
  /** Year of the plan. */
  year: number;
  marked: boolean;
  busy: boolean;
  onMark: (marked: boolean) => void;
  onEdit: () => void;
  onDelete: () => void;
  onUsed: (used: readonly ClipUse[]) => void;
}

/** A clip of the list, and what can be done with it. */
export function ClipCard(props: ClipCardProps): ReactNode {
  const { clip, told, year, marked, busy, onMark, onEdit, onDelete, onUsed } = props;
  const styles = useCardStyles();
  const [asking, setAsking] = useState(false);
  const { headline, date, source, item, address, used } = clip;
  const facts = [date ?? '没有日期', source, item === null ? '' : `第${item}项`].filter((words) => words !== '');
  return (
    <li className={styles.card} aria-label={headline}>
      <div className={styles.head}>
        <Checkbox
          checked={marked}
          aria-label={`选中：${headline}`}
          onChange={(_, { checked }) => onMark(checked === true)}
        />
        <span className={styles.name}>{headline}</span>
      </div>
      <div className={styles.quiet}>{facts.join(' · ')}</div>
      <div>{told}</div>
      {address !== '' && (
        <Link href={address} target="_blank" rel="noreferrer noopener">
          打开网页
        </Link>
      )}
      {used.map((use) => (
        <div key={usedWords(use)} className={styles.row}>
          <span className={styles.quiet}>已用于{usedWords(use)}</span>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            aria-label={`撤去“已用于${usedWords(use)}”：${headline}`}
            onClick={() => onUsed(used.filter((other) => other !== use))}
          >
            撤去
          </Button>
        </div>
      ))}
      <div className={styles.row}>
        <Button size="small" disabledFocusable={busy} aria-label={`编辑：${headline}`} onClick={onEdit}>
          编辑
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={`标为已用：${headline}`}
          onClick={() => setAsking(true)}
        >
          标为已用
        </Button>
        <Button size="small" disabledFocusable={busy} aria-label={`删除：${headline}`} onClick={onDelete}>
          删除
        </Button>
      </div>
      {asking && (
        <UsedDialog
          headline={headline}
          year={year}
          onClose={() => setAsking(false)}
          onUsed={(use) => {
            setAsking(false);
            onUsed([...used, use]);
          }}
        />
      )}
    </li>
  );
}
