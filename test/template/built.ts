import { precompileTemplates, type Extra } from '../../src/template/precompile.js';
import { openPrecompiled, type PrecompiledTemplates } from '../../src/template/precompiled.js';
import type { Templates } from '../../src/template/render.js';

/** Templates as a build's module would be loaded. */
export async function built(sources: ReadonlyMap<string, string>, extras: readonly Extra[] = []): Promise<Templates> {
  const code = `export default ${precompileTemplates(sources, extras)}`;
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    default: PrecompiledTemplates;
  };
  return openPrecompiled(module.default);
}
