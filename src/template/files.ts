/** A template's file, for messages: `bulletins/monthly.md.hbs`. */
export function fileOfTemplate(name: string): string {
  return `${name}.md.hbs`;
}

/** The same of a partial that a rendering brings along. */
export function fileOfExtra(name: string): string {
  return `片段“${name}”`;
}
