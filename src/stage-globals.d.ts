/**
 * The one thing of the host's that a stage may use: both browsers and Node have it, and it is pure. The stages compile
 * with neither DOM nor Node types, so the little that they need of it is declared here.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  /** Drops a leading byte order mark. Throws a TypeError on ill-formed bytes where `fatal` is set. */
  decode(input: Uint8Array): string;
}
