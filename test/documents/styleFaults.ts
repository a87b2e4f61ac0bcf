import { readFileSync } from 'node:fs';
import type { Element } from '@xmldom/xmldom';
import { parse } from 'yaml';
import { root } from '../e2e/commandLine.js';
import { all, child, partNames, partText, partXml, w, type Parts } from './docxPackage.js';

const letterhead = parse(readFileSync(`${root}templates/letterhead.yaml`, 'utf8')) as { fonts: { title: string } };

/** By style: the name that Word knows it by, its East Asian font, its size in half points. */
const EXPECTED: Readonly<Record<string, [name: string, font: RegExp, size: string]>> = {
  Normal: ['Normal', /仿宋/, '32'],
  Heading1: ['heading 1', /黑体/, '32'],
  Heading2: ['heading 2', /楷体/, '32'],
  Heading3: ['heading 3', /仿宋/, '32'],
  Heading4: ['heading 4', /仿宋/, '32'],
  Title: ['Title', new RegExp(`^${letterhead.fonts.title}$`), '44'],
  Footer: ['footer', /宋体/, '28'],
};

function stylesOf(parts: Parts): (id: string) => Element | undefined {
  const styles = all(partXml(parts, 'word/styles.xml'), 'style');
  return (id) => styles.find((style) => w(style, 'styleId') === id);
}

/** What is wrong with the fonts and sizes of the styles; nothing is bold. */
export function fontFaults(parts: Parts): string[] {
  const style = stylesOf(parts);
  return Object.entries(EXPECTED).flatMap(([id, [name, font, size]]) => {
    const run = child(style(id), 'rPr');
    const found = w(child(run, 'rFonts'), 'eastAsia') ?? 'no font';
    const right =
      w(child(style(id), 'name'), 'val') === name &&
      font.test(found) &&
      (w(child(run, 'sz'), 'val') ?? '32') === size &&
      child(run, 'b') === undefined;
    return right ? [] : [`${id} is in ${found}, ${w(child(run, 'sz'), 'val') ?? ''}`];
  });
}

/** Body text begins two characters in; lines are exactly as far apart as the grid's. */
export function lineFaults(parts: Parts): string[] {
  const style = stylesOf(parts);
  const spacing = child(child(style('Normal'), 'pPr'), 'spacing');
  const line = `${w(spacing, 'line') ?? ''} ${w(spacing, 'lineRule') ?? ''}`;
  const indent = w(child(child(style('BodyText'), 'pPr'), 'ind'), 'firstLineChars') ?? 'none';
  return line === '579 exact' && indent === '200' ? [] : [`lines ${line}, indent ${indent}`];
}

/** Headings are numbered 一、（一）1.（1） by Word. */
export function numberingFaults(parts: Parts): string[] {
  const levels = all(partXml(parts, 'word/numbering.xml'), 'lvl');
  return ['%1、', '（%2）', '%3.', '（%4）'].flatMap((text, at) => {
    const level = levels.find((each) => w(child(each, 'pStyle'), 'val') === `Heading${at + 1}`);
    const format = w(child(level, 'numFmt'), 'val') ?? 'none';
    const right = at < 2 ? format.startsWith('chineseCounting') : format === 'decimal';
    return w(child(level, 'lvlText'), 'val') === text && right ? [] : [`level ${at + 1} is ${format}`];
  });
}

/** Parts in which a font comes from a theme, which WPS reports as missing. */
export function themeFontFaults(parts: Parts): string[] {
  return partNames(parts, /^word\/(?!theme\/).*\.xml$/)
    .filter((name) => /(?:ascii|hAnsi|eastAsia|cs)[tT]heme=|typeface="\+m[nj]-/.test(partText(parts, name)))
    .map((name) => `${name} has a theme's font`);
}
