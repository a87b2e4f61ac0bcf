import fc from 'fast-check';
import type { Figure, Missing, Source } from '../../src/bulletin/figure.js';
import type { ChartRecord, Provenance } from '../../src/provenance/provenance.js';

/** Any text that a cell may hold, with what XML makes trouble of. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('甲', '"', "'", '&', '<', ']]>', '\n', '\r\n', '\t', ' ', '\u2028', '\u0085', '😀', '\u0001'),
    )
    .map((parts) => parts.join('')),
);
const day = fc.constantFrom('2021-03-31', '2021-12-31');
const source: fc.Arbitrary<Source> = fc.oneof(
  fc.record({ from: fc.constant('workbook' as const), sheet: text, cell: fc.constantFrom('A1', 'H12'), text }),
  fc.record({ from: fc.constant('plan' as const), id: fc.constantFrom('9', '9-2'), quote: text }),
  fc.record({ from: fc.constant('clip' as const), id: fc.constantFrom('a', 'b'), address: text, site: text, text }),
);
const printed = { title: text, text, asOf: fc.option(day) };
const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record({
    kind: fc.constant('read' as const),
    ...printed,
    value: text,
    unit: text,
    source,
    conversion: fc.option(fc.record({ fromUnit: text, toUnit: text, factor: text })),
    approximate: fc.boolean(),
    bound: fc.option(fc.constantFrom('>=' as const, '>' as const, '<=' as const)),
  }),
  fc.record({
    kind: fc.constant('derived' as const),
    ...printed,
    value: text,
    unit: text,
    formula: text,
    inputs: fc.array(fc.record({ name: text, value: text, unit: text, sources: fc.array(source, { maxLength: 3 }) }), {
      maxLength: 3,
    }),
  }),
  fc.record({ kind: fc.constant('passage' as const), ...printed, source, start: fc.nat(), end: fc.nat() }),
);
const missing: fc.Arbitrary<Missing> = fc.record({
  kind: fc.constant('missing' as const),
  title: text,
  reason: text,
  source: fc.option(source),
});
const chart = (index: number): fc.Arbitrary<ChartRecord> =>
  fc.record({
    id: fc.constant(`c${index}`),
    title: text,
    unit: text,
    points: fc
      .array(fc.record({ series: text, category: text, figure }), { maxLength: 3 })
      .map((points) => points.map((point, at) => ({ id: `c${index}-1-${at + 1}`, ...point }))),
  });

function numbered<T>(prefix: string, values: readonly T[]): Map<string, T> {
  return new Map(values.map((value, index) => [`${prefix}${index + 1}`, value]));
}

/** Any provenance. */
export const provenances: fc.Arbitrary<Provenance> = fc.record({
  workbook: text,
  fingerprint: text,
  asOf: day,
  plan: text,
  ownTemplates: fc.option(text),
  figures: fc.array(figure, { maxLength: 5 }).map((values) => numbered('f', values)),
  missing: fc.array(missing, { maxLength: 3 }).map((values) => numbered('m', values)),
  charts: fc.tuple(chart(1), chart(2)),
});
