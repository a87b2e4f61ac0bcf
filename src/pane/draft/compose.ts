import type { Composed, DraftOptions, Prepared, Setup } from '../../pipeline/composing.js';
import type { Rendered } from '../../template/rendered.js';
import type { ComposingCore } from '../core.js';
import type { TemplateSandbox } from '../templates/templateSandbox.js';

/** What a document is made with, and where its template is run. */
export interface Press {
  setup: Setup;
  /** For templates that a person brought; null: those of the build, which run here. */
  sandbox: Pick<TemplateSandbox, 'render' | 'stop'> | null;
}

/** The part of the core that composes. */
export type PressCore = Pick<ComposingCore, 'requestOf' | 'runTemplate' | 'finish'>;

/** A prepared document whose template was run; masthead and notes are still to come. */
export interface Proof {
  prepared: Prepared;
  rendered: Rendered;
}

/** Runs a document's template, wherever that is done. @throws InputError `template` */
export async function proofOf(core: PressCore, { setup, sandbox }: Press, prepared: Prepared): Promise<Proof> {
  if (sandbox === null) return proofHere(core, setup, prepared);
  return { prepared, rendered: await sandbox.render(core.requestOf(prepared)) };
}

/** The same with the templates of the build, at once. */
export function proofHere(core: PressCore, setup: Setup, prepared: Prepared): Proof {
  return { prepared, rendered: core.runTemplate(setup, prepared) };
}

/** The document of a proof. @throws InputError `template` */
export function finished(
  core: PressCore,
  setup: Setup,
  { prepared, rendered }: Proof,
  options: DraftOptions,
): Composed {
  return core.finish(setup, prepared, rendered, options);
}

/** Composes a prepared document, wherever its template runs. @throws InputError `template` */
export async function compose(
  core: PressCore,
  press: Press,
  prepared: Prepared,
  options: DraftOptions,
): Promise<Composed> {
  return finished(core, press.setup, await proofOf(core, press, prepared), options);
}
