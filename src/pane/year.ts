import type { TextFile } from '../pipeline/textFile.js';
import type { PrecompiledTemplates } from '../template/precompiled.js';

/** The files of a year as a build carries them. */
export interface YearFiles {
  plan: TextFile;
  calendar: TextFile;
  letterhead: TextFile;
  templates: PrecompiledTemplates;
}

/** Loads them, when they are first needed. */
export type LoadYear = () => Promise<YearFiles>;
