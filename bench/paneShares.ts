import type { CDPSession, Page } from 'playwright-core';

/** The parts of a sample: where it was taken, and what called it. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** What the page's main thread did. */
export const PARTS = {
  core: 'composing',
  pane: 'React and Fluent',
  page: 'style, layout, painting',
  garbage: 'garbage collection',
  idle: 'waiting',
} as const;
type Part = keyof typeof PARTS;

/**
 * Milliseconds of the page's main thread by part, while something is done in it.
 * @param isCore whether a script is of the core, not of the pane; what it calls is the core's too
 */
export async function partsOf(
  page: Page,
  isCore: (url: string) => boolean,
  work: () => Promise<unknown>,
): Promise<Record<Part, number>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return spentIn(profile, isCore);
}

function spentIn({ nodes, samples = [], timeDeltas = [] }: Profile, isCore: (url: string) => boolean) {
  const partById = new Map<number, Part>();
  // A node comes before those it calls.
  for (const { id, callFrame, children = [] } of nodes) {
    const inherited = partById.get(id);
    const part = partOf(callFrame) ?? (inherited === 'core' || isCore(callFrame.url) ? 'core' : 'pane');
    partById.set(id, part);
    for (const child of children) partById.set(child, part);
  }
  const spent: Record<Part, number> = { core: 0, pane: 0, page: 0, garbage: 0, idle: 0 };
  for (const [index, id] of samples.entries()) spent[partById.get(id) ?? 'idle'] += (timeDeltas[index] ?? 0) / 1000;
  return spent;
}

function partOf({ functionName }: Profile['nodes'][number]['callFrame']): Part | null {
  if (functionName === '(garbage collector)') return 'garbage';
  if (functionName === '(idle)') return 'idle';
  return functionName === '(program)' ? 'page' : null;
}
