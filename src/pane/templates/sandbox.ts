import type { z } from 'zod';
import { faultsSchema, numberedTextSchema } from '../../sandbox/protocol.js';
import type { Charts } from '../../bulletin/chart.js';
import type { TemplateRequest } from '../../pipeline/composing.js';
import type { Rendered } from '../../template/rendered.js';
import { loadComposing, loadSandboxing } from '../core.js';
import { openCell, type Cell } from './cell.js';
import { broken, type Matter } from './cellErrors.js';
import type { TemplateSandbox } from './templateSandbox.js';
import { createTurns } from './turns.js';

/** How long things may take, in ms. */
export interface SandboxLimits {
  /** The page and its script, which come over the network. */
  open: number;
  lint: number;
  load: number;
  /** One rendering. */
  render: number;
  /** Reading what it yielded. The page does it again when it makes the document, and stands still for as long. */
  read: number;
}

const LIMITS: SandboxLimits = { open: 20_000, lint: 20_000, load: 10_000, render: 5000, read: 2_000 };

/**
 * A sandbox of two cells: the runner has the templates; the reader has never run one, so that what it says of their
 * sources and of what they yield can be believed. Each is opened when it is first needed, and again after it was closed.
 * @param address of templates.html, seen from the page
 */
export function openSandbox(address = 'templates.html', limits: SandboxLimits = LIMITS): TemplateSandbox {
  const turns = createTurns();
  let sources: ReadonlyMap<string, string> = new Map();
  let runner: Cell | null = null;
  let reader: Cell | null = null;

  const readerOpen = (): Cell => (reader = isOpen(reader) ? reader : openCell(address, limits.open));
  /** The runner, which has the templates; a new one is given those of the last time. */
  const runnerWith = async (templates: ReadonlyMap<string, string>): Promise<Cell> => {
    if (isOpen(runner) && templates === sources) return runner;
    runner = isOpen(runner) ? runner : openCell(address, limits.open);
    const { TITLE } = await loadComposing();
    await runner.ask(
      { ask: 'load', templates, extras: [TITLE] },
      { what: '整理模板', ms: limits.load, place: { file: '模板' } },
    );
    sources = templates;
    return runner;
  };
  /** Whether a text can be read as a document's in the time there is. */
  const tryText = async (rendered: Rendered, charts: Charts, file: string): Promise<void> => {
    const [figures, missing] = [[...rendered.figures.keys()], [...rendered.missing.keys()]];
    await readerOpen().ask(
      { ask: 'try', markdown: rendered.markdown, figures, missing, charts },
      { what: '排版', ms: limits.read, place: { file } },
    );
  };
  const render = async ({ template, content, partials }: TemplateRequest): Promise<Rendered> => {
    const { fileOfTemplate, printablesIn, restoreRendered } = await loadSandboxing();
    const cell = await runnerWith(sources);
    const file = fileOfTemplate(template);
    const matter = { what: '运行', ms: limits.render, place: { file } };
    const printables = printablesIn(content);
    const answer = await cell.ask({ ask: 'render', template, content, printables, partials }, matter);
    const rendered = closingAfterFaults(cell, () =>
      restoreRendered(parsed(numberedTextSchema, answer, matter), {
        file,
        names: { templates: sources.keys(), extras: partials.keys() },
        printables,
      }),
    );
    await tryText(rendered, content.charts, file);
    return rendered;
  };

  return {
    lint: (input) =>
      turns.next(async () => {
        const matter = { what: '检查模板', ms: limits.lint, place: {} };
        return parsed(faultsSchema, await readerOpen().ask({ ask: 'lint', ...input }, matter), matter);
      }),
    load: (templates) =>
      turns.next(async () => {
        await runnerWith(new Map(templates));
      }),
    render: (request) => turns.next(() => render(request)),
    stop: () => {
      const reason = turns.stop();
      for (const cell of [runner, reader]) cell?.close(reason);
    },
  };
}

function isOpen(cell: Cell | null): cell is Cell {
  return cell?.isClosed() === false;
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, matter: Matter): T {
  const { success, data } = schema.safeParse(value);
  if (!success) throw broken('它的回答读不出来', matter);
  return data;
}

/** Whoever gives an answer that cannot be believed is asked nothing more. */
function closingAfterFaults<T>(cell: Cell, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof Error) cell.close(error);
    throw error;
  }
}
