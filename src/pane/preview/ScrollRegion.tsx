import { useRef, type ReactNode } from 'react';
import { useScrollStop } from './useScrollStop.js';

/** A table or a chart that scrolls by itself where it is wider than the line. */
export function ScrollRegion({
  name,
  className,
  children,
}: {
  name: string;
  className: string;
  children: ReactNode;
}): ReactNode {
  const area = useRef<HTMLDivElement>(null);
  useScrollStop(area);
  return (
    <div ref={area} className={className} role="region" aria-label={name}>
      {children}
    </div>
  );
}
