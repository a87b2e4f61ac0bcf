import { read, utils } from '@e965/xlsx';
import type { Element } from '@xmldom/xmldom';
import Big from 'big.js';
import { all, C, child, inside, partXml, R, relationsOf, WP, type Parts } from './docxPackage.js';
import { isNumber } from './numbers.js';
import type { Control } from './paragraphs.js';
import type { ChartRecord } from './provenancePart.js';

/** What is wrong with a chart's control, its drawing, its values or its workbook; empty where nothing is. */
export function chartFaults(parts: Parts, control: Control, record: ChartRecord): string[] {
  const drawn = all(control.element, 'chart', C).map((chart) => chart.getAttributeNS(R, 'id') ?? '');
  const [relation, ...more] = drawn;
  if (relation === undefined || more.length > 0) return [`${control.tag} holds ${drawn.length} charts`];
  const part = relationsOf(parts, 'word/document.xml').get(relation)?.target ?? '';
  const chart = partXml(parts, part);
  const book = embeddedBook(parts, part);
  const values = all(chart, 'ser', C).flatMap((series) => valuesOf(series, book));
  return [
    ...values.flatMap(({ fault }) => fault ?? []),
    ...pointFaults(values, record),
    ...alternativeFaults(control, record),
  ].map((fault) => `${control.tag} ${record.title}: ${fault}`);
}

interface Drawn {
  series: string;
  category: string;
  value: string;
  fault: string | null;
}

type Book = (formula: string) => string[];

/** Reads ranges of the workbook that a chart carries. */
function embeddedBook(parts: Parts, part: string): Book {
  const inner = [...relationsOf(parts, part).values()].find(({ target }) => target.endsWith('.xlsx'))?.target ?? '';
  const bytes = parts[inner];
  if (bytes === undefined) throw new Error(`${part} has no workbook`);
  const { Sheets } = read(bytes);
  return (formula) => {
    const [, name = '', range = ''] = /^'?(.*?)'?!(.*)$/.exec(formula.replaceAll('$', '')) ?? [];
    const { s, e } = utils.decode_range(range);
    const rows = Array.from({ length: e.r - s.r + 1 }, (_, at) => s.r + at);
    const cells = rows.flatMap((r) =>
      Array.from({ length: e.c - s.c + 1 }, (_, at) => utils.encode_cell({ r, c: s.c + at })),
    );
    return cells.map((cell) => {
      const found = Sheets[name]?.[cell] as { v?: string | number } | undefined;
      return String(found?.v ?? '');
    });
  };
}

/** What a reference holds, by its points' places, and what its range in the workbook holds. */
function cached(reference: Element | undefined, book: Book): { cache: Map<number, string>; cells: string[] } {
  const data = reference === undefined ? undefined : (child(reference, 'strRef') ?? child(reference, 'numRef'));
  if (data === undefined) throw new Error('a series refers to no cells');
  const cache = all(data, 'pt', C).map((point): [number, string] => [
    Number(point.getAttribute('idx')),
    child(point, 'v')?.textContent ?? '',
  ]);
  return { cache: new Map(cache), cells: book(child(data, 'f')?.textContent ?? '') };
}

function valuesOf(series: Element, book: Book): Drawn[] {
  const name = cached(inside(series, 'tx'), book).cache.get(0) ?? '';
  const categories = cached(child(series, 'cat'), book);
  const values = cached(child(series, 'val'), book);
  return values.cells.flatMap((cell, at) => {
    const value = values.cache.get(at) ?? '';
    const category = categories.cache.get(at) ?? '';
    const agree = value === '' || cell === '' ? value === cell : new Big(value).eq(cell);
    const fault =
      agree && category === categories.cells[at]
        ? null
        : `${name} ${category}: the workbook says ${cell}, the chart ${value}`;
    return value === '' && fault === null ? [] : [{ series: name, category, value, fault }];
  });
}

/** Each drawn value is a point of the part, each point is drawn. */
function pointFaults(values: readonly Drawn[], { points }: ChartRecord): string[] {
  const key = (point: { series: string; category: string }): string => `${point.series} ${point.category}`;
  const byKey = new Map(points.map((point) => [key(point), point.figure]));
  const drawn = new Set(values.map(key));
  const wrong = values.flatMap((value) => {
    const figure = byKey.get(key(value));
    if (figure === undefined) return [`${key(value)} ${value.value} is no point of the part`];
    const printed = figure.text.replace(/[^\d.-]/g, '');
    const right = [figure.value, printed].some(
      (number) => isNumber(number) && new Big(number).minus(value.value).abs().lt('1e-9'),
    );
    return right ? [] : [`${key(value)} is drawn as ${value.value}, the part says ${figure.value}`];
  });
  return [...wrong, ...[...byKey.keys()].filter((name) => !drawn.has(name)).map((name) => `${name} is not drawn`)];
}

/** There is an alternative text, and its numbers are the chart's. */
function alternativeFaults({ element }: Control, { points }: ChartRecord): string[] {
  const text = all(element, 'docPr', WP)[0]?.getAttribute('descr') ?? '';
  if (text === '') return ['it has no alternative text'];
  const known = points.flatMap(
    ({ figure, category, series }) =>
      `${figure.text} ${figure.value} ${category} ${series}`.match(/\d+(?:\.\d+)?/g) ?? [],
  );
  const digits = text.replaceAll(/20\d\d年|\d{1,2}月底?/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
  const counts = countsIn(points).map(String);
  return digits
    .filter((number) => !known.includes(number) && !counts.includes(number))
    .map((number) => `${number} in “${text}” is none of its values`);
}

/** How many categories there are, and how many of them each series has. */
function countsIn(points: ChartRecord['points']): number[] {
  const series = new Set(points.map((point) => point.series));
  const categories = new Set(points.map(({ category }) => category));
  return [categories.size, ...[...series].map((name) => points.filter((point) => point.series === name).length)];
}
