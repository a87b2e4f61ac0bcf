/**
 * A parsed page, its words alone: what a shell's reader found in it. Plain text throughout, as the page has it; nothing
 * here is markup.
 */
export interface PageWords {
  /** Of the page, or of the frame in which the article stands. */
  address: string;
  /** The texts of its h1 (or what stands for one) in the order of the page; often the site's name is among them. */
  headings: readonly string[];
  /** The title of the page, often with the site's name behind or before it. */
  title: string;
  /** As the page itself names its site (og:site_name, SiteName); empty where it does not. */
  site: string;
  /** Its meta elements, name or property in lower case → content, in the order of the page. */
  meta: readonly (readonly [name: string, content: string])[];
  /** The few lines above, of and just below the headline, in the order of the page: 发布时间, 来源, 字号 … */
  byline: readonly string[];
  /** The article, a line a paragraph; empty where none was found. */
  body: string;
}
