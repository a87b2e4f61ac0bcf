import { useState } from 'react';

const kept = new Map<string, unknown>();

/** Like `useState`, and kept as long as the page is open: whoever looks at another screen and comes back loses nothing. */
export function useRemembered<T>(key: string, first: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : first));
  return [
    value,
    (next) => {
      kept.set(key, next);
      setValue(next);
    },
  ];
}
