import { BorderStyle, TableBorders, type XmlComponent } from 'docx';
import { element } from './element.js';
import { CELL_PADDING, ROW_AIR } from './measures.js';
import { TABLE_STYLE } from './styleIds.js';

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
