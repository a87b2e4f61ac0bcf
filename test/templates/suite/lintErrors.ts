import { faultText, lintTemplates } from '../../../src/pipeline/linting.js';
import { shownPath, type Suite } from './suite.js';

/** The errors of the suite's templates, as `templates lint` tells them. */
export function lintErrors({ folders, sources }: Pick<Suite, 'folders' | 'sources'>): string[] {
  return lintTemplates({ templates: sources, calendar: null })
    .filter(({ severity }) => severity === 'error')
    .map((fault) => faultText({ ...fault, file: `${shownPath(folders, folders.templates)}/${fault.file}` }));
}
