import { openPanel } from './openPanel.js';

/** The entry of the button's menu that opens a tab, where the side panel is too narrow. */
const IN_TAB = 'open-in-tab';

chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.create({ id: IN_TAB, title: '在标签页里打开科技简报', contexts: ['action'] });
});

chrome.action.onClicked.addListener((tab) => openPanel(tab.windowId));

chrome.contextMenus.onClicked.addListener(({ menuItemId }) => {
  if (menuItemId === IN_TAB) openPanel(null);
});
