import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import webpack, { type Configuration, type Stats } from 'webpack';
import { InputError } from '../../src/pipeline/reading.js';
import { UsageError } from '../../src/cli/usageError.js';
import { scriptSizes, type ScriptSize } from './sizes.js';

/**
 * Builds the pages.
 * @param entry whose scripts the first screen needs
 * @throws UsageError with what webpack says; InputError for a year's file that cannot be used
 */
export async function runWebpack(config: Configuration, entry: string): Promise<ScriptSize[]> {
  const compiler = webpack(config);
  // The cache is written when the compiler closes.
  const stats = await promisify<Stats | undefined>(compiler.run.bind(compiler))().finally(() =>
    promisify(compiler.close.bind(compiler))(),
  );
  if (stats === undefined) throw new Error('webpack 没有给出结果');
  const { errors } = stats.compilation;
  for (const error of errors) if (causeOf(error) instanceof InputError) throw causeOf(error);
  if (stats.hasErrors()) throw new UsageError(stats.toString({ preset: 'errors-only', errorStack: false }), '');
  const said = stats.toJson({ all: false, assets: true, entrypoints: true, cachedAssets: true, ids: true });
  return scriptSizes(said, entry, (file) => readFileSync(join(compiler.outputPath, file)));
}

/** webpack wraps what a module's source throws. */
function causeOf(error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  return 'error' in error ? causeOf(error.error) : error;
}
