import { useState } from 'react';
import { loadReporting } from '../core.js';
import { download, MIME, type Delivered } from '../delivery/download.js';
import type { Opened } from '../session/opened.js';

/** Makes the check report as a file. */
export function useReportFile(): {
  /** The file, and the check that it is of. */
  file: { of: Opened; delivered: Delivered } | null;
  error: unknown;
  busy: boolean;
  deliver: (opened: Opened) => void;
} {
  const [file, setFile] = useState<{ of: Opened; delivered: Delivered } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const deliver = (opened: Opened): void => {
    setBusy(true);
    setError(null);
    make(opened)
      .then((delivered) => setFile({ of: opened, delivered }), setError)
      .finally(() => setBusy(false));
  };
  return { file, error, busy, deliver };
}

async function make({ plan, progress, report }: Opened): Promise<Delivered> {
  const { checkReport } = await loadReporting();
  return download(`核对报告（截至${report.asOf}）.xlsx`, await checkReport(plan, progress, report), MIME.xlsx);
}
