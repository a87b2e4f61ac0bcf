import { useEffect, useState } from 'react';
import { loadReading, type ReadingCore } from '../core.js';

/** The reading core for what a screen draws; null for the moment that it takes to get it. */
export function useReading(): ReadingCore | null {
  const [core, setCore] = useState<ReadingCore | null>(null);
  useEffect(() => {
    let shown = true;
    // It has been loaded to read the workbook; where it has not, the session says so.
    loadReading().then(
      (loaded) => shown && setCore(loaded),
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, []);
  return core;
}
