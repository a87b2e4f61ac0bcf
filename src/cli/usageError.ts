/** A command line that cannot be understood. Kept apart from the pipeline, which takes longer to load than to say so. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /**
   * @param what one Chinese sentence: what is wrong
   * @param advice one Chinese sentence: what to do about it
   */
  constructor(what: string, advice: string) {
    super(`${what}${advice}`);
  }
}
