/** The pane's page. */
const PAGE = 'panel.html';

/**
 * Opens the pane beside a window's pages; in a tab of its own where the browser has no side panel (Chromium before 116,
 * which opens none by a script), or `windowId` is null. To be called at once in answer to a click: a browser opens the
 * panel for nobody else.
 */
export function openPanel(windowId: number | null): void {
  const { sidePanel } = chrome as Partial<typeof chrome>;
  const open = (sidePanel as Partial<typeof chrome.sidePanel> | undefined)?.open;
  if (windowId === null || open === undefined) void openTab();
  else open({ windowId }).catch(openTab);
}

async function openTab(): Promise<void> {
  await chrome.tabs.create({ url: chrome.runtime.getURL(PAGE) });
}
