/** A file that was handed to the browser, and its address as long as the page is open. */
export interface Delivered {
  url: string;
  fileName: string;
}

export const MIME = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  yaml: 'application/yaml',
  text: 'text/plain;charset=utf-8',
} as const;

/**
 * Starts the download of a file. Nobody can tell whether it arrives: Excel for the Mac drops it without a word. So say
 * “已开始下载”, and keep a `DeliveryLink`.
 * @param mime one of `MIME`
 */
export function download(fileName: string, bytes: Uint8Array, mime: string): Delivered {
  // A copy, as a blob does not take a view of memory that could be shared.
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  return { url, fileName };
}

/** Frees the memory of a file that is no longer offered. */
export function release({ url }: Delivered): void {
  URL.revokeObjectURL(url);
}
