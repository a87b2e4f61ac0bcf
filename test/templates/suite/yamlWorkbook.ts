import { z } from 'zod';
import { hostWorkbook } from '../../../src/pipeline/reading.js';
import { parseYaml } from '../../../src/plan/yaml.js';
import type { Workbook } from '../../../src/workbook/workbook.js';

const cellSchema = z.union([z.string(), z.number(), z.null()]);
const bookSchema = z.strictObject({ sheets: z.record(z.string(), z.array(z.array(cellSchema))) });

/**
 * A workbook written as text: `sheets: { 指标月报: [[序号, 指标名称], [1, 新认定企业]] }`, rows from A1, a number a number.
 * @throws InputError with file and line
 */
export function yamlWorkbook(text: string, file: string): Workbook {
  const { sheets } = parseYaml(text, file, bookSchema, 'file');
  return hostWorkbook(
    file,
    Object.entries(sheets).map(([sheet, rows]) => {
      const width = Math.max(0, ...rows.map((row) => row.length));
      const cells = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
      const block = {
        top: 0,
        left: 0,
        values: cells,
        texts: cells.map((row) => row.map(String)),
        formats: cells.map((row) => row.map(() => 'General')),
        types: cells.map((row) => row.map((cell) => (typeof cell === 'number' ? 'Double' : 'String'))),
      };
      return { sheet, hidden: false, blocks: [block], merges: [], hiddenRows: [], hiddenColumns: [] };
    }),
  );
}
