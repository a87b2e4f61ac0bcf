import {
  HorizontalPositionRelativeFrom,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  type IContext,
  type IXmlableObject,
  type Paragraph,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { pixels } from './measures.js';

/** A box of text that stands where it is told and moves no other text aside. */
export interface TextBox {
  /** Unique among the drawings of a document. */
  id: number;
  name: string;
  /** Alternative text. */
  description: string;
  /** Twips. */
  width: number;
  height: number;
  /** Flush with the left margin, outside or inside the type area. */
  side: 'beside' | 'within';
  /** Flush with the top or the bottom of the type area. */
  end: 'top' | 'bottom';
  /** Text runs down, turned clockwise. */
  turned: boolean;
  children: readonly Paragraph[];
}

/** The run that holds a box; the paragraph of the run is its anchor and decides its page. */
export class TextBoxRun extends TextRun {
  readonly #shape: ShapeRun;

  constructor(box: TextBox) {
    super({});
    this.#shape = shape(box);
  }

  /** Shapes are an extension of the format, so they stand in a choice that a reader without it passes over. */
  override prepForXml(context: IContext): IXmlableObject {
    const content: unknown = this.#shape.prepForXml(context)?.['w:r'];
    const parts: readonly unknown[] = Array.isArray(content) ? content : [content];
    return { 'w:r': [{ 'mc:AlternateContent': [{ 'mc:Choice': [{ _attr: { Requires: 'wps' } }, ...parts] }] }] };
  }
}

function shape({ id, name, description, width, height, side, end, turned, children }: TextBox): ShapeRun {
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: pixels(width), height: pixels(height) },
    fill: 'none',
    line: 'none',
    altText: { id: String(id), name, description },
    textOptions: {
      verticalAlignment: 'bottom',
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
      ...(turned ? { direction: 'topToBottom' as const } : {}),
    },
    floating: {
      // By alignment alone: LibreOffice loses an offset on a section's first page.
      horizontalPosition:
        side === 'beside'
          ? { relative: HorizontalPositionRelativeFrom.LEFT_MARGIN, align: 'right' }
          : { relative: HorizontalPositionRelativeFrom.MARGIN, align: 'left' },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: end },
      wrap: { type: TextWrappingType.NONE },
      allowOverlap: true,
      layoutInCell: false,
    },
    children,
  });
}
