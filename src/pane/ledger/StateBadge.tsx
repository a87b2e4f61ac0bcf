import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IssueState } from '../../bulletin/calendarState.js';

const LOOKS: Readonly<Record<IssueState, Pick<BadgeProps, 'appearance' | 'color'>>> = {
  issued: { appearance: 'filled', color: 'brand' },
  drafted: { appearance: 'tint', color: 'brand' },
  due: { appearance: 'tint', color: 'warning' },
  'no-data': { appearance: 'outline', color: 'informative' },
  'not-yet': { appearance: 'ghost', color: 'informative' },
};

/** How an issue stands, as a word. */
export function StateBadge({ state, children }: { state: IssueState; children: ReactNode }): ReactNode {
  return (
    <Badge {...LOOKS[state]} size="large" shape="rounded">
      {children}
    </Badge>
  );
}
