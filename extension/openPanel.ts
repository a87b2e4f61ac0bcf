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

/** One tab a window: the one that is open already has what the person was about. */
async function openTab(): Promise<void> {
  const url = chrome.runtime.getURL(PAGE);
  const [open] = await chrome.tabs.query({ url: `${url}*`, lastFocusedWindow: true });
  if (open?.id === undefined) await chrome.tabs.create({ url });
  else await chrome.tabs.update(open.id, { active: true });
}
