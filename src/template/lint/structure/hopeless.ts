/** A template with more ways through it than are followed: it is left alone rather than accused wrongly. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless';
}
