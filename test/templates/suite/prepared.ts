import {
  finish,
  prepareBulletin,
  prepareNews,
  prepareSummary,
  requestOf,
  type Prepared,
  type Setup,
} from '../../../src/pipeline/composing.js';
import type { OpenedWorkbook } from '../../../src/pipeline/reading.js';
import { render, type RenderOptions } from '../../../src/template/render.js';
import type { Rendered } from '../../../src/template/rendered.js';
import type { CaseData, CaseFile } from './caseFile.js';

type OfWorkbook = Extract<CaseData, { from: 'workbook' }>;

/** What the command line would draft of a case, up to the template. */
export function preparedOf(
  setup: Setup,
  progress: OpenedWorkbook,
  { asked, asOf }: OfWorkbook,
  fault: CaseFile['fault'],
): Prepared {
  const day = asOf ?? `${setup.calendar.year}-12-31`;
  if ('news' in asked) return prepareNews(setup, progress, asked.news);
  if ('summary' in asked) {
    const part = asked.summary.startsWith('year') ? 'year' : 'half-year';
    return prepareSummary(setup, progress, day, { part, tableOnly: asked.summary.endsWith('table') });
  }
  const planned = setup.calendar.bulletins.find(({ key }) => key === asked.bulletin);
  if (planned !== undefined) return prepareBulletin(setup, progress, planned, day);
  return fault('bulletin', `编发计划里没有 key 为${asked.bulletin}的一期。`, '请写编发计划（calendar.yaml）里的 key。');
}

/**
 * The template's text, of which a document can be made.
 * @throws InputError where the template or its Markdown is at fault
 */
export function renderedOf(setup: Setup, prepared: Prepared, options: Pick<RenderOptions, 'branches'>): Rendered {
  const { template, content, partials } = requestOf(prepared);
  const rendered = render(setup.templates, template, content, { partials, ...options });
  finish(setup, prepared, rendered);
  return rendered;
}
