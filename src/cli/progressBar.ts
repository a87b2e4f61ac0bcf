import { SingleBar } from 'cli-progress';

/** How far a long job is. */
export interface Progressing {
  advance(what: string): void;
  stop(): void;
}

/** A bar on stderr; where that is no terminal, a line every other second. */
export function progressBar(job: string, steps: number): Progressing {
  const bar = new SingleBar({
    format: `${job} {bar} {value}/{total} {what}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    noTTYOutput: true,
    stream: process.stderr,
  });
  bar.start(steps, 0, { what: '' });
  return {
    advance: (what) => bar.increment(1, { what }),
    stop: () => bar.stop(),
  };
}
