import type { Folders } from '../../src/cli/readFiles.js';
import { write, type Draft } from '../../src/pipeline/drafting.js';
import type { Composed, Setup } from '../../src/pipeline/composing.js';
import { lintTemplates, type LintFault } from '../../src/pipeline/linting.js';
import { asOfDate, openCalendar, openPlan, type OpenedWorkbook } from '../../src/pipeline/reading.js';
import { compileSetup } from '../../src/pipeline/templates.js';
import type { Calendar } from '../../src/plan/calendar.js';
import type { IsoDate } from '../../src/plan/period.js';
import type { Plan } from '../../src/plan/plan.js';
import { composeWanted } from './composeWanted.js';
import { documentJson } from './documentJson.js';
import { entryGroups } from './entries.js';
import type {
  EntryGroup,
  Paper,
  PreviewAnswer,
  PreviewRequest,
  Problem,
  Titles,
  Wanted,
  WorkbookName,
} from './messages.js';
import { problemOf } from './problem.js';
import { readInputs, type Inputs } from './readInputs.js';
import { entryKey, wantedKey } from './wanted.js';
import { Workbooks } from './workbooks.js';

/** What a request was found to be about; each null where it could not be read. */
interface Looked {
  inputs: Inputs;
  workbooks: WorkbookName[];
  workbook: WorkbookName;
  year: { plan: Plan; calendar: Calendar } | null;
  setup: Setup | null;
  progress: OpenedWorkbook | null;
  asOf: IsoDate | null;
  groups: EntryGroup[] | null;
  wanted: Wanted | null;
  /** Why the document cannot be made, the first reason; null where nothing is in its way. */
  error: { reason: unknown } | null;
}

/** Answers what the page asks, from the files as they are at that moment; nothing is kept but workbooks as they were read. */
export class Desk {
  readonly workbooks: Workbooks;
  readonly #folders: Folders;

  constructor(folders: Folders, workbook: string) {
    this.#folders = folders;
    this.workbooks = new Workbooks(workbook);
  }

  /** The document with what is wrong; never throws, as whatever is wrong is the answer. */
  async answer(request: PreviewRequest): Promise<PreviewAnswer> {
    const looked = await this.#look(request);
    const { workbooks, workbook, asOf, groups, wanted } = looked;
    const made = attempt(looked);
    return {
      workbooks,
      workbook: workbook.id,
      asOf,
      groups,
      wanted,
      paper: made.composed === null ? null : paperOf(made.setup, made.composed),
      problem: made.problem,
    };
  }

  /** Every fault of the templates; none where they cannot be read, which `answer` says. */
  async faults(): Promise<LintFault[]> {
    const { templates, calendar } = await readInputs(this.#folders);
    return templates === null ? [] : lintTemplates({ templates, calendar });
  }

  /** The .docx that the command line would write, or why there is none. */
  async docx(request: PreviewRequest): Promise<Draft | Problem> {
    const looked = await this.#look(request);
    const made = attempt(looked);
    return made.composed === null ? made.problem : write(made.setup, made.composed);
  }

  /** Titles of all documents of the list that can be made; others may be answered between two of them. */
  async titles(request: PreviewRequest): Promise<Titles> {
    const looked = await this.#look(request);
    const titles: Record<string, string> = {};
    for (const { wanted } of (looked.groups ?? []).flatMap(({ entries }) => entries)) {
      const { composed } = attempt({ ...looked, wanted });
      if (composed !== null) titles[wantedKey(wanted)] = oneLine(composed.title);
      await new Promise((done) => setImmediate(done));
    }
    return titles;
  }

  async #look({ workbook: id, wanted, day }: PreviewRequest): Promise<Looked> {
    const [inputs, workbooks] = await Promise.all([readInputs(this.#folders), this.workbooks.list()]);
    const workbook = workbooks.find((one) => one.id === id) ?? workbooks[0];
    if (workbook === undefined) throw new Error('the list of workbooks is empty');
    const errors: unknown[] = inputs.files.all === null ? [inputs.files.error] : [];
    const tried = <T>(read: () => T): T | null => {
      try {
        return read();
      } catch (error) {
        errors.push(error);
        return null;
      }
    };
    const { all } = inputs.files;
    const setup = all === null ? null : tried(() => compileSetup(all));
    const year = setup ?? yearOf(inputs);
    const planText = inputs.plan?.text ?? '';
    const progress =
      year === null
        ? null
        : await this.workbooks.open(workbook, year.plan, planText).catch((error: unknown) => {
            errors.push(error);
            return null;
          });
    const asOf = progress === null ? null : tried(() => asOfDate(progress, day));
    const known = progress === null || asOf === null ? null : { progress, asOf };
    const groups = year === null ? null : tried(() => entryGroups(year, [...(inputs.templates?.keys() ?? [])], known));
    const error = errors.length === 0 ? null : { reason: errors[0] };
    return { inputs, workbooks, workbook, year, setup, progress, asOf, groups, wanted: chosen(wanted, groups), error };
  }
}

/** Plan and calendar alone, where the rest is broken. */
function yearOf({ plan, calendar }: Inputs): Looked['year'] {
  if (plan === null || calendar === null) return null;
  try {
    const opened = openPlan(plan);
    return { plan: opened, calendar: openCalendar(calendar, opened) };
  } catch {
    // Compiling the setup has said why.
    return null;
  }
}

/** What was asked for where the list has it or cannot be made, otherwise the first that it has. */
function chosen(wanted: Wanted | null, groups: readonly EntryGroup[] | null): Wanted | null {
  if (groups === null) return wanted;
  const entries = groups.flatMap((group) => group.entries);
  const stands = wanted !== null && entries.some((entry) => entryKey(entry.wanted) === entryKey(wanted));
  return stands ? wanted : (entries[0]?.wanted ?? null);
}

function paperOf({ letterhead }: Setup, { document, title, fileName, order }: Composed): Paper {
  return { document: documentJson(document), letterhead, title: oneLine(title), fileName, template: order.template };
}

type Attempt = { composed: Composed; setup: Setup; problem: null } | { composed: null; problem: Problem };

function attempt({ inputs, setup, progress, asOf, wanted, error }: Looked): Attempt {
  const texts = new Map<string, string>();
  for (const [name, source] of inputs.templates ?? []) texts.set(`${name}.md.hbs`, source);
  for (const file of [inputs.plan, inputs.calendar, inputs.letterhead])
    if (file !== null) texts.set(file.name, file.text);
  try {
    if (error !== null) throw error.reason;
    if (setup === null || progress === null || asOf === null || wanted === null) throw new Error('nothing was read');
    return { composed: composeWanted(setup, progress, wanted, asOf, texts), setup, problem: null };
  } catch (reason) {
    return { composed: null, problem: problemOf(reason, texts) };
  }
}

function oneLine(title: string): string {
  return title.replaceAll('\n', '');
}
