import { Link, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ZOOM_NAMES, ZOOMS, type Zoom } from '../../../src/pane/preview/zoom.js';
import type { Entry, Wanted } from '../messages.js';
import { wantedKey } from '../wanted.js';
import type { PageChanges } from './useChangeMarks.js';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', padding: '0 12px' },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  state: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  end: { marginLeft: 'auto' },
});

/** Above the sheets: which template they come from, what the last refresh changed, and how large they are shown. */
export function PaperBar({
  template,
  entry,
  wanted,
  onChoose,
  answeredAt,
  changes,
  there,
  zoom,
  onZoom,
}: {
  /** Null where nothing is shown. */
  template: string | null;
  entry: Entry | null;
  wanted: Wanted | null;
  onChoose: (wanted: Wanted) => void;
  answeredAt: Date | null;
  changes: PageChanges | null;
  there: boolean;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {template !== null && <span className={styles.name}>{template}.md.hbs</span>}
      {entry !== null && entry.periods.length > 0 && (
        <Select
          size="small"
          aria-label="时期"
          value={wanted === null ? '' : wantedKey(wanted)}
          onChange={(_, { value }) => {
            const period = entry.periods.find((one) => wantedKey(one.wanted) === value);
            if (period !== undefined) onChoose(period.wanted);
          }}
        >
          {entry.periods.map((period) => (
            <option key={wantedKey(period.wanted)} value={wantedKey(period.wanted)}>
              {period.label}
            </option>
          ))}
        </Select>
      )}
      <span className={styles.state} role="status">
        {there ? answeredAt !== null && `${answeredAt.toLocaleTimeString('zh-CN')} 刷新` : '预览程序已停止'}
        {there && changes !== null && changeWords(changes)}
        {there && changes?.first != null && (
          <Link as="button" onClick={() => changes.first?.scrollIntoView({ block: 'center' })}>
            看改动
          </Link>
        )}
      </span>
      <RadioGroup
        className={styles.end}
        layout="horizontal"
        aria-label="预览大小"
        value={zoom}
        onChange={(_, { value }) => onZoom(ZOOMS.find((one) => one === value) ?? 'page')}
      >
        {ZOOMS.map((one) => (
          <Radio key={one} value={one} label={ZOOM_NAMES[one]} />
        ))}
      </RadioGroup>
    </div>
  );
}

function changeWords({ count, removed }: PageChanges): string {
  if (count === 0 && removed === 0) return '，印出来没有变化';
  const words = [count === 0 ? '' : `改了${count}处`, removed === 0 ? '' : `少了${removed}处`];
  return `，${words.filter((word) => word !== '').join('、')} `;
}
