import type { Page } from 'playwright-core';

/** Behind a dialog room is kept for a scrollbar, which a browser without a window does not have. */
export function withoutGutter(page: Page): Promise<void> {
  return page.evaluate(() => document.documentElement.style.setProperty('scrollbar-gutter', 'auto', 'important'));
}
