import type { MarkLevel } from '../../src/workbook/host.js';

/** What a mark looks like: the border tells the levels apart without colours, on blank cells and on paper too. */
interface Look {
  fill: string;
  ink: string;
  bold: boolean;
  border: 'Continuous' | 'Dash' | 'Dot';
}

const LOOKS: Readonly<Record<MarkLevel, Look>> = {
  error: { fill: '#FFC7CE', ink: '#9C0006', bold: true, border: 'Continuous' },
  warning: { fill: '#FFEB9C', ink: '#7F4F00', bold: true, border: 'Dash' },
  info: { fill: '#DDEBF7', ink: '#1F4E78', bold: false, border: 'Dot' },
};

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/**
 * A text in the rule by which the program knows its marks again, wherever they have moved, also tomorrow. The rule
 * compares two texts: it has no function and no separator, which differ from language to language, and is always true.
 */
const SIGNATURE = 'jianbao-mark';

/** Whether a rule is one of ours; Excel may write it back with other blanks. */
export function isMark(formula: string): boolean {
  return formula.includes(`"${SIGNATURE}`);
}

/** Makes a conditional format a mark. */
export function dress({ custom }: Excel.ConditionalFormat, level: MarkLevel): void {
  const { fill, ink, bold, border } = LOOKS[level];
  custom.rule.formula = `="${SIGNATURE} ${level}"<>""`;
  custom.format.fill.color = fill;
  custom.format.font.color = ink;
  custom.format.font.bold = bold;
  for (const edge of EDGES) {
    const line = custom.format.borders.getItem(edge);
    line.style = border;
    line.color = ink;
  }
}
