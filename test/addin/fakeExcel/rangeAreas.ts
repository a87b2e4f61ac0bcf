import { fullAddress } from './area.js';
import type { Area } from './area.js';
import type { Batch } from './batch.js';
import { ClientCollection } from './clientCollection.js';
import { ClientObject } from './clientObject.js';
import type { Children, Loadable, Origin } from './clientObject.js';
import type { RangeTarget } from './rangeTarget.js';
import type { StoredSheet } from './storedSheet.js';

/** Several areas of one sheet. */
export interface AreasTarget {
  sheet: StoredSheet;
  areas: readonly Area[];
}

/** Makes a range object; the range's file imports this one, so it comes in as an argument. */
export type MakeRange<Range> = (batch: Batch, origin: Origin<RangeTarget>) => Range;

export class FakeRangeCollection<Range extends Loadable> extends ClientCollection<RangeTarget, Range> {
  constructor(batch: Batch, areas: () => AreasTarget, makeRange: MakeRange<Range>) {
    const members = (): RangeTarget[] => {
      const target = areas();
      return target.areas.map((area) => ({ sheet: target.sheet, area }));
    };
    super(batch, 'RangeCollection', members, (target) => makeRange(batch, { find: () => target, by: 'property' }));
  }
}

interface AreasValues {
  address: string;
  areaCount: number;
  cellCount: number;
}

export class FakeRangeAreas<Range extends Loadable> extends ClientObject<AreasTarget, AreasValues> {
  readonly areas: FakeRangeCollection<Range>;

  constructor(batch: Batch, origin: Origin<AreasTarget>, makeRange: MakeRange<Range>) {
    super(batch, 'RangeAreas', origin, {
      address: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(','),
      areaCount: ({ areas }) => areas.length,
      cellCount: ({ areas }) => areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0),
    });
    this.areas = new FakeRangeCollection(batch, () => this.require('RangeAreas.areas'), makeRange);
  }

  protected override children(): Children {
    return { areas: () => this.areas };
  }

  get address(): string {
    return this.read('address');
  }

  get areaCount(): number {
    return this.read('areaCount');
  }

  get cellCount(): number {
    return this.read('cellCount');
  }
}
