import { openSandbox, type SandboxLimits } from '../../../src/pane/templates/sandbox.js';
import type { Content } from '../../../src/bulletin/content.js';
import type { LintFault } from '../../../src/template/lint/fault.js';

// Bundled by the tests, and run in the page of the pane, under its policy.

/** What is done in one go with one sandbox. */
export interface Work {
  /** Handlebars by name. */
  templates: Readonly<Record<string, string>>;
  /** What is rendered, one after another; none of it where templates are only linted. */
  render?: readonly { template: string; content: object; partials?: Readonly<Record<string, string>> }[];
  /** Templates that are loaded after the first rendering. */
  then?: Readonly<Record<string, string>>;
  /** It is stopped after so many ms. */
  stopAfter?: number;
  limits?: Partial<SandboxLimits>;
}

/** What came of a rendering: its text and figures, or the error. */
export type Outcome =
  | { markdown: string; figures: [id: string, text: string][]; missing: [id: string, reason: string][] }
  | { error: string; name: string };

/** What came of some work. */
export interface Done {
  outcomes: Outcome[];
  /** Of all, in ms. */
  took: number;
  /** The longest that a timer of the page waited for its turn, in ms. */
  stillness: number;
  /** Frames that are left in the page. */
  frames: number;
}

declare global {
  interface Window {
    sandboxTrial?: {
      work: (work: Work) => Promise<Done>;
      lint: (templates: Work['templates']) => Promise<LintFault[]>;
    };
  }
}

const LIMITS: SandboxLimits = { open: 20_000, lint: 20_000, load: 10_000, render: 5000, read: 2000 };

window.sandboxTrial = {
  lint: async (templates) => {
    const sandbox = openSandbox();
    try {
      return [...(await sandbox.lint({ templates: new Map(Object.entries(templates)), calendar: null }))];
    } finally {
      sandbox.stop();
    }
  },
  work: async ({ templates, render = [], then, stopAfter, limits }) => {
    const sandbox = openSandbox('templates.html', { ...LIMITS, ...limits });
    const begun = performance.now();
    const clock = startClock();
    const outcomes: Promise<Outcome>[] = [];
    const load = (sources: Work['templates']): void => {
      const loaded = sandbox.load(new Map(Object.entries(sources))).then(() => null, failed);
      outcomes.push(loaded.then((error) => error ?? { markdown: '', figures: [], missing: [] }));
    };
    load(templates);
    for (const [index, { template, content, partials = {} }] of render.entries()) {
      // The page gives what the program made; here it comes from the test.
      const request = { template, content: content as Content, partials: new Map(Object.entries(partials)) };
      outcomes.push(
        sandbox.render(request).then(
          ({ markdown, figures, missing }) => ({
            markdown,
            figures: [...figures].map(([id, { text }]) => [id, text]),
            missing: [...missing].map(([id, { reason }]) => [id, reason]),
          }),
          failed,
        ),
      );
      if (index === 0 && then !== undefined) load(then);
    }
    if (stopAfter !== undefined) setTimeout(() => sandbox.stop(), stopAfter);
    const came = await Promise.all(outcomes);
    const frames = document.querySelectorAll('iframe').length;
    sandbox.stop();
    return { outcomes: came, took: performance.now() - begun, stillness: clock.stop(), frames };
  },
};

function failed(error: unknown): { error: string; name: string } {
  if (!(error instanceof Error)) return { error: String(error), name: '' };
  return { error: error.message, name: error.name };
}

function startClock(): { stop: () => number } {
  let last = performance.now();
  let longest = 0;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 10);
  return {
    stop: () => {
      clearInterval(timer);
      tick();
      return longest;
    },
  };
}
