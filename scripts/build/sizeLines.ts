import { UsageError } from '../../src/cli/usageError.js';
import { firstScreen, FIRST_SCREEN_KB, kilobytes, type ScriptSize } from './sizes.js';

/**
 * What a build tells: a line a script, and the sum of the first screen.
 * @throws UsageError where the first screen needs more than its bound
 */
export function sizeLines(sizes: readonly ScriptSize[]): string[] {
  const first = firstScreen(sizes);
  const sum = `首屏脚本共 ${kilobytes(first)}（gzip），上限 ${FIRST_SCREEN_KB} KB`;
  if (first > FIRST_SCREEN_KB * 1024)
    throw new UsageError([...sizes.map(line), `${sum}，超出了。`].join('\n'), '请把首屏用不到的代码改为按需加载。');
  return [...sizes.map(line), `${sum}。`];
}

function line({ file, name, gzipped, first }: ScriptSize): string {
  return `${first ? '首屏' : '按需'}  ${kilobytes(gzipped).padStart(9)}  ${file}${name === '' ? '' : `（${name}）`}`;
}
