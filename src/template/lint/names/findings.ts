import { nearestName } from '../../../plan/nearestName.js';
import { writtenAs } from '../../expression.js';
import type { Refusal } from '../../refusal.js';
import type { LintFault } from '../fault.js';
import type { Source } from './source.js';

/** One walk through a source, in one scope. */
export interface Visit {
  source: Source;
  /** Where it was called from; null for a template of whole documents. */
  caller: Call | null;
}

/** A partial called from a source. */
interface Call {
  visit: Visit;
  at: hbs.AST.PartialStatement;
}

interface Found {
  fault: LintFault;
  source: Source;
  /** The first part of the variable that it is about; null where it is about none. */
  name: string | null;
  visits: Set<Visit>;
}

/** Faults by their place. A partial is walked in every scope: what is wrong in some of them only is the fault of a call. */
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
    const name = at.type === 'PathExpression' ? ((at as hbs.AST.PathExpression).parts[0] ?? null) : null;
    this.found.set(key, { fault, source: visit.source, name, visits: new Set([visit]) });
  }

  faults(): LintFault[] {
    const faults: LintFault[] = [];
    const byCall = new Map<hbs.AST.Node, { call: Call; found: Found[] }>();
    for (const found of this.found.values()) {
      const [first] = found.visits;
      const isEverywhere = found.visits.size >= (this.walked.get(found.source) ?? 0);
      const call = first === undefined || isEverywhere ? null : this.tellingCall(first);
      if (call === null) faults.push(found.fault);
      else {
        const known = byCall.get(call.at);
        if (known === undefined) byCall.set(call.at, { call, found: [found] });
        else known.found.push(found);
      }
    }
    return [...faults, ...[...byCall.values()].flatMap(({ call, found }) => faultOfCall(call, found))];
  }

  /** The call that makes the difference: the nearest one from a source that was itself walked once. */
  private tellingCall({ caller }: Visit): Call | null {
    let call = caller;
    while (call !== null && (this.walked.get(call.visit.source) ?? 0) > 1 && call.visit.caller !== null) {
      call = call.visit.caller;
    }
    return call;
  }
}

/** One fault for all that does not go together with the partial: it is right where others call it. */
function faultOfCall({ visit, at }: Call, found: readonly Found[]): LintFault[] {
  const worst = found.find(({ fault }) => fault.severity === 'error') ?? found[0];
  if (worst === undefined) return [];
  const { fault, name } = worst;
  const more = found.length > 1 ? `（这样的共${found.length}处）` : '';
  return [
    {
      ...visit.source.locate(at),
      rule: fault.rule,
      severity: fault.severity,
      what: `这样引用片段“${writtenAs(at.name)}”不行：它的 ${fault.file} 第${fault.line}行，${fault.what}${more}`,
      advice: fault.severity === 'warning' ? fault.advice : adviceOn(at, name),
    },
  ];
}

function adviceOn(at: hbs.AST.PartialStatement, name: string | null): string {
  // The types say that there always is a hash.
  const { hash } = at as { hash?: hbs.AST.Hash };
  const given = hash?.pairs.map(({ key }) => key) ?? [];
  const slip = name === null || given.includes(name) ? null : nearestName(name, given);
  if (slip !== null && name !== null) return `没有参数“${slip}”，是不是要写 ${name}=…？`;
  const missing = name === null || given.includes(name) ? '' : `，或在引用时给出 ${name}=…`;
  return `请看这里给它的数据对不对，要不要写在列表的循环里${missing}；各片段要什么，见模板说明里的片段表。`;
}
