// The worker in which templates of a person's own run: nothing of theirs runs anywhere else.
import { createAnswerer } from './answer.js';
import type { Answer, Question } from './protocol.js';

/** What is used of a worker's own scope; the types of the DOM have that of a page. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  postMessage: (answer: Answer) => void;
}

const scope = globalThis as unknown as WorkerScope;
const answer = createAnswerer();
scope.onmessage = ({ data }) => scope.postMessage(answer(data));
scope.postMessage({ is: 'ready' });
