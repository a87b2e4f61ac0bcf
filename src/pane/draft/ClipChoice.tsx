import { Checkbox, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Clip } from '../../clip/clip.js';
import type { ClipPlace } from '../../pipeline/composing.js';
import { usedWords } from '../clips/usedWords.js';
import type { ComposingCore } from '../core.js';
import { MoreButton } from '../list/ListCount.js';
import { useLimited } from '../list/useLimited.js';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  facts: {
    paddingLeft: '32px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ClipChoiceProps {
  core: Pick<ComposingCore, 'absenceWords' | 'inClipOrder' | 'searchClips'>;
  clips: readonly Clip[];
  /** Ids. */
  chosen: readonly string[];
  /** What became of the chosen ones in the document that is shown. */
  places: readonly ClipPlace[];
  disabled: boolean;
  onChange: (chosen: readonly string[]) => void;
}

/** Which clips of web pages the document tells besides the workbook's own news. */
export function ClipChoice({ core, clips, chosen, places, disabled, onChange }: ClipChoiceProps): ReactNode {
  const styles = useStyles();
  const [query, setQuery] = useState('');
  // What was chosen stays in sight.
  const found = new Set([...core.searchClips(clips, query).map(({ id }) => id), ...chosen]);
  const { shown, left, more } = useLimited(core.inClipOrder(clips.filter(({ id }) => found.has(id))));
  const absences = new Map(places.map(({ clip, absence }) => [clip.id, absence]));
  const toggle = (id: string, isChosen: boolean): void =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <details>
      <summary className={styles.summary}>
        选用网页动态{chosen.length === 0 ? `（有${clips.length}条）` : `（已选${chosen.length}条）`}
      </summary>
      <div className={styles.body}>
        <SearchBox
          aria-label="查找网页动态"
          placeholder="标题、来源、第9项"
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
        <ul className={styles.list} aria-label="可选用的网页动态">
          {shown.map((clip) => {
            const absence = chosen.includes(clip.id) ? (absences.get(clip.id) ?? null) : null;
            return (
              <li key={clip.id}>
                <Checkbox
                  label={clip.headline}
                  checked={chosen.includes(clip.id)}
                  disabled={disabled}
                  onChange={(_, { checked }) => toggle(clip.id, checked === true)}
                />
                <div className={styles.facts}>{factsOf(clip)}</div>
                {absence !== null && (
                  <div className={styles.facts} role="status">
                    本期没有写：{core.absenceWords(absence)}
                  </div>
                )}
              </li>
            );
          })}
        </ul>
        <MoreButton left={left} onMore={more} />
      </div>
    </details>
  );
}

function factsOf({ date, source, item, used }: Clip): string {
  const last = used.at(-1);
  return [
    date ?? '没有日期',
    source,
    item === null ? '' : `第${item}项`,
    last === undefined ? '' : `已用于${usedWords(last)}`,
  ]
    .filter((words) => words !== '')
    .join(' · ');
}
