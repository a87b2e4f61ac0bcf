import type { Chart } from '../chart.js';
import type { Figure, LightMark, Missing } from '../figure.js';

// The language in which the contract with the templates is written down. From one description come the TypeScript types,
// the list of variables in templates/README.md, what the lint knows, and how a test's content is read from YAML.

/** A text, printed as it is. */
export interface TextShape {
  type: 'text';
  /** What it is, in Chinese, for those who write templates. */
  about: string;
}

/** Yes or no: only for `{{#if}}`. */
export interface FlagShape {
  type: 'flag';
  about: string;
}

/** A figure; with `missing`, it may instead be a mark that it could not be had for certain, printed as 暂无数据. */
export interface FigureShape<Missing extends boolean = boolean> {
  type: 'figure';
  about: string;
  /** Printed with it: 项, %; null where it differs from one to the next, or there is none. */
  unit: string | null;
  missing: Missing;
}

/** 绿灯, 黄灯, 红灯 with a mark of its colour. */
export interface LightShape {
  type: 'light';
  about: string;
}

/** A chart: placed by a directive, and true in `{{#if}}` where there is something to draw. */
export interface ChartShape {
  type: 'chart';
  about: string;
}

/** Something that may not be there; null then. */
export interface OptionalShape<Of extends Shape = Shape> {
  type: 'optional';
  of: Of;
  /** When it is not there. */
  unless: string;
}

/** A list; empty where there is nothing. */
export interface ListShape<Of extends Shape = Shape> {
  type: 'list';
  about: string;
  of: Of;
}

/** Several values by name. */
export interface GroupShape<Fields extends Readonly<Record<string, Shape>> = Readonly<Record<string, Shape>>> {
  type: 'group';
  /** What one of them is called: 目标. */
  name: string;
  about: string;
  fields: Fields;
}

export type Shape =
  | TextShape
  | FlagShape
  | FigureShape
  | LightShape
  | ChartShape
  | OptionalShape
  | ListShape
  // Of no fields that are known here: a group of some is one of these.
  | { type: 'group'; name: string; about: string; fields: Readonly<Record<string, Shape>> };

/** The type of the values of a shape. */
export type Infer<S> = S extends { type: 'text' }
  ? string
  : S extends { type: 'flag' }
    ? boolean
    : S extends FigureShape<infer CanMiss>
      ? true extends CanMiss
        ? Figure | Missing
        : Figure
      : S extends { type: 'light' }
        ? LightMark
        : S extends { type: 'chart' }
          ? Chart
          : S extends OptionalShape<infer Of>
            ? Infer<Of> | null
            : S extends ListShape<infer Of>
              ? readonly Infer<Of>[]
              : S extends GroupShape<infer Fields>
                ? { [Name in keyof Fields]: Infer<Fields[Name]> }
                : never;

export const text = (about: string): TextShape => ({ type: 'text', about });

export const flag = (about: string): FlagShape => ({ type: 'flag', about });

export const figure = (about: string, unit: string | null = null): FigureShape<false> => ({
  type: 'figure',
  about,
  unit,
  missing: false,
});

/** A figure that may be missing. */
export const value = (about: string, unit: string | null = null): FigureShape<true> => ({
  type: 'figure',
  about,
  unit,
  missing: true,
});

export const light = (about: string): LightShape => ({ type: 'light', about });

export const chart = (about: string): ChartShape => ({ type: 'chart', about });

export const optional = <Of extends Shape>(of: Of, unless: string): OptionalShape<Of> => ({
  type: 'optional',
  of,
  unless,
});

export const list = <Of extends Shape>(about: string, of: Of): ListShape<Of> => ({ type: 'list', about, of });

export const group = <Fields extends Readonly<Record<string, Shape>>>(
  name: string,
  about: string,
  fields: Fields,
): GroupShape<Fields> => ({ type: 'group', name, about, fields });
