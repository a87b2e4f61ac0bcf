import { BorderStyle, TableBorders, type XmlComponent } from 'docx';
import { element } from './element.js';
import { TABLE_STYLE } from './styleIds.js';

/** Room between a cell's text and its left and right line, in twips. */
export const CELL_PADDING = 45;

/** Room above and below, and what a row needs besides its lines: both, and its rule. */
const ROW_AIR = 14;
export const ROW_PADDING = 2 * ROW_AIR + 10;

/** Thin lines all round and between. */
export function tableStyle(): XmlComponent {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 0, color: 'auto' };
  const sides = { top: ROW_AIR, left: CELL_PADDING, bottom: ROW_AIR, right: CELL_PADDING };
  return element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': TABLE_STYLE }, [
    element('w:name', { 'w:val': '简报表格' }),
    element('w:qFormat', {}),
    element('w:tblPr', {}, [
      new TableBorders({
        top: line,
        left: line,
        bottom: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      }),
      element(
        'w:tblCellMar',
        {},
        Object.entries(sides).map(([side, width]) => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' })),
      ),
    ]),
  ]);
}
