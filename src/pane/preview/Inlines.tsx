import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, use, type ReactNode } from 'react';
import type { Inline } from '../../document/document.js';
import { LIGHT_MARK } from '../../pipeline/paper.js';
import { HintsContext, useFigureBook } from './bookContext.js';
import type { Printed } from './figureBook.js';
import { traceHint, traceOf } from './trace.js';

const useStyles = makeStyles({
  figure: {
    cursor: 'pointer',
    borderRadius: '2px',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationThickness: '1px',
    textDecorationColor: tokens.colorBrandStroke1,
    textUnderlineOffset: '0.2em',
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '&[aria-current="true"]': { backgroundColor: tokens.colorBrandBackground2, textDecorationStyle: 'solid' },
  },
  passage: { textDecorationColor: tokens.colorNeutralStroke1 },
  missing: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    outline: `1px dashed ${tokens.colorStatusWarningBorderActive}`,
  },
  remark: {
    lineHeight: 0,
    fontSize: 'max(0.6em, calc(var(--least) * 0.75))',
    color: tokens.colorStatusDangerForeground1,
    userSelect: 'none',
  },
  green: { color: 'var(--green-light)' },
  yellow: { color: 'var(--yellow-light)' },
  red: { color: 'var(--red-light)' },
});

/** A stretch of text; each figure and missing value in it is a link, which the sheets follow (`useFigureLinks`). */
export function Inlines({ inlines }: { inlines: readonly Inline[] }): ReactNode {
  const styles = useStyles();
  const book = useFigureBook();
  const hints = use(HintsContext);
  const shown = (inline: Inline): ReactNode => {
    switch (inline.type) {
      case 'text':
        return <Lines text={inline.text} />;
      case 'strong':
        return <strong>{each(inline.children)}</strong>;
      case 'emphasis':
        return <em>{each(inline.children)}</em>;
      case 'break':
        return <br />;
      case 'light':
        return (
          <>
            <span className={styles[inline.light]} aria-hidden>
              {LIGHT_MARK}
            </span>
            {inline.text}
          </>
        );
      case 'figure':
      case 'missing': {
        const printed = book.get(inline.id);
        return (
          <>
            <span
              role="link"
              tabIndex={-1}
              data-figure={inline.id}
              className={mergeClasses(styles.figure, kindStyle(printed, styles))}
              title={printed === undefined || !hints ? undefined : hintOf(printed)}
            >
              <Lines text={inline.text} />
            </span>
            {printed?.remark != null && <sup className={styles.remark}>批{printed.remark.number}</sup>}
          </>
        );
      }
    }
  };
  const each = (several: readonly Inline[]): ReactNode =>
    several.map((inline, index) => <Fragment key={index}>{shown(inline)}</Fragment>);
  return each(inlines);
}

function kindStyle(printed: Printed | undefined, styles: ReturnType<typeof useStyles>): string {
  if (printed?.value.kind === 'missing') return styles.missing;
  return printed?.value.kind === 'passage' ? styles.passage : '';
}

function hintOf({ value, remark }: Printed): string {
  const hint = value.kind === 'missing' ? `${value.title} · ${value.reason}` : traceHint(traceOf(value));
  return remark === null ? hint : `${hint}\n批${remark.number}：${remark.text}`;
}

function Lines({ text }: { text: string }): ReactNode {
  if (!text.includes('\n')) return text;
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
