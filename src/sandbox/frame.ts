// The script of templates.html, the frame around the worker: it starts it, and carries questions in and answers out.
import type { Answer } from './protocol.js';

/** A frame without an origin is one that can reach nothing; with one, a template could read what the add-in keeps. */
if (self.origin === 'null') addEventListener('message', connect);

/** The page that made the frame hands over one end of a channel; whatever else comes to the window is not heard. */
function connect({ source, ports }: MessageEvent): void {
  const [port] = ports;
  if (source !== parent || port === undefined) return;
  removeEventListener('message', connect);
  const worker = new Worker(workerAddress());
  // The first thing it says is that it is ready; then it is heard once for each question.
  let asked = true;
  const tell = (answer: unknown): void => port.postMessage(answer);
  const give = (said: string): void => {
    worker.terminate();
    tell({ is: 'broken', said } satisfies Answer);
    port.close();
  };
  worker.onmessage = ({ data }) => {
    if (asked) tell(data);
    else give('没有问它，它却说了话');
    asked = false;
  };
  worker.onerror = ({ message }) => give(message.slice(0, 1000));
  worker.onmessageerror = () => give('它说的话读不出来');
  port.onmessage = ({ data }) => {
    asked = true;
    worker.postMessage(data);
  };
}

/** An address without an origin cannot load a worker by its address: the page brings the script along as a text. */
function workerAddress(): string {
  const script = JSON.parse(document.getElementById('worker')?.textContent ?? '""') as string;
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}
