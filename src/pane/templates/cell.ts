import { answerSchema, type Question } from '../../sandbox/protocol.js';
import { broken, late, notOpened, TemplateFault, type Matter } from './cellErrors.js';

/** A frame without an origin, and in it a worker that answers one question at a time. */
export interface Cell {
  /**
   * @throws InputError `template`. After a `TemplateFault` the cell goes on; after any other it is closed.
   */
  ask: (question: Question, matter: Matter) => Promise<unknown>;
  /** Ends worker and frame at once; what is asked now or later rejects with this reason. */
  close: (reason: Error) => void;
  isClosed: () => boolean;
}

/**
 * Opens the page of the sandbox, without waiting for it.
 * @param address of templates.html
 * @param patience how long that may take, in ms
 */
export function openCell(address: string, patience: number): Cell {
  const { port1: port, port2: inner } = new MessageChannel();
  const frame = sandboxFrame(address);
  let closed: Error | null = null;
  let refuse: (reason: Error) => void = () => undefined;
  const close = (reason: Error): void => {
    closed ??= reason;
    port.onmessage = null;
    port.close();
    frame.remove();
    refuse(closed);
  };
  /** The one thing that may be heard now; what comes unasked closes the cell. */
  const heard = async (matter: Matter, tooLate: () => Error): Promise<unknown> => {
    const { promise, resolve, reject } = withResolvers();
    const timer = setTimeout(() => close(tooLate()), matter.ms);
    refuse = reject;
    port.onmessage = ({ data }) => {
      port.onmessage = () => close(broken('没有问它，它却说了话', matter));
      resolve(data);
    };
    try {
      return valueOf(await promise, matter);
    } catch (error) {
      if (error instanceof Error && !(error instanceof TemplateFault)) close(error);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  const opening: Matter = { what: '打开', ms: patience, place: {} };
  const ready = heard(opening, notOpened);
  // Whoever asks is told.
  ready.catch(() => undefined);
  frame.addEventListener('load', () => frame.contentWindow?.postMessage(null, '*', [inner]), { once: true });
  document.body.append(frame);
  return {
    ask: async (question, matter) => {
      await ready;
      if (closed !== null) throw closed;
      port.postMessage(question);
      return heard(matter, () => late(matter));
    },
    close,
    isClosed: () => closed !== null,
  };
}

/** Scripts and nothing else: no origin, so no storage and no way to this page; no windows, no forms. */
function sandboxFrame(address: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-scripts');
  frame.hidden = true;
  frame.title = '自备的模板在这里运行';
  frame.referrerPolicy = 'no-referrer';
  frame.src = address;
  return frame;
}

function valueOf(data: unknown, matter: Matter): unknown {
  const { success, data: answer } = answerSchema.safeParse(data);
  if (!success) throw broken('它的回答读不出来', matter);
  switch (answer.is) {
    case 'ready':
      return null;
    case 'value':
      return answer.value;
    case 'fault':
      throw new TemplateFault('template', answer.what, answer.place, answer.advice);
    case 'broken':
      throw broken(answer.said, matter);
  }
}

/** As `Promise.withResolvers`, which is younger than some of Office's browsers. */
function withResolvers(): {
  promise: Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: Error) => void;
} {
  let resolve: (value: unknown) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<unknown>((settle, refuse) => {
    resolve = settle;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
