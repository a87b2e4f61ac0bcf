import { Session, type Profiler } from 'node:inspector/promises';

/** Stages of drafting by the function that does them; what such a function calls is its own where it has no name here. */
const STAGES: ReadonlyMap<string, string> = new Map([
  ['check', 'check'],
  ['orderBulletin', 'content'],
  ['buildContent', 'content'],
  ['remarksOn', 'content'],
  ['render', 'template'],
  ['buildDocument', 'document'],
  ['sections', 'Word: paragraphs and tables'],
  ['StyledDocument', 'Word: parts as XML'],
  ['compile', 'Word: parts as XML'],
  ['provenanceXml', 'provenance'],
  ['finishParts', 'Word: parts as XML'],
  ['zipPackage', 'zip'],
  ['pack', 'zip'],
  ['joined', 'zip'],
]);
const REST = 'rest';
const GARBAGE = 'garbage collection';

/**
 * Shares of a work's time by stage, that of all being 1, by samples while it is done so many times.
 * @param before what is done before each time, and not counted
 */
export async function stagesOf(
  work: () => Promise<unknown>,
  before: () => Promise<unknown>,
  times: number,
): Promise<ReadonlyMap<string, number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  const spent = new Map<string, number>([...STAGES.values(), GARBAGE, REST].map((stage) => [stage, 0]));
  for (let time = 0; time < times; time++) {
    await before();
    await session.post('Profiler.start');
    await work();
    const { profile } = await session.post('Profiler.stop');
    addTo(spent, profile);
  }
  session.disconnect();
  const total = [...spent.values()].reduce((sum, one) => sum + one, 0);
  return new Map([...spent].map(([stage, one]) => [stage, one / total]));
}

function addTo(spent: Map<string, number>, { nodes, samples = [], timeDeltas = [] }: Profiler.Profile): void {
  const stageById = new Map<number, string>();
  // A node comes before those it calls.
  for (const { id, callFrame, children = [] } of nodes) {
    const stage = stageOf(callFrame) ?? stageById.get(id) ?? REST;
    stageById.set(id, stage);
    for (const child of children) stageById.set(child, stage);
  }
  for (const [index, id] of samples.entries()) {
    const stage = stageById.get(id) ?? REST;
    if (stage !== IDLE) spent.set(stage, (spent.get(stage) ?? 0) + (timeDeltas[index] ?? 0));
  }
}

/** Not the work's: waiting, and the profiler's own. */
const IDLE = '(idle)';

/** Only the project's own functions: the bundle numbers those of one name, and libraries have some of these names too. */
function stageOf({ functionName, url }: Profiler.Profile['nodes'][number]['callFrame']): string | undefined {
  if (functionName === '(garbage collector)') return GARBAGE;
  if (functionName === IDLE || functionName === '(program)' || url === 'node:inspector') return IDLE;
  return url.includes('/node_modules/.cache/jianbao/') ? STAGES.get(functionName.replace(/\d+$/, '')) : undefined;
}
