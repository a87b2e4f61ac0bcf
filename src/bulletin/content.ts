import type { checkShape, findingShape, reviewShape } from './content/checkShape.js';
import type { contentShape } from './content/contentShape.js';
import type {
  chapterShape,
  districtsShape,
  itemNewsShape,
  itemShape,
  newsShape,
  officeShape,
} from './content/itemShape.js';
import type { Infer } from './content/shape.js';
import type { changesShape, lagShape, standingShape, targetShape } from './content/targetShape.js';
import type { Figure, Missing } from './figure.js';

// What templates see. The fields and what they mean are written down once, in src/bulletin/content/.

/** A figure, or a mark that it could not be had for certain. */
export type Value = Figure | Missing;

export type TargetLine = Infer<typeof targetShape>;
export type Lag = Infer<typeof lagShape>;
export type Standing = Infer<typeof standingShape>;
export type Changes = Infer<typeof changesShape>;
export type ItemLine = Infer<typeof itemShape>;
export type ChapterLine = Infer<typeof chapterShape>;
export type NewsLine = Infer<typeof newsShape>;
export type ItemNews = Infer<typeof itemNewsShape>;
export type DistrictTable = Infer<typeof districtsShape>;
export type OfficeLine = Infer<typeof officeShape>;
export type FindingLine = Infer<typeof findingShape>;
export type CheckLine = Infer<typeof checkShape>;
export type Review = Infer<typeof reviewShape>;

/** The contract with the templates: everything that a bulletin or a summary may say. */
export type Content = Infer<typeof contentShape>;
