/**
 * The compiler's check that the fake is like Office.js: every public member that a fake class has must be a member of the
 * real class in @types/office-js, of the same type, with fake classes in place of real ones. Nothing here runs.
 */
import type { FakeResult } from './clientResult.js';
import type { FakeConditionalBorder, FakeConditionalBorders } from './conditionalBorders.js';
import type { FakeConditionalFormat } from './conditionalFormat.js';
import type { FakeConditionalFormats } from './conditionalFormats.js';
import type { FakeCustomProperties, FakeCustomProperty } from './customProperties.js';
import type {
  FakeConditionalFill,
  FakeConditionalFont,
  FakeConditionalLook,
  FakeConditionalRule,
  FakeCustomConditionalFormat,
} from './customConditionalFormat.js';
import type { FakeEvents } from './events.js';
import type { FakeFreezePanes } from './freezePanes.js';
import type { FakeWorkbookProtection, FakeWorksheetProtection } from './protection.js';
import type { FakeRange } from './range.js';
import type { FakeRangeAreas, FakeRangeCollection } from './rangeAreas.js';
import type { FakeRangeFill, FakeRangeFont } from './rangeFont.js';
import type { FakeRangeFormat } from './rangeFormat.js';
import type { FakeRequestContext } from './requestContext.js';
import type { FakeWorkbook } from './workbook.js';
import type { FakeWorksheet } from './worksheet.js';
import type { FakeWorksheets } from './worksheets.js';

/** Real class, fake class. */
type Pairs = [
  [Excel.Workbook, FakeWorkbook],
  [Excel.WorkbookProtection, FakeWorkbookProtection],
  [Excel.WorksheetCollection, FakeWorksheets],
  [Excel.Worksheet, FakeWorksheet],
  [Excel.WorksheetProtection, FakeWorksheetProtection],
  [Excel.WorksheetFreezePanes, FakeFreezePanes],
  [Excel.WorksheetCustomPropertyCollection, FakeCustomProperties],
  [Excel.WorksheetCustomProperty, FakeCustomProperty],
  [Excel.Range, FakeRange],
  [Excel.RangeAreas, FakeRangeAreas<FakeRange>],
  [Excel.RangeCollection, FakeRangeCollection<FakeRange>],
  [Excel.RangeFormat, FakeRangeFormat],
  [Excel.RangeFont, FakeRangeFont],
  [Excel.RangeFill, FakeRangeFill],
  [Excel.ConditionalFormatCollection, FakeConditionalFormats<FakeRange>],
  [Excel.ConditionalFormat, FakeConditionalFormat<FakeRange>],
  [Excel.CustomConditionalFormat, FakeCustomConditionalFormat],
  [Excel.ConditionalFormatRule, FakeConditionalRule],
  [Excel.ConditionalRangeFormat, FakeConditionalLook],
  [Excel.ConditionalRangeBorderCollection, FakeConditionalBorders],
  [Excel.ConditionalRangeBorder, FakeConditionalBorder],
  [Excel.ConditionalRangeFill, FakeConditionalFill],
  [Excel.ConditionalRangeFont, FakeConditionalFont],
];

/** The fake's own type of something of Office.js; an enum by its members' texts. */
type Faked<Real> = 0 extends Real & 1 ? Real : FakedBy<Real, Pairs>;
type FakedBy<Real, List> = List extends [[infer R, infer F], ...infer Rest]
  ? [Real, R] extends [R, Real]
    ? F
    : FakedBy<Real, Rest>
  : FakedOther<Real>;
type FakedOther<Real> = Real extends (...args: infer Args) => infer Result
  ? (...args: Args) => Faked<Result>
  : Real extends OfficeExtension.ClientResult<infer Value>
    ? FakeResult<Value>
    : Real extends OfficeExtension.EventHandlers<infer Args>
      ? FakeEvents<Args>
      : Real extends (infer Item)[]
        ? Faked<Item>[]
        : Real extends string
          ? `${Real}`
          : Real;

/** How Office.js's runtime and the fake's own work differ in kind; what they do is shown by tests. */
type OwnMembers = 'load' | 'loadPath' | 'context' | 'require';

/** The names of members that differ; never, if all is well. */
type Differing<Real, Fake> = {
  [K in Exclude<keyof Fake, OwnMembers>]: K extends keyof Real ? (Fake[K] extends Faked<Real[K]> ? never : K) : K;
}[Exclude<keyof Fake, OwnMembers>];

type AllDiffering<List> = List extends [[infer Real, infer Fake], ...infer Rest]
  ? Differing<Real, Fake> | AllDiffering<Rest>
  : never;

type None<Names extends never> = Names;

export type Conformance = [
  None<AllDiffering<Pairs>>,
  None<Differing<Excel.RequestContext, Pick<FakeRequestContext, 'workbook' | 'sync'>>>,
];
