import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, looked for upwards: this file may run as it is, or in a bundle below node_modules. */
function projectFolder(from: string): string {
  const above = dirname(from);
  return above === from || existsSync(join(from, 'templates', 'letterhead.yaml')) ? from : projectFolder(above);
}

/** The folder of the templates that come with the program. */
export const SHIPPED_TEMPLATES = join(projectFolder(dirname(fileURLToPath(import.meta.url))), 'templates');
