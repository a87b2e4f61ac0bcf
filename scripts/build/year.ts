import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { mapValues } from 'es-toolkit/object';
import webpack, { type LoaderContext, type WebpackPluginInstance } from 'webpack';
import { readSetupFiles, shippedFingerprint, type Folders } from '../../src/cli/readFiles.js';
import { TITLE } from '../../src/pipeline/composing.js';
import { openCalendar, openPlan } from '../../src/pipeline/reading.js';
import type { TextFile } from '../../src/pipeline/textFile.js';
import type { Calendar } from '../../src/plan/calendar.js';
import { precompileTemplates, type Extra } from '../../src/template/precompile.js';

/** Modules as pages import them, each with what makes its source. */
const MODULES: Readonly<Record<string, (folders: Folders) => Promise<string>>> = {
  'jianbao-year': yearModule,
  'jianbao-templates': templatesModule,
};

const { VirtualUrlPlugin } = webpack.experiments.schemes;

/** Gives the pages modules made of a year's files, and made again when one of them changes. */
export function yearPlugins(folders: Folders): WebpackPluginInstance[] {
  const replaced = new webpack.NormalModuleReplacementPlugin(/^jianbao-(year|templates)$/, (resource) => {
    resource.request = `virtual:${resource.request}`;
  });
  const virtual = new VirtualUrlPlugin(
    mapValues(MODULES, (make) => ({
      type: '.js',
      source: (loader: LoaderContext<unknown>) => {
        for (const folder of [folders.plan, folders.templates]) loader.addContextDependency(folder);
        return make(folders);
      },
    })),
  );
  return [replaced, virtual];
}

/** Every title that a document of the calendar may get; a page cannot compile one that it was not built with. */
export function titlePatterns({ bulletins, newsTitle, summary, halfYearSummary }: Calendar): Extra[] {
  const titles = [...bulletins.map(({ title }) => title), newsTitle, summary.title];
  if (halfYearSummary !== null) titles.push(halfYearSummary.title);
  return titles.map((source) => ({ name: TITLE, source }));
}

/** The source of the module `jianbao-year`: a `YearFiles`. */
async function yearModule(folders: Folders): Promise<string> {
  const { plan, calendar, letterhead, templates, ownTemplates = null } = await readSetupFiles(folders);
  const titles = titlePatterns(openCalendar(calendar, openPlan(plan)));
  return [
    'export default {',
    `plan: ${fileSource(plan)},`,
    `calendar: ${fileSource(calendar)},`,
    `letterhead: ${fileSource(letterhead)},`,
    `templates: ${precompileTemplates(templates, titles)},`,
    `ownTemplates: ${JSON.stringify(ownTemplates)},`,
    `shippedTemplates: ${JSON.stringify(await shippedFingerprint())},`,
    '};',
  ].join('\n');
}

/** Without its folder, which is this machine's affair. */
function fileSource({ name, text }: TextFile): string {
  return JSON.stringify({ name: basename(name), text });
}

/** The source of the module `jianbao-templates`: a `TemplateFolder`. */
async function templatesModule({ templates }: Folders): Promise<string> {
  const entries = await readdir(templates, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.sort().map(async (path) => [relative(templates, path).split(sep).join('/'), await readFile(path, 'utf8')]),
  );
  return `export default ${JSON.stringify(Object.fromEntries(files))};`;
}
