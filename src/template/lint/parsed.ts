import Handlebars from 'handlebars';
import { fileOfTemplate } from '../files.js';
import { normalizeSource } from '../normalizeSource.js';
import { syntaxProblem } from '../syntaxError.js';
import { tooLarge } from '../tooLarge.js';
import type { LintFault } from './fault.js';

/** One template whose syntax is sound. */
export interface ParsedTemplate {
  /** `bulletins/monthly` */
  name: string;
  /** As messages name it: `bulletins/monthly.md.hbs`. */
  file: string;
  /** Normalised: lines end in `\n`, no byte order mark; the places of the program are in this text. */
  source: string;
  /** As `Handlebars.parse` gives it: white space around standalone tags and `~` is gone from the contents' `value`. */
  program: hbs.AST.Program;
}

/** By name; those that cannot be parsed are not among them. */
export type ParsedTemplates = ReadonlyMap<string, ParsedTemplate>;

/** All templates that can be parsed, and a fault for each that cannot. */
export function parseAll(sources: ReadonlyMap<string, string>): { templates: ParsedTemplates; faults: LintFault[] } {
  const templates = new Map<string, ParsedTemplate>();
  const faults: LintFault[] = [];
  for (const [name, raw] of sources) {
    const source = normalizeSource(raw);
    const file = fileOfTemplate(name);
    const problem = tooLarge(source);
    if (problem !== null) {
      faults.push({ rule: 'too-large', severity: 'error', file, ...problem });
      continue;
    }
    try {
      templates.set(name, { name, file, source, program: Handlebars.parse(source) });
    } catch (error) {
      faults.push({ rule: 'syntax', severity: 'error', file, ...syntaxProblem(error, source) });
    }
  }
  return { templates, faults };
}
