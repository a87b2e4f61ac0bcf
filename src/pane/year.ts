import type { TextFile } from '../pipeline/textFile.js';
import type { PrecompiledTemplates } from '../template/precompiled.js';

/** The files of a year as a build carries them. */
export interface YearFiles {
  plan: TextFile;
  calendar: TextFile;
  letterhead: TextFile;
  templates: PrecompiledTemplates;
  /** Fingerprint of the build's templates where they are not those that come with the program. */
  ownTemplates: string | null;
  /** Fingerprint of the templates that come with the program. */
  shippedTemplates: string;
}

/** Loads them, when they are first needed. */
export type LoadYear = () => Promise<YearFiles>;

/** The build's templates folder as it is, by path below it: what a person begins own templates from. */
export type TemplateFolder = Readonly<Record<string, string>>;

/** Loads it, when a person asks for it. */
export type LoadTemplateFolder = () => Promise<TemplateFolder>;
