import { readSetupFiles } from '../src/cli/readFiles.js';
import { choiceGroups, type ChoiceOption } from '../src/pane/draft/choices.js';
import { finished, proofHere } from '../src/pane/draft/compose.js';
import { prepareChoice } from '../src/pane/draft/prepareChoice.js';
import { NO_DETAILS } from '../src/plan/details.js';
import * as composing from '../src/pipeline/composing.js';
import { asOfDate, checkProgress, openWorkbook, readWorkbook } from '../src/pipeline/reading.js';
import { compileSetup } from '../src/pipeline/templates.js';

/** A document that the pane's list offers, and the same core composing it in Node. */
export interface Composable {
  label: string;
  value: string;
  compose: () => void;
}

/** All that the list of the pane offers of a workbook, without what the workbook has no figures for. */
export async function composables(bytes: Uint8Array, name: string): Promise<Composable[]> {
  const setup = compileSetup(await readSetupFiles({ plan: 'seeds/2021', templates: 'templates' }));
  const { plan, calendar } = setup;
  const workbook = readWorkbook(bytes, name);
  const progress = openWorkbook(workbook, plan);
  const report = checkProgress(plan, progress, asOfDate(progress, null));
  const lines = composing.calendarReport(calendar, plan, progress, report.asOf);
  const opened = { workbook, plan, calendar, progress, report, mapping: null };
  const compose = ({ choice }: ChoiceOption): void => {
    const prepared = prepareChoice(composing, setup, opened, choice);
    finished(composing, setup, proofHere(composing, setup, prepared), { details: NO_DETAILS, clean: false });
  };
  return choiceGroups(lines, calendar, composing.calendarWords)
    .flatMap(({ options }) => options)
    .map((option) => ({ label: option.label, value: option.value, compose: () => compose(option) }));
}
