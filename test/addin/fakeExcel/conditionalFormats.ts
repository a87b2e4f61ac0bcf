import { pull } from 'es-toolkit/array';
import { intersection } from './area.js';
import type { Batch } from './batch.js';
import { ClientCollection } from './clientCollection.js';
import { FakeResult } from './clientResult.js';
import { FakeConditionalFormat } from './conditionalFormat.js';
import type { ConditionalTarget } from './conditionalFormat.js';
import { invalidArgument } from './officeError.js';
import type { Loadable } from './clientObject.js';
import type { MakeRange } from './rangeAreas.js';
import type { RangeTarget } from './rangeTarget.js';
import type { StoredConditionalFormat } from './storedSheet.js';

const TYPES: readonly `${Excel.ConditionalFormatType}`[] = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];

/** Those conditional formats of a sheet that touch a range. */
export class FakeConditionalFormats<Range extends Loadable> extends ClientCollection<
  ConditionalTarget,
  FakeConditionalFormat<Range>
> {
  constructor(
    batch: Batch,
    private readonly range: () => RangeTarget,
    private readonly makeRange: MakeRange<Range>,
  ) {
    const members = (): ConditionalTarget[] => {
      const { sheet, area } = range();
      const touches = ({ areas }: StoredConditionalFormat): boolean =>
        areas.some((own) => intersection(own, area) !== null);
      return sheet.conditionalFormats.filter(touches).map((format) => ({ sheet, format }));
    };
    const itemOf = (target: ConditionalTarget): FakeConditionalFormat<Range> =>
      new FakeConditionalFormat(batch, { find: () => target, by: 'property' }, makeRange);
    super(batch, 'ConditionalFormatCollection', members, itemOf);
  }

  /** Adds one to the range, with the first priority. */
  add(type: string): FakeConditionalFormat<Range> {
    const find = (): ConditionalTarget => this.insert(type);
    return new FakeConditionalFormat(this.batch, { find, by: 'method' }, this.makeRange);
  }

  getCount(): FakeResult<number> {
    return new FakeResult(this.batch, () => this.members().length);
  }

  getItem(id: string): FakeConditionalFormat<Range> {
    return this.byId(id, 'method');
  }

  getItemOrNullObject(id: string): FakeConditionalFormat<Range> {
    return this.byId(id, 'orNullObject');
  }

  getItemAt(index: number): FakeConditionalFormat<Range> {
    const find = (): ConditionalTarget | null => this.members()[index] ?? null;
    return new FakeConditionalFormat(this.batch, { find, by: 'method' }, this.makeRange);
  }

  /** Takes all of the range away: among them may be no person's. */
  clearAll(): void {
    this.batch.queue(() => {
      const { session } = this.batch;
      const targets = this.members();
      for (const target of targets) FakeConditionalFormat.mayRemove(session, target);
      for (const { sheet, format } of targets) pull(sheet.conditionalFormats, [format]);
    });
  }

  private byId(id: string, by: 'method' | 'orNullObject'): FakeConditionalFormat<Range> {
    const find = (): ConditionalTarget | null => this.members().find(({ format }) => format.id === id) ?? null;
    return new FakeConditionalFormat(this.batch, { find, by }, this.makeRange);
  }

  private insert(type: string): ConditionalTarget {
    const location = 'ConditionalFormatCollection.add';
    const { sheet, area } = this.range();
    const { session } = this.batch;
    session.mayChange(sheet, location);
    const known = TYPES.find((name) => name === type);
    if (known === undefined) throw invalidArgument(location, type);
    const format: StoredConditionalFormat = {
      id: session.book.nextId(),
      type: known,
      areas: [{ ...area }],
      formula: '',
      fillColor: '',
      fontColor: '',
      bold: false,
      borders: {},
      stopIfTrue: false,
      own: true,
    };
    sheet.conditionalFormats.unshift(format);
    return { sheet, format };
  }
}
