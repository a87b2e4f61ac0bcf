import { cleanText, escapeXml } from '../xmlText.js';
import type { Parts } from '../zipPackage.js';
import { rewrite } from './rewrite.js';

/** Format of all properties that are not Office's own (ECMA-376 part 4, 7.3.2); their numbers begin at 2. */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/**
 * Says in a file's own properties (文件→信息→属性→高级属性→自定义) that it was not drafted with the templates that come
 * with the program.
 * @param fingerprint of those that it was drafted with; null where it was
 */
export function markOwnTemplates(parts: Parts, fingerprint: string | null): void {
  if (fingerprint === null) return;
  const value = escapeXml(cleanText(`自备 ${fingerprint}`));
  const property = `<property fmtid="${FORMAT}" pid="2" name="模板"><vt:lpwstr>${value}</vt:lpwstr></property>`;
  rewrite(parts, 'docProps/custom.xml', (xml) => xml.replace(/\/>$/, `>${property}</Properties>`));
}
