/** Why a page could not be taken, for the person who asked. */
export interface Refused {
  what: string;
  advice: string;
}

/** What came of a person's asking for a page: what was taken waits under this id, or nothing was. */
export type Captured = { taken: string; refused: null } | { taken: null; refused: Refused };

/** Tells what comes of asking, from now on; returns what stops it. */
export type ListenForCaptured = (listener: (captured: Captured) => void) => () => void;
