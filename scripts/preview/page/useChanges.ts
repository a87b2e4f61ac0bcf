import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Listens to the server: `onChange` whenever a file has changed, and when the server is there again after it was gone.
 * @returns whether the server is there
 */
export function useChanges(onChange: () => void): boolean {
  const [there, setThere] = useState(true);
  const changed = useEffectEvent(onChange);
  useEffect(() => {
    const source = new EventSource('/changes');
    let lost = false;
    source.onopen = () => {
      setThere(true);
      if (lost) changed();
      lost = false;
    };
    source.onmessage = () => changed();
    source.onerror = () => {
      lost = true;
      setThere(false);
    };
    return () => source.close();
  }, []);
  return there;
}
