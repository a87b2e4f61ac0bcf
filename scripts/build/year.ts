import { basename } from 'node:path';
import webpack, { type WebpackPluginInstance } from 'webpack';
import { readSetupFiles, type Folders } from '../../src/cli/readFiles.js';
import { TITLE } from '../../src/pipeline/composing.js';
import { openCalendar, openPlan } from '../../src/pipeline/reading.js';
import type { TextFile } from '../../src/pipeline/textFile.js';
import type { Calendar } from '../../src/plan/calendar.js';
import { precompileTemplates, type Extra } from '../../src/template/precompile.js';

/** As pages import it. */
const YEAR_MODULE = 'jianbao-year';

const { VirtualUrlPlugin } = webpack.experiments.schemes;

/** Gives the pages the module `jianbao-year`, made of a year's files and made again when one of them changes. */
export function yearPlugins(folders: Folders): WebpackPluginInstance[] {
  const replaced = new webpack.NormalModuleReplacementPlugin(new RegExp(`^${YEAR_MODULE}$`), `virtual:${YEAR_MODULE}`);
  const virtual = new VirtualUrlPlugin({
    [YEAR_MODULE]: {
      type: '.js',
      source: async (loader) => {
        for (const folder of [folders.plan, folders.templates]) loader.addContextDependency(folder);
        return yearModule(folders);
      },
    },
  });
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
  const { plan, calendar, letterhead, templates } = await readSetupFiles(folders);
  const titles = titlePatterns(openCalendar(calendar, openPlan(plan)));
  return [
    'export default {',
    `plan: ${fileSource(plan)},`,
    `calendar: ${fileSource(calendar)},`,
    `letterhead: ${fileSource(letterhead)},`,
    `templates: ${precompileTemplates(templates, titles)},`,
    '};',
  ].join('\n');
}

/** Without its folder, which is this machine's affair. */
function fileSource({ name, text }: TextFile): string {
  return JSON.stringify({ name: basename(name), text });
}
