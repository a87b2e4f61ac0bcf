import type { Batch } from './batch.js';
import type { Children, Origin } from './clientObject.js';
import { FakeConditionalBorders } from './conditionalBorders.js';
import { ConditionalPart } from './conditionalPart.js';
import type { PartTarget } from './conditionalPart.js';

export class FakeConditionalRule extends ConditionalPart<{ formula: string }> {
  constructor(batch: Batch, find: () => PartTarget) {
    super(batch, 'ConditionalFormatRule', { find, by: 'property' }, { formula: ({ format }) => format.formula });
  }

  get formula(): string {
    return this.read('formula');
  }
  set formula(formula: string) {
    this.set('formula', 'formula', formula, { formula });
  }
}

export class FakeConditionalFill extends ConditionalPart<{ color: string }> {
  constructor(batch: Batch, find: () => PartTarget) {
    super(batch, 'ConditionalRangeFill', { find, by: 'property' }, { color: ({ format }) => format.fillColor });
  }

  get color(): string {
    return this.read('color');
  }
  set color(color: string) {
    this.set('color', 'fillColor', color, { color });
  }
}

export class FakeConditionalFont extends ConditionalPart<{ color: string; bold: boolean }> {
  constructor(batch: Batch, find: () => PartTarget) {
    super(
      batch,
      'ConditionalRangeFont',
      { find, by: 'property' },
      {
        color: ({ format }) => format.fontColor,
        bold: ({ format }) => format.bold,
      },
    );
  }

  get color(): string {
    return this.read('color');
  }
  set color(color: string) {
    this.set('color', 'fontColor', color, { color });
  }

  get bold(): boolean {
    return this.read('bold');
  }
  set bold(bold: boolean) {
    this.set('bold', 'bold', bold, { bold });
  }
}

export class FakeConditionalLook extends ConditionalPart<Record<string, never>> {
  readonly fill: FakeConditionalFill;
  readonly font: FakeConditionalFont;
  readonly borders: FakeConditionalBorders;

  constructor(batch: Batch, find: () => PartTarget) {
    super(batch, 'ConditionalRangeFormat', { find, by: 'property' }, {});
    this.fill = new FakeConditionalFill(batch, find);
    this.font = new FakeConditionalFont(batch, find);
    this.borders = new FakeConditionalBorders(batch, find);
  }

  protected override children(): Children {
    return { fill: () => this.fill, font: () => this.font };
  }
}

export class FakeCustomConditionalFormat extends ConditionalPart<Record<string, never>> {
  readonly rule: FakeConditionalRule;
  readonly format: FakeConditionalLook;

  constructor(batch: Batch, origin: Origin<PartTarget>) {
    super(batch, 'CustomConditionalFormat', origin, {});
    const find = (): PartTarget => this.require();
    this.rule = new FakeConditionalRule(batch, find);
    this.format = new FakeConditionalLook(batch, find);
  }

  protected override children(): Children {
    return { rule: () => this.rule, format: () => this.format };
  }
}
