import { finish, runTemplate, type Composed, type Setup } from '../../src/pipeline/composing.js';
import type { OpenedWorkbook } from '../../src/pipeline/reading.js';
import type { IsoDate } from '../../src/plan/period.js';
import type { Wanted } from './messages.js';
import { prepareWanted } from './prepareWanted.js';

/** The name that a fault of a generated text gives the text. */
const generated = (template: string): string => `${template}.md.hbs（生成的文字）`;

/**
 * Composes a document of the list.
 * @param texts takes the generated text by its name, for the message where no document can be made of it
 */
export function composeWanted(
  setup: Setup,
  progress: OpenedWorkbook,
  wanted: Wanted,
  asOf: IsoDate,
  texts: Map<string, string>,
): Composed {
  const prepared = prepareWanted(setup, progress, wanted, asOf);
  const rendered = runTemplate(setup, prepared);
  texts.set(generated(prepared.order.template), rendered.markdown);
  return finish(setup, prepared, rendered);
}
