import { takePage } from './capture/takePage.js';
import { openPanel } from './openPanel.js';

/** The entries of the menus: on a page, on what is selected in one, and on the extension's button. */
const ENTRIES = [
  { id: 'take-selection', title: '把选中的文字摘到科技简报', contexts: ['selection'] },
  { id: 'take-page', title: '把这一页摘到科技简报', contexts: ['page', 'frame'] },
  { id: 'open-only', title: '只打开科技简报，不摘网页', contexts: ['action'] },
  // Where the side panel is too narrow.
  { id: 'open-in-tab', title: '在标签页里打开科技简报', contexts: ['action'] },
] as const;

type EntryId = (typeof ENTRIES)[number]['id'];

chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.removeAll(() => {
    for (const { id, title, contexts } of ENTRIES) {
      chrome.contextMenus.create({ id, title, contexts: [contexts[0], ...contexts.slice(1)] });
    }
  });
});

// The panel first, and at once: a browser opens it only in answer to the click itself.
chrome.action.onClicked.addListener((tab) => {
  openPanel(tab.windowId);
  void takePage({ tab, selection: '', silently: true });
});

chrome.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
  const id = ENTRIES.find((entry) => entry.id === menuItemId)?.id;
  if (id !== undefined) choose(id, selectionText, tab);
});

function choose(id: EntryId, selection: string, tab: chrome.tabs.Tab | undefined): void {
  openPanel(id === 'open-in-tab' ? null : (tab?.windowId ?? null));
  if (tab === undefined || (id !== 'take-page' && id !== 'take-selection')) return;
  void takePage({ tab, selection: id === 'take-selection' ? selection : '', silently: false });
}
