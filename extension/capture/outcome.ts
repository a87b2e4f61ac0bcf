/**
 * Why a page could not be taken: it is the browser's own, or a file that the extension may not read; the browser or the
 * firm forbids it; it does not answer; or there is no room for what was taken, or nothing may be kept.
 */
export type Refusal = 'own-page' | 'file' | 'forbidden' | 'no-answer' | 'full' | 'not-kept';

/** What came of asking for a page, for the pane of the window in which it was asked. */
export interface Outcome {
  windowId: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Of the capture; null where there is none. */
  taken: string | null;
  refusal: Refusal | null;
}
