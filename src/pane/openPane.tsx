import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { Pane, type PaneProps } from './Pane.js';

/** Shows the pane in a page's element `pane`. */
export function openPane(props: PaneProps): void {
  // The page forbids making code at run time, which zod would try, to be quicker.
  config({ jitless: true });
  const element = document.getElementById('pane');
  if (element === null) throw new Error('the page has no element “pane”');
  createRoot(element).render(
    <StrictMode>
      <Pane {...props} />
    </StrictMode>,
  );
}
