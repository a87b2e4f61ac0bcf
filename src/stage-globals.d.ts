/**
 * The few things of the host's that a stage may use: both browsers and Node have them, and they are pure. The stages
 * compile with neither DOM nor Node types, so the little that they need of them is declared here.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  /** Drops a leading byte order mark. Throws a TypeError on ill-formed bytes where `fatal` is set. */
  decode(input: Uint8Array): string;
}

/** Handed through to whoever reads for a host. */
interface AbortSignal {
  readonly aborted: boolean;
  /** Throws the signal's reason where it is aborted. */
  throwIfAborted(): void;
}
