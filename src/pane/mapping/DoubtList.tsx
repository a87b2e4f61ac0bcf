import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button } from '@fluentui/react-components';
import { useRef, type ReactNode, type RefObject } from 'react';
import type { ChoiceGroup } from '../../progress/mapping/correctionChoices.js';
import type { Doubt } from '../../progress/mapping/doubts.js';
import { MoreButton } from '../list/ListCount.js';
import { useLimited } from '../list/useLimited.js';
import { useSession } from '../session/session.js';
import { confirmation } from './correcting.js';
import { DoubtCard } from './DoubtCard.js';
import { Fault } from './Fault.js';
import type { Desk } from './useDesk.js';
import { useKeptFocus } from './useKeptFocus.js';
import type { MappingCore } from '../core.js';
import { useMappingStyles } from './useMappingStyles.js';

interface ListProps {
  core: MappingCore;
  desk: Desk;
  doubts: readonly Doubt[];
  groups: readonly ChoiceGroup[];
  names: ReadonlyMap<string, string>;
}

/** What a person should look at: what is left out until he answers, and below it what was taken only just. */
export function DoubtList({ doubts, ...rest }: ListProps): ReactNode {
  const styles = useMappingStyles();
  const { opened } = useSession();
  const title = useRef<HTMLHeadingElement>(null);
  const unsure = doubts.filter(({ kind }) => kind === 'unsure');
  const open = doubts.filter(({ kind }) => kind !== 'unsure');
  return (
    <section className={styles.section} aria-labelledby="doubts">
      <h2 id="doubts" className={styles.title} ref={title} tabIndex={-1}>
        {titleOf(open.length, opened !== null)}
      </h2>
      {opened === null && (
        <div>请在下面打开写有进展的工作表，写明表头在第几行，再指定各列是什么：至少要有“指标名称”和“累计完成”。</div>
      )}
      <Cards doubts={open} after={title} {...rest} />
      {unsure.length > 0 && <Unsure doubts={unsure} after={title} {...rest} />}
    </section>
  );
}

function titleOf(count: number, isRead: boolean): string {
  if (count > 0) return `要您定的疑问（${count}）`;
  return isRead ? '没有要您定的疑问' : '没有认出进展表';
}

function Unsure({ doubts, ...rest }: ListProps & { after: RefObject<HTMLElement | null> }): ReactNode {
  const styles = useMappingStyles();
  const { desk } = rest;
  const all = doubts.flatMap((doubt) => (doubt.kind === 'unsure' ? (confirmation(doubt, doubt.row) ?? []) : []));
  return (
    <Accordion collapsible>
      <AccordionItem value="unsure">
        <AccordionHeader as="h3">已采用、把握不大的（{doubts.length}）</AccordionHeader>
        <AccordionPanel className={styles.section}>
          <div>
            <Button size="small" onClick={() => desk.correct('unsure', all, `${all.length}行已确认。`)}>
              看过了，全部确认
            </Button>
          </div>
          <Fault desk={desk} about="unsure" />
          <Cards doubts={doubts} {...rest} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Cards({ doubts, after, ...rest }: ListProps & { after: RefObject<HTMLElement | null> }): ReactNode {
  const styles = useMappingStyles();
  const { shown, left, more } = useLimited(doubts);
  const { list, onFocus } = useKeptFocus(doubts.length, after);
  return (
    <>
      <ul className={styles.cards} ref={list} onFocus={onFocus}>
        {shown.map((doubt) => (
          <DoubtCard key={keyOf(doubt)} doubt={doubt} {...rest} />
        ))}
      </ul>
      <MoreButton left={left} onMore={more} />
    </>
  );
}

function keyOf(doubt: Doubt): string {
  const part = 'row' in doubt ? doubt.row.row : 'column' in doubt ? doubt.column.column : '';
  return JSON.stringify([doubt.kind, doubt.sheet, doubt.table.table, part]);
}
