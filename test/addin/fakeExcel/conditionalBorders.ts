import type { Batch } from './batch.js';
import { ClientCollection } from './clientCollection.js';
import { ConditionalPart } from './conditionalPart.js';
import type { PartTarget } from './conditionalPart.js';
import type { BorderEdge, ConditionalBorder } from './storedSheet.js';

const EDGES: readonly BorderEdge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const NONE: ConditionalBorder = { style: 'None', color: '#000000' };

interface BorderValues extends ConditionalBorder {
  sideIndex: BorderEdge;
}

export class FakeConditionalBorder extends ConditionalPart<BorderValues> {
  constructor(
    batch: Batch,
    find: () => PartTarget,
    private readonly edge: BorderEdge,
  ) {
    super(
      batch,
      'ConditionalRangeBorder',
      { find, by: 'property' },
      {
        sideIndex: () => edge,
        style: ({ format }) => (format.borders[edge] ?? NONE).style,
        color: ({ format }) => (format.borders[edge] ?? NONE).color,
      },
    );
  }

  get sideIndex(): BorderEdge {
    return this.read('sideIndex');
  }

  get style(): ConditionalBorder['style'] {
    return this.read('style');
  }
  set style(style: ConditionalBorder['style']) {
    this.setBorder('style', { style });
  }

  get color(): string {
    return this.read('color');
  }
  set color(color: string) {
    this.setBorder('color', { color });
  }

  private setBorder(member: 'style' | 'color', set: Partial<ConditionalBorder>): void {
    const { edge } = this;
    const write = ({ borders }: PartTarget['format']): void => {
      borders[edge] = { ...NONE, ...borders[edge], ...set };
    };
    this.change(member, write, set, set);
  }
}

export class FakeConditionalBorders extends ClientCollection<BorderEdge, FakeConditionalBorder> {
  constructor(
    batch: Batch,
    private readonly find: () => PartTarget,
  ) {
    const itemOf = (edge: BorderEdge): FakeConditionalBorder => new FakeConditionalBorder(batch, find, edge);
    super(batch, 'ConditionalRangeBorderCollection', () => EDGES, itemOf);
  }

  getItem(index: BorderEdge): FakeConditionalBorder {
    return new FakeConditionalBorder(this.batch, this.find, index);
  }
}
