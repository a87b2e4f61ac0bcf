import { writtenAs } from '../../expression.js';
import { openingRefusals } from '../../block.js';
import { partialRefusals } from '../../partial.js';
import { statementRefusal } from '../../rewrite.js';
import { isCall, tagRefusals } from '../../tag.js';
import { doubledUnit } from './doubledUnit.js';
import { askedFields, evaluate, evaluateArguments, holdingIn, type Report } from './evaluate.js';
import type { Findings, Visit } from './findings.js';
import { alwaysThere, blockMisfit, printMisfit } from './misfit.js';
import { NOWHERE } from './resolve.js';
import type { Refusal } from '../../refusal.js';
import { MOST_DEPTH } from '../../budget.js';
import { inside, insidePartial, knowing, type Place, type Scope } from './scope.js';
import type { Source } from './source.js';
import { bare, INDEX, UNKNOWN } from './type.js';
import type { TypeKeys } from './typeKeys.js';

/** More statements than this are not looked at: partials that call each other in ever new ways. */
const MOST_STATEMENTS = 200_000;

/** An inverted block, `{{^if}}`, has no first way, and a block without `{{else}}` no second one. */
type Block = Omit<hbs.AST.BlockStatement, 'program' | 'inverse'> &
  Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>>;

/** What a walk needs to know of the folder. */
export interface Folder {
  /** Every name that `{{> name}}` may name, also of those that cannot be parsed. */
  names: ReadonlySet<string>;
  /** What is called by a name, in a template of a kind: a title has several. */
  called: (name: string, kind: string) => readonly Source[];
  /** Whether what is called by a name differs from kind to kind, in itself or in what it calls. */
  differs: (name: string) => boolean;
}

/** Where the walk is. */
interface Here {
  visit: Visit;
  kind: string;
  report: Report;
  /** The sources that the walk is in. */
  within: readonly Source[];
}

/** Walks templates with the types in scope; each partial once for each scope in which it is called. */
export class Walk {
  /** What was walked. */
  readonly reached = new Set<Source>();
  private readonly done = new Map<Source, Set<string>>();
  private statements = 0;

  constructor(
    private readonly folder: Folder,
    private readonly findings: Findings,
    private readonly keys: TypeKeys,
  ) {}

  /** Whether the walk gave up. */
  get isEndless(): boolean {
    return this.statements > MOST_STATEMENTS;
  }

  /** @param kind of the document, by which titles are chosen */
  source(visit: Visit, scope: Scope, kind: string, within: readonly Source[] = []): void {
    this.reached.add(visit.source);
    this.findings.begin(visit);
    const report: Report = (refusal, severity) => {
      this.findings.add(visit, refusal, severity ?? 'error');
    };
    const here = { visit, kind, report, within: [...within, visit.source] };
    this.program(visit.source.program, scope, here);
  }

  private program(program: hbs.AST.Program | undefined, scope: Scope, here: Here): void {
    const body = program?.body ?? [];
    for (const [index, statement] of body.entries()) {
      this.statements += 1;
      if (this.isEndless) return;
      this.statement(statement, scope, here, body[index + 1]);
    }
  }

  private statement(statement: hbs.AST.Statement, scope: Scope, here: Here, next: hbs.AST.Statement | undefined): void {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        tag(statement as hbs.AST.MustacheStatement, scope, here.report, next);
        return;
      case 'BlockStatement':
        this.block(statement as hbs.AST.BlockStatement, scope, here);
        return;
      case 'PartialStatement':
        this.partial(statement as hbs.AST.PartialStatement, scope, here);
        return;
      default:
        here.report(statementRefusal(statement));
    }
  }

  private block(block: hbs.AST.BlockStatement, scope: Scope, here: Here): void {
    for (const refusal of openingRefusals(block)) here.report(refusal);
    const name = writtenAs(block.path);
    const { program, inverse }: Block = block;
    const isCondition = name === 'if' || name === 'unless';
    // With an {{else}}, what comes of nothing is decided too.
    const asks = isCondition || hasElse(block);
    const places = block.params.map((param) => {
      const place = evaluate(param, scope, here.report, asks);
      const misfit = blockMisfit(name, place, param);
      if (misfit !== null) here.report(misfit);
      const always = isCondition ? alwaysThere(place, param) : null;
      if (always !== null) here.report(always, 'warning');
      return place;
    });
    const holding = block.params.flatMap((param) => holdingIn(param, scope));
    const informed = knowing(scope, askedFields(block.params, scope), holding);
    if (isCondition) {
      this.program(program, name === 'if' ? informed : scope, here);
      this.program(inverse, name === 'if' ? scope : informed, here);
      return;
    }
    const inner = innerPlace(name, places[0] ?? NOWHERE, this.statements);
    this.program(program, inside(informed, inner, name === 'each', namesOf(program, inner)), here);
    this.program(inverse, scope, here);
  }

  private partial(partial: hbs.AST.PartialStatement, scope: Scope, here: Here): void {
    for (const refusal of partialRefusals(partial, this.folder.names)) here.report(refusal);
    const [given] = partial.params.map((param) => evaluate(param, scope, here.report));
    const values = pairsOf(partial).map(({ key, value }) => [key, evaluate(value, scope, here.report)] as const);
    if (given?.maybe === true) here.report(maybeNothing(partial));
    const context = given ?? scope.contexts[0] ?? NOWHERE;
    const inner = insidePartial(scope, values.length === 0 ? context : this.keys.extended(context, new Map(values)));
    if (here.within.length > MOST_DEPTH) return;
    for (const source of this.folder.called(writtenAs(partial.name), here.kind)) {
      if (here.within.includes(source) || !this.isNew(source, inner, here.kind)) continue;
      this.source({ source, caller: { visit: here.visit, at: partial } }, inner, here.kind, here.within);
    }
  }

  private isNew(source: Source, scope: Scope, kind: string): boolean {
    const [context] = scope.contexts;
    const key = [
      this.keys.idOf(context?.type ?? UNKNOWN),
      context?.identity,
      scope.loops,
      ...[...scope.absent].sort(),
      this.folder.differs(source.name) ? kind : '',
    ].join(' ');
    const known = this.done.get(source) ?? new Set();
    this.done.set(source, known);
    return known.size < known.add(key).size;
  }
}

function tag(
  statement: hbs.AST.MustacheStatement,
  scope: Scope,
  report: Report,
  next: hbs.AST.Statement | undefined,
): void {
  const refusals = tagRefusals(statement);
  for (const refusal of refusals) report(refusal);
  if (isCall(statement)) {
    evaluateArguments(statement, scope, report);
    return;
  }
  if (refusals.length > 0) return;
  const place = evaluate(statement.path, scope, report);
  const misfit = printMisfit(place, statement.path, writtenAs(statement.path));
  if (misfit !== null) report(misfit);
  const doubled = doubledUnit(place, statement, next);
  if (doubled !== null) report(doubled, 'warning');
}

/** What `{{#each}}` and `{{#with}}` are at inside. */
function innerPlace(block: string, place: Place, round: number): Place {
  const type = bare(place.type);
  if (block === 'with')
    return { ...place, type: type.type === 'group' || type.type === 'chart' ? type : UNKNOWN, maybe: false };
  if (block === 'each' && type.type === 'list') {
    return { type: type.of, identity: `${place.identity}[${round}]`, maybe: false };
  }
  return NOWHERE;
}

function hasElse({ inverse }: Block): boolean {
  return inverse !== undefined;
}

/** The types say that there always is a hash. */
function pairsOf({ hash }: { hash?: hbs.AST.Hash }): readonly hbs.AST.HashPair[] {
  return hash?.pairs ?? [];
}

function namesOf(program: { blockParams?: string[] } | undefined, place: Place): Map<string, Place> {
  const [item, index] = program?.blockParams ?? [];
  return new Map([
    ...(index === undefined ? [] : [[index, { type: INDEX, identity: '@index', maybe: false }] as const]),
    ...(item === undefined ? [] : [[item, place] as const]),
  ]);
}

function maybeNothing(at: hbs.AST.PartialStatement): Refusal {
  const [param] = at.params;
  const [name, given] = [writtenAs(at.name), param === undefined ? '' : writtenAs(param)];
  return {
    rule: 'wrong-argument',
    at,
    what: `“${given}”有时没有，片段“${name}”里就处处是“暂无数据”。`,
    advice: `请写成 {{#with ${given}}}{{> ${name}}}{{/with}}。`,
  };
}
