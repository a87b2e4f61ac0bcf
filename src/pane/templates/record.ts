import { z } from 'zod';
import { MOST_BYTES, MOST_FILES, type OwnFiles } from './ownFiles.js';

const source = z.string().max(MOST_BYTES);

/** What the browser keeps of templates that a person brought. */
export const recordSchema = z.object({
  version: z.literal(1),
  /** Of the folder or the archive that they came from. */
  name: z.string().min(1),
  from: z.enum(['folder', 'zip']),
  /** When they were loaded, as it is shown. */
  loadedAt: z.string(),
  enabled: z.boolean(),
  letterhead: source.nullable(),
  templates: z
    .array(z.tuple([z.string().min(1), source]))
    .min(1)
    .max(MOST_FILES),
});

export type TemplatesRecord = z.infer<typeof recordSchema>;

/** The record of files that are taken. */
export function recordOf({ name, from, letterhead, templates }: OwnFiles, loadedAt: string): TemplatesRecord {
  return { version: 1, name, from, loadedAt, enabled: true, letterhead, templates: [...templates] };
}
