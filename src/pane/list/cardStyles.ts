import { makeStyles, tokens } from '@fluentui/react-components';

/** How the lists of targets, findings and issues look. */
export const useCardStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    // As many columns as there is room for.
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
    columnGap: '24px',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    // A browser draws only what is in sight.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 88px',
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 8px' },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  name: { minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  end: { marginInlineStart: 'auto' },
  group: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  details: {
    margin: '4px 0 0',
    padding: '8px 8px 8px 24px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
