import type { IncomingMessage } from 'node:http';

/** A request that cannot be answered, with its HTTP status. */
export class BadRequest extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

/**
 * What a request carries.
 * @throws BadRequest where it is longer than `most` bytes
 */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) throw new BadRequest(413);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
