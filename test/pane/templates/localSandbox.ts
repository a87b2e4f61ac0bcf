import type { TemplateSandbox } from '../../../src/pane/templates/templateSandbox.js';
import { TITLE } from '../../../src/pipeline/composing.js';
import { lintTemplates } from '../../../src/pipeline/linting.js';
import { compileTemplates } from '../../../src/template/compile.js';
import { render, type Templates } from '../../../src/template/render.js';

/** What a sandbox does, done here: a test that needs no walls. */
export function localSandbox(): TemplateSandbox & { loads: number } {
  let templates: Templates | null = null;
  const sandbox = {
    loads: 0,
    lint: async (input: Parameters<typeof lintTemplates>[0]) => Promise.resolve(lintTemplates(input)),
    load: async (sources: ReadonlyMap<string, string>) => {
      sandbox.loads += 1;
      templates = compileTemplates(sources, [TITLE]);
      return Promise.resolve();
    },
    render: async ({ template, content, partials }: Parameters<TemplateSandbox['render']>[0]) => {
      if (templates === null) throw new Error('nothing is loaded');
      return Promise.resolve(render(templates, template, content, { partials }));
    },
    stop: () => undefined,
  };
  return sandbox;
}
