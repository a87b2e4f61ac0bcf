import type { Refusal } from '../../refusal.js';
import type { LintFault } from '../fault.js';
import type { Source } from './source.js';

/** One walk through a source, in one scope. */
export interface Visit {
  source: Source;
  /** Where it was called from; null for a template of whole documents. */
  caller: { visit: Visit; line: number } | null;
}

interface Found {
  fault: LintFault;
  source: Source;
  visits: Set<Visit>;
}

/** Faults by their place. A partial is walked in every scope; what is wrong in some of them only says in which. */
export class Findings {
  private readonly found = new Map<string, Found>();
  private readonly walked = new Map<Source, number>();

  begin(visit: Visit): void {
    this.walked.set(visit.source, (this.walked.get(visit.source) ?? 0) + 1);
  }

  add(visit: Visit, { rule, at, what, advice }: Refusal, severity: LintFault['severity']): void {
    const place = visit.source.locate(at);
    const key = `${place.file}:${place.line}:${place.column}`;
    const known = this.found.get(key);
    if (known !== undefined && (known.fault.severity === 'error' || severity === 'warning')) {
      if (known.fault.severity === severity) known.visits.add(visit);
      return;
    }
    const fault: LintFault = { rule, severity, ...place, what, advice };
    this.found.set(key, { fault, source: visit.source, visits: new Set([visit]) });
  }

  faults(): LintFault[] {
    return [...this.found.values()].map(({ fault, source, visits }) => {
      const [first] = visits;
      const isEverywhere = visits.size >= (this.walked.get(source) ?? 0);
      return first === undefined || isEverywhere ? fault : { ...fault, what: `${this.from(first)}${fault.what}` };
    });
  }

  /** The call that makes the difference: the nearest one from a source that was itself walked once. */
  private from(visit: Visit): string {
    let { caller } = visit;
    while (caller !== null && (this.walked.get(caller.visit.source) ?? 0) > 1 && caller.visit.caller !== null) {
      ({ caller } = caller.visit);
    }
    return caller === null ? '' : `由 ${caller.visit.source.file} 第${caller.line}行引用时，`;
  }
}
