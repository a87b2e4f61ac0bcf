import { useEffect, useRef, useState } from 'react';

/**
 * Takes files that are dropped anywhere on the page: a page that took only its zone would let the browser open a file
 * that missed it, and everything in the pane would be gone.
 * @param onFile is given the first, how many there are, and the first as the file system has it, which may be a folder
 * @returns whether a file is held over the page
 */
export function useFileDrop(onFile: (file: File, count: number, entry: FileSystemEntry | null) => void): boolean {
  const [over, setOver] = useState(false);
  const handler = useRef(onFile);
  useEffect(() => {
    handler.current = onFile;
  }, [onFile]);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // Entering a child comes before leaving its parent.
    let depth = 0;
    const watch = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void): void =>
      window.addEventListener(
        type,
        (event) => {
          if (event.dataTransfer?.types.includes('Files') !== true) return;
          event.preventDefault();
          react(event);
        },
        { signal },
      );
    watch('dragenter', () => {
      depth += 1;
      setOver(true);
    });
    watch('dragover', () => undefined);
    watch('dragleave', () => {
      depth -= 1;
      if (depth <= 0) setOver(false);
    });
    watch('drop', ({ dataTransfer }) => {
      depth = 0;
      setOver(false);
      const file = dataTransfer?.files[0];
      // A folder can be seen as one only while the event lasts.
      const entry = dataTransfer?.items[0]?.webkitGetAsEntry() ?? null;
      if (file !== undefined) handler.current(file, dataTransfer?.files.length ?? 1, entry);
    });
    return () => controller.abort();
  }, []);
  return over;
}
