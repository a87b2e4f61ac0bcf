/** The name of a partial as written; empty where a helper is to find it, which no template may ask. */
export function partialName({ name }: hbs.AST.PartialStatement): string {
  return 'original' in name ? name.original : '';
}
