/**
 * The template's own text before a tag. `<{{x}}` would name an HTML element by the value, `&{{x}}` a character, and a
 * backslash would undo the value's first escape: so these, at the end of the text, stand for themselves.
 */
export function guardEnd(content: hbs.AST.ContentStatement): hbs.AST.ContentStatement {
  const escapeRun = (run: string): string =>
    run.replace(/\\[<&\\]|[<&\\]/g, (mark) => (mark.length === 2 ? mark : `\\${mark}`));
  return { ...content, value: content.value.replace(/[<&\\]+$/, escapeRun) };
}
