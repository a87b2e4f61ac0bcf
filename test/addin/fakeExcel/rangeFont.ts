import type { Batch } from './batch.js';
import { PLAIN, RangeLook, setStyle, styleOf } from './rangeLook.js';
import type { FindRange } from './rangeLook.js';

export class FakeRangeFont extends RangeLook<{ bold: boolean; color: string }> {
  constructor(batch: Batch, find: FindRange) {
    super(batch, 'RangeFont', find, {
      bold: (range) => styleOf(range, 'bold'),
      color: (range) => styleOf(range, 'fontColor'),
    });
  }

  get bold(): boolean {
    return this.read('bold');
  }
  set bold(value: boolean) {
    this.change('bold', value, (range) => setStyle(range, 'bold', value));
  }

  get color(): string {
    return this.read('color');
  }
  set color(value: string) {
    this.change('color', value, (range) => setStyle(range, 'fontColor', value));
  }
}

export class FakeRangeFill extends RangeLook<{ color: string }> {
  constructor(batch: Batch, find: FindRange) {
    super(batch, 'RangeFill', find, { color: (range) => styleOf(range, 'fillColor') });
  }

  get color(): string {
    return this.read('color');
  }
  set color(value: string) {
    this.change('color', value, (range) => setStyle(range, 'fillColor', value));
  }

  clear(): void {
    this.change('color', PLAIN.fillColor, (range) => setStyle(range, 'fillColor', PLAIN.fillColor));
  }
}
