import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** How many lines a list has, and how many of them are found; said when it changes. */
export function ListCount({ what, all, found }: { what: string; all: number; found: number }): ReactNode {
  return (
    <Text size={200} role="status">
      {found === all ? `共${all}${what}` : `${all}${what}中找到${found}${what.charAt(0)}`}
    </Text>
  );
}

/** Shows more of a long list; nothing where all is shown. */
export function MoreButton({ left, onMore }: { left: number; onMore: () => void }): ReactNode {
  return left === 0 ? null : <Button onClick={onMore}>显示更多（还有{left}）</Button>;
}
