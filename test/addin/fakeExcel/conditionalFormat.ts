import { pull } from 'es-toolkit/array';
import type { Batch } from './batch.js';
import { ClientObject } from './clientObject.js';
import type { Children, Loadable, Origin } from './clientObject.js';
import { FakeCustomConditionalFormat } from './customConditionalFormat.js';
import { FakeRangeAreas } from './rangeAreas.js';
import type { MakeRange } from './rangeAreas.js';
import type { RangeTarget } from './rangeTarget.js';
import type { Session } from './session.js';
import type { StoredConditionalFormat, StoredSheet } from './storedSheet.js';

export interface ConditionalTarget {
  sheet: StoredSheet;
  format: StoredConditionalFormat;
}

interface FormatValues {
  id: string;
  type: `${Excel.ConditionalFormatType}`;
  priority: number;
  stopIfTrue: boolean;
}

export class FakeConditionalFormat<Range extends Loadable> extends ClientObject<ConditionalTarget, FormatValues> {
  readonly custom: FakeCustomConditionalFormat;
  private orNullObject: FakeCustomConditionalFormat | null = null;

  constructor(
    batch: Batch,
    origin: Origin<ConditionalTarget>,
    private readonly makeRange: MakeRange<Range>,
  ) {
    const isThere = ({ sheet, format }: ConditionalTarget): boolean =>
      !sheet.isDeleted && sheet.conditionalFormats.includes(format);
    super(
      batch,
      'ConditionalFormat',
      { ...origin, isThere },
      {
        id: ({ format }) => format.id,
        type: ({ format }) => format.type,
        priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
        stopIfTrue: ({ format }) => format.stopIfTrue,
      },
    );
    this.custom = new FakeCustomConditionalFormat(batch, { find: () => this.ifCustom(), by: 'property' });
  }

  get customOrNullObject(): FakeCustomConditionalFormat {
    const origin = { find: () => this.ifCustom(), by: 'orNullObject' } as const;
    return (this.orNullObject ??= new FakeCustomConditionalFormat(this.batch, origin));
  }

  /** Before one is taken away. */
  static mayRemove(session: Session, { sheet, format }: ConditionalTarget): void {
    if (!format.own) throw session.violation(`delete of a person's conditional format on ${sheet.name}`);
    session.mayChange(sheet, 'ConditionalFormat.delete');
  }

  protected override children(): Children {
    return { custom: () => this.custom, customOrNullObject: () => this.customOrNullObject };
  }

  get id(): string {
    return this.read('id');
  }

  get type(): FormatValues['type'] {
    return this.read('type');
  }

  get priority(): number {
    return this.read('priority');
  }
  set priority(value: number) {
    const move = ({ sheet, format }: ConditionalTarget): void => {
      this.checkOwn(sheet, format, 'priority');
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
      sheet.conditionalFormats.splice(value, 0, format);
    };
    this.command('priority', move, value, { priority: value });
  }

  get stopIfTrue(): boolean {
    return this.read('stopIfTrue');
  }
  set stopIfTrue(value: boolean) {
    const set = ({ sheet, format }: ConditionalTarget): void => {
      this.checkOwn(sheet, format, 'stopIfTrue');
      format.stopIfTrue = value;
    };
    this.command('stopIfTrue', set, value, { stopIfTrue: value });
  }

  delete(): void {
    this.command('delete', (target) => {
      FakeConditionalFormat.mayRemove(this.batch.session, target);
      pull(target.sheet.conditionalFormats, [target.format]);
    });
  }

  /** @throws OfficeError `ItemNotFound` at sync where it has several areas */
  getRange(): Range {
    return this.makeRange(this.batch, { find: () => this.onlyArea(), by: 'method' });
  }

  getRangeOrNullObject(): Range {
    return this.makeRange(this.batch, { find: () => this.onlyArea(), by: 'orNullObject' });
  }

  getRanges(): FakeRangeAreas<Range> {
    const find = (): { sheet: StoredSheet; areas: StoredConditionalFormat['areas'] } => {
      const { sheet, format } = this.require('ConditionalFormat.getRanges');
      return { sheet, areas: format.areas };
    };
    return new FakeRangeAreas(this.batch, { find, by: 'method' }, this.makeRange);
  }

  private ifCustom(): ConditionalTarget | null {
    const target = this.require('ConditionalFormat.custom');
    return target.format.type === 'Custom' ? target : null;
  }

  private onlyArea(): RangeTarget | null {
    const { sheet, format } = this.require('ConditionalFormat.getRange');
    const [area, ...more] = format.areas;
    return area === undefined || more.length > 0 ? null : { sheet, area };
  }

  private checkOwn(sheet: StoredSheet, format: StoredConditionalFormat, what: string): void {
    const { session } = this.batch;
    if (!format.own) throw session.violation(`${what} of a person's conditional format on ${sheet.name}`);
    session.mayChange(sheet, `ConditionalFormat.${what}`);
  }
}
