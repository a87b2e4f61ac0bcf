/** What Office.js rejects and throws with; tests and adapters look at `code`. */
export class OfficeError extends Error {
  override readonly name = 'RichApi.Error';
  readonly traceMessages: string[] = [];
  readonly debugInfo: OfficeExtension.DebugInfo;

  /**
   * @param code Excel's code, such as `ItemNotFound`; `Violation` where the pane did what it must never do
   * @param errorLocation class and member, such as `Range.values`
   */
  constructor(
    readonly code: string,
    message: string,
    errorLocation = '',
  ) {
    super(message);
    this.debugInfo = { code, message, errorLocation };
  }
}

export const itemNotFound = (location: string): OfficeError =>
  new OfficeError('ItemNotFound', "The requested resource doesn't exist.", location);

export const invalidArgument = (location: string, why = ''): OfficeError =>
  new OfficeError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. ${why}`, location);

export const accessDenied = (location: string): OfficeError =>
  new OfficeError('AccessDenied', "You can't perform the requested operation.", location);

export const notLoaded = (location: string, property: string): OfficeError =>
  new OfficeError(
    'PropertyNotLoaded',
    `The property '${property}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
    `${location}.${property}`,
  );
