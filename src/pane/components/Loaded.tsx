import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { ProblemBar } from './ProblemBar.js';

/** What a loading came to; null while it is under way. */
type Result<T> = { value: T; error: null } | { value: null; error: unknown } | null;

/**
 * Shows what needs something that is loaded first; where that fails, why, and a button that tries again.
 * @param load the same function at each call, or it loads without end
 * @param label what is said meanwhile
 */
export function Loaded<T>({
  load,
  label,
  children,
}: {
  load: () => Promise<T>;
  label: string;
  children: (value: T) => ReactNode;
}): ReactNode {
  const [tries, setTries] = useState(0);
  const [result, setResult] = useState<Result<T>>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (value) => wanted && setResult({ value, error: null }),
      (error: unknown) => wanted && setResult({ value: null, error }),
    );
    return () => {
      wanted = false;
    };
  }, [load, tries]);
  if (result === null) return <Spinner size="small" label={label} />;
  if (result.value !== null) return children(result.value);
  const again = (): void => {
    setResult(null);
    setTries(tries + 1);
  };
  return (
    <ProblemBar error={result.error}>
      <Button onClick={again}>重试</Button>
    </ProblemBar>
  );
}
