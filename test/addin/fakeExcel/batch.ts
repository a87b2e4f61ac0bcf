import { OfficeError } from './officeError.js';
import type { Session } from './session.js';

/** Takes what a command reads; `deliver` runs when the whole sync has succeeded. */
export type Reply = (value: unknown, deliver: () => void) => void;
export type Command = (reply: Reply) => void;

const encoder = new TextEncoder();
const sizeOf = (value: unknown): number => encoder.encode(JSON.stringify([value])).length;

/**
 * A request context: commands wait until sync, then run in order. The first that fails rejects the sync; those after it
 * do not run, those before it stay done, and nothing that was read is delivered.
 */
export class Batch {
  private commands: { run: Command; size: number }[] = [];
  /** Its Excel.run is over: ranges cannot be used any more. */
  isClosed = false;

  constructor(readonly session: Session) {}

  /** @param request what goes over the wire, for the size of the request */
  queue(run: Command, request: unknown = ''): void {
    this.commands.push({ run, size: sizeOf(request) + 100 });
  }

  /** Runs at once what `build` queues: for commands that come out of a command, such as the loads of a collection's members. */
  runNow(reply: Reply, build: () => void): void {
    const waiting = this.commands;
    this.commands = [];
    build();
    const built = this.commands;
    this.commands = waiting;
    for (const { run } of built) run(reply);
  }

  async sync<T>(passThroughValue?: T): Promise<T | undefined> {
    const { session } = this;
    const commands = this.commands;
    this.commands = [];
    session.counters.syncs += 1;
    await new Promise((resolve) => setTimeout(resolve, session.syncDelay));
    await session.beforeSync?.(session.counters.syncs);
    this.checkRequest(commands.reduce((sum, { size }) => sum + size, 0));
    const deliveries = this.run(commands.map(({ run }) => run));
    for (const deliver of deliveries) deliver();
    return passThroughValue;
  }

  private checkRequest(size: number): void {
    const { counters, payloadLimit } = this.session;
    counters.largestRequest = Math.max(counters.largestRequest, size);
    if (size > payloadLimit) throw tooLarge('Request');
  }

  private run(commands: readonly Command[]): (() => void)[] {
    const { session } = this;
    const deliveries: (() => void)[] = [];
    let responseSize = 0;
    const failure = session.nextFailure;
    session.nextFailure = null;
    for (const [index, command] of commands.entries()) {
      if (failure !== null && index >= failure.afterCommands) break;
      session.counters.commands += 1;
      command((value, deliver) => {
        responseSize += sizeOf(value);
        deliveries.push(deliver);
      });
    }
    if (failure !== null) throw new OfficeError(failure.code, 'A failure that the test asked for.');
    session.counters.largestResponse = Math.max(session.counters.largestResponse, responseSize);
    if (responseSize > session.payloadLimit) throw tooLarge('Response');
    return deliveries;
  }
}

function tooLarge(what: 'Request' | 'Response'): OfficeError {
  return new OfficeError(
    `${what}PayloadSizeLimitExceeded`,
    `The ${what.toLowerCase()} payload size has exceeded the limit.`,
  );
}
