import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Clip } from '../../clip/clip.js';
import type { ClippingCore } from '../core.js';
import { useCardStyles } from '../list/cardStyles.js';
import { ListCount, MoreButton } from '../list/ListCount.js';
import { toggled, type Chosen } from '../list/search.js';
import { useLimited } from '../list/useLimited.js';
import { ClipCard } from './ClipCard.js';
import { CLIP_ORDERS, ordered, type ClipOrder } from './clipOrder.js';
import type { Clips } from './clipsContext.js';
import { ClipTools } from './ClipTools.js';
import type { ClipWork } from './useClipWork.js';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px' },
  input: { minWidth: 0 },
});

interface ClipListProps {
  core: ClippingCore;
  clips: Clips;
  all: readonly Clip[];
  work: ClipWork;
  year: number;
  onEdit: (id: string) => void;
  onWrite: () => void;
}

/** The clips that are kept: searched, ordered, and what can be done with them. */
export function ClipList({ core, clips, all, work, year, onEdit, onWrite }: ClipListProps): ReactNode {
  const styles = useStyles();
  const cards = useCardStyles();
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<ClipOrder>('newest');
  const [marked, setMarked] = useState<Chosen<string>>(new Set());
  const found = ordered(core.inClipOrder(core.searchClips(all, query)), order);
  const { shown, left, more } = useLimited(found);
  // What is out of sight is not meant.
  const chosen = found.filter(({ id }) => marked.has(id));
  return (
    <>
      <ClipTools
        core={core}
        clips={clips}
        meant={chosen.length === 0 ? found : chosen}
        areMarked={chosen.length > 0}
        work={work}
        year={year}
        onWrite={onWrite}
      />
      {all.length === 0 ? (
        <div className={cards.quiet}>还没有摘过网页。打开一篇新闻，点工具栏上的“科技简报”，或选中文字后点右键。</div>
      ) : (
        <>
          <div className={styles.row}>
            <Field label="查找">
              <Input
                className={styles.input}
                type="search"
                value={query}
                placeholder="标题、来源、第9项"
                onChange={(_, { value }) => setQuery(value)}
              />
            </Field>
            <Field label="排列">
              <Select value={order} onChange={(_, { value }) => setOrder(orderOf(value))}>
                {Object.entries(CLIP_ORDERS).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <ListCount what="条动态" all={all.length} found={found.length} />
        </>
      )}
      <ul className={cards.list} aria-label="网页动态">
        {shown.map((clip) => (
          <ClipCard
            key={clip.id}
            clip={clip}
            told={core.toldText(clip)}
            year={year}
            marked={marked.has(clip.id)}
            busy={work.busy}
            onMark={(isMarked) => isMarked !== marked.has(clip.id) && setMarked(toggled(marked, clip.id))}
            onEdit={() => onEdit(clip.id)}
            onDelete={() => work.remove(clip)}
            onUsed={(used) => work.setUsed(clip, used)}
          />
        ))}
      </ul>
      <MoreButton left={left} onMore={more} />
    </>
  );
}

function orderOf(value: string): ClipOrder {
  return value in CLIP_ORDERS ? (value as ClipOrder) : 'newest';
}
