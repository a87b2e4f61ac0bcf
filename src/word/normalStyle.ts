import { AlignmentType, LineRuleType, RunProperties, createAlignment, createSpacing, type XmlComponent } from 'docx';
import { element } from './element.js';
import { LINE } from './measures.js';

/**
 * Word's own Normal (正文), on which all others are based: two of its properties docx has no name for. A page holds its
 * 22 lines (no widow control), and line spacing is exact rather than snapped to the page's grid, which programs other
 * than Word apply to the characters as well, giving each the room of two. Word spaces characters by the grid either way:
 * that is a property of the text, not of the paragraph.
 */
export function normalStyle(run: ConstructorParameters<typeof RunProperties>[0]): XmlComponent {
  return element('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, [
    element('w:name', { 'w:val': 'Normal' }),
    element('w:qFormat', {}),
    element('w:pPr', {}, [
      element('w:widowControl', { 'w:val': 0 }),
      element('w:snapToGrid', { 'w:val': 0 }),
      createSpacing({ before: 0, after: 0, line: LINE, lineRule: LineRuleType.EXACT }),
      createAlignment(AlignmentType.BOTH),
    ]),
    new RunProperties(run),
  ]);
}
