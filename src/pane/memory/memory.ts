/** What the pane remembers from one opening to the next, in a browser that belongs to one person. */
export interface Memory {
  /** The workbook that was read last; null where there is none, or it can no longer be had. */
  lastWorkbook: () => Promise<File | null>;
  /** Rejects where the browser lets nothing be kept, or has no room. */
  keepWorkbook: (file: File) => Promise<void>;
  /** Throws away everything that the program keeps in this browser, own templates too. */
  clear: () => Promise<void>;
}
