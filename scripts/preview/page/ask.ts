import { download, MIME } from '../../../src/pane/delivery/download.js';
import type { LintFault } from '../../../src/template/lint/fault.js';
import type { PreviewAnswer, PreviewRequest, Problem, Titles } from '../messages.js';

/** What the server said; `text` is the same as long as it says the same. */
export interface Told {
  answer: PreviewAnswer;
  text: string;
}

/** Asks for a document. */
export async function askAnswer(request: PreviewRequest, signal: AbortSignal): Promise<Told> {
  const text = await (await post('/answer', JSON.stringify(request), signal)).text();
  return { answer: JSON.parse(text) as PreviewAnswer, text };
}

/** Asks for every fault of the templates. */
export async function askFaults(signal: AbortSignal): Promise<LintFault[]> {
  return (await (await fetch('/faults', { signal })).json()) as LintFault[];
}

/** Asks for the titles of all documents. */
export async function askTitles(request: PreviewRequest, signal: AbortSignal): Promise<Titles> {
  return (await (await post('/titles', JSON.stringify(request), signal)).json()) as Titles;
}

/** Hands a workbook over; answers its id. */
export async function giveWorkbook(file: File): Promise<string> {
  const response = await post(`/workbook?name=${encodeURIComponent(file.name)}`, file);
  return ((await response.json()) as { id: string }).id;
}

/** Starts the download of the .docx; answers its name, or why there is none. */
export async function getDocx(request: PreviewRequest): Promise<{ fileName: string } | { problem: Problem }> {
  const response = await post('/docx', JSON.stringify(request));
  if (response.status === 409) return { problem: (await response.json()) as Problem };
  const fileName = decodeURIComponent(response.headers.get('x-file-name') ?? '');
  download(fileName, new Uint8Array(await response.arrayBuffer()), MIME.docx);
  return { fileName };
}

async function post(path: string, body: string | File, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(path, { method: 'POST', body, ...(signal === undefined ? {} : { signal }) });
  if (!response.ok && response.status !== 409) throw new Error(`HTTP ${response.status}`);
  return response;
}
