import type { Figure, Missing } from '../bulletin/figure.js';

/**
 * Stands before the address of every link that the program prints. It is a noncharacter (Unicode 23.7): neither a
 * template's own words nor a value hold it (`compileTemplates`, `normalizeText`), and CommonMark (2.5) has no character
 * reference for it. So no hand can write such a link.
 */
export const PRINTED = '\ufdd0';

/** What a template yields. */
export interface Rendered {
  /**
   * CommonMark with GFM tables and directives. A figure is `[38家](figure:f12)`, a missing value
   * `[暂无数据](missing:m3)`, a light `[绿灯](light:green)`, each address after `PRINTED`; a line break inside a value is U+2028.
   */
  markdown: string;
  /** Every occurrence printed, by id, in the order of the text. The same Figure printed twice has two ids. */
  figures: ReadonlyMap<string, Figure>;
  /** Every value that was asked for and missing, by id. */
  missing: ReadonlyMap<string, Missing>;
}
