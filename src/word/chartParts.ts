import type { Letterhead } from '../document/letterhead.js';
import { escapeXml } from '../xmlText.js';
import { undated, type Parts } from '../zipPackage.js';
import { rewrite } from './rewrite.js';

const CHART = /^word\/charts\/chart(\d+)\.xml$/;
const CHART_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';
const DOCUMENT = 'word/document.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';

/** From this many columns on there is no room for numbers side by side; they stand upright. */
const CROWDED = 14;

/**
 * Makes charts what docx has no options for: without the theme, whose fonts WPS reports as missing; with relationship
 * ids that are not random and embedded workbooks that bear no clock; with upright Chinese labels and numbers where
 * there is no room for lying ones. Packages without charts stay as they are.
 */
export function settleCharts(parts: Parts, fonts: Letterhead['fonts']): void {
  const names = Object.keys(parts).filter((name) => CHART.test(name));
  if (names.length === 0) return;
  for (const name of names) settle(parts, name, fonts);
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.startsWith('word/embeddings/') && typeof bytes !== 'string') parts[name] = undated(bytes);
  }
  nameRelationships(parts, names.length);
}

function settle(parts: Parts, name: string, fonts: Letterhead['fonts']): void {
  const relationships = name.replace('charts/', 'charts/_rels/') + '.rels';
  rewrite(parts, relationships, (xml) => xml.replace(/ Id="[^"]*"/, ' Id="rId1"'));
  rewrite(parts, name, (xml) =>
    withoutTheme(uprightLabels(xml), fonts)
      // A line of no width would be drawn as thin as can be.
      .replace(/<a:ln w="0"[^>]*>.*?<\/a:ln>/gs, '<a:ln><a:noFill/></a:ln>')
      .replace(/(<c:externalData r:id=)"[^"]*"/, '$1"rId1"')
      .replace(/(<c:lang val=| lang=)"en-US"/g, '$1"zh-CN"'),
  );
}

/** Fonts by name, greys by value. */
function withoutTheme(xml: string, { latin, heading1 }: Letterhead['fonts']): string {
  const [western, chinese] = [escapeXml(latin), escapeXml(heading1)];
  const typefaces = `<a:latin typeface="${western}"/><a:ea typeface="${chinese}"/><a:cs typeface="${western}"/>`;
  return xml
    .replace(/<a:latin [^>]*\/><a:ea [^>]*\/><a:cs [^>]*\/>/g, () => typefaces)
    .replace(
      /<a:schemeClr val="tx1"><a:lumMod val="\d+"\/><a:lumOff val="(\d+)"\/><\/a:schemeClr>/g,
      (_, lighter: string) => `<a:srgbClr val="${grey(Number(lighter) / 100_000)}"/>`,
    );
}

/** Turned labels are set upright, character under character (竖排); numbers of crowded columns are turned. */
function uprightLabels(xml: string): string {
  const columns = Number(/<c:cat>.*?<c:ptCount val="(\d+)"/s.exec(xml)?.[1] ?? 0);
  const upright = xml.replace(/<c:catAx>.*?<\/c:catAx>/s, (axis) =>
    axis.replace(/rot="-5400000"([^>]*) vert="horz"/g, 'rot="0"$1 vert="eaVert"'),
  );
  if (columns < CROWDED || !upright.includes('<c:barDir val="col"/>')) return upright;
  return upright.replace(/<c:dLbls>.*?<\/c:dLbls>/gs, (labels) => labels.replaceAll('rot="0"', 'rot="-5400000"'));
}

/**
 * A relationship to a chart is named after it: docx names them at random.
 * @param charts how many there are; each must be found
 */
function nameRelationships(parts: Parts, charts: number): void {
  const ids = new Map<string, string>();
  rewrite(parts, RELATIONSHIPS, (xml) =>
    xml.replace(/<Relationship [^>]*>/g, (relationship) => {
      if (!relationship.includes(CHART_RELATIONSHIP)) return relationship;
      const id = / Id="([^"]*)"/.exec(relationship)?.[1];
      const number = /charts\/chart(\d+)\.xml/.exec(relationship)?.[1];
      if (id === undefined || number === undefined) throw new Error(`docx wrote ${relationship}`);
      ids.set(id, `rIdChart${number}`);
      return relationship.replace(` Id="${id}"`, ` Id="rIdChart${number}"`);
    }),
  );
  let drawn = 0;
  rewrite(parts, DOCUMENT, (xml) =>
    xml.replace(/(<c:chart [^>]*r:id=)"([^"]*)"/g, (_, before: string, id: string) => {
      const named = ids.get(id);
      if (named === undefined) throw new Error(`docx wrote a chart of no relationship: ${id}`);
      drawn += 1;
      return `${before}"${named}"`;
    }),
  );
  if (ids.size !== charts || drawn !== charts) throw new Error('docx writes charts in another way than it did');
}

/** 0 is black, 1 is white. */
function grey(light: number): string {
  const level = Math.round(light * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
  return level.repeat(3);
}
